import "./export-menu.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { DOWNLOAD } from "../ui/icons.ts";
import { Popover } from "../ui/popover.tsx";
import type { Say } from "./details-texts.ts";

/** Makes and saves a file; rejects when it cannot be made. */
export type OnExport = (kind: "csv" | "json" | "timesheet") => Promise<void>;

type ExportProps = { readonly say: Say; readonly onExport: OnExport };

function useExport(onExport: OnExport): {
  readonly isFailed: boolean;
  readonly save: (kind: Parameters<OnExport>[0]) => void;
} {
  const [isFailed, setIsFailed] = useState(false);
  const save = (kind: Parameters<OnExport>[0]): void => {
    onExport(kind).then(
      () => setIsFailed(false),
      () => setIsFailed(true),
    );
  };
  return { isFailed, save };
}

const FILES = ["csv", "json"] as const;

/** Files of what the report shows. */
export function ExportMenu({ say, onExport }: ExportProps): JSX.Element {
  const { t } = say;
  const { isFailed, save } = useExport(onExport);
  return (
    <div class="export">
      <Popover
        buttonClass="btn pri"
        label={t("report.export")}
        button={
          <>
            <Icon path={DOWNLOAD} size={16} />
            {t("report.export")}
          </>
        }
      >
        {(close) => (
          <>
            <p>{t("report.export.what")}</p>
            {FILES.map((kind) => (
              <button
                key={kind}
                type="button"
                class="btn sec"
                onClick={() => {
                  close();
                  save(kind);
                }}
              >
                {t(`report.export.${kind}`)}
              </button>
            ))}
            <p class="note">{t("report.export.note")}</p>
          </>
        )}
      </Popover>
      {isFailed && (
        <p class="failed" role="alert">
          {t("report.export.failed")}
        </p>
      )}
    </div>
  );
}

/** The time for clients, for who sends a bill. */
export function TimesheetButton({ say, onExport }: ExportProps): JSX.Element {
  const { t } = say;
  const { isFailed, save } = useExport(onExport);
  return (
    <>
      <button type="button" class="tb" title={t("report.timesheet.what")} onClick={() => save("timesheet")}>
        <Icon path={DOWNLOAD} size={16} />
        {t("report.timesheet")}
      </button>
      {isFailed && (
        <p class="failed" role="alert">
          {t("report.export.failed")}
        </p>
      )}
    </>
  );
}
