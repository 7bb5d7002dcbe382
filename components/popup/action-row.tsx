import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { leftToShow, type ActionRow as Row } from "../../utils/domain/popup-view.ts";
import { Icon } from "../ui/icon.tsx";
import { CUP, MOON } from "../ui/icons.ts";
import { useAfterPaint } from "./use-after-paint.ts";
import { Emphasis } from "../ui/emphasis.tsx";
import type { Say } from "./texts.tsx";

type BreakRow = Extract<Row, { kind: "break" }>;
type RestRowData = Extract<Row, { kind: "rest" }>;

type ActionRowProps = {
  readonly row: Row;
  readonly say: Say;
  readonly onStartBreak: () => void;
  /** Resolves to whether the note was kept. */
  readonly onPark: (text: string) => Promise<boolean>;
};

export function ActionRow({ row, say, onStartBreak, onPark }: ActionRowProps): JSX.Element {
  return row.kind === "break" ? (
    <section class="brk">
      <Icon path={CUP} size={20} />
      <div class="t">
        <BreakText row={row} say={say} />
      </div>
      <button type="button" class="btn pri" onClick={onStartBreak}>
        {say.t("popup.startBreak")}
      </button>
    </section>
  ) : (
    <RestRow row={row} say={say} onPark={onPark} />
  );
}

function BreakText({ row, say }: { readonly row: BreakRow; readonly say: Say }): JSX.Element {
  const { t, locale } = say;
  if (row.state === "off") return <p>{t("popup.break.off")}</p>;
  if (row.state === "none") return <p>{t("popup.break.none", { dur: locale.duration(row.everyMs) })}</p>;
  if (row.state === "due") {
    return (
      <>
        <p>
          <b>{t("popup.break.due")}</b>
        </p>
        <Progress fraction={1} />
      </>
    );
  }
  return (
    <>
      <p>
        <Emphasis text={t("popup.nextBreak")} name="dur">
          {locale.duration(leftToShow(row.leftMs))}
        </Emphasis>
      </p>
      <Progress fraction={row.fraction} />
    </>
  );
}

/** Says again what the text beside it says. */
function Progress({ fraction }: { readonly fraction: number }): JSX.Element {
  return (
    <div class="prog" aria-hidden="true">
      <i style={{ width: `${Math.round(fraction * 100)}%` }} />
    </div>
  );
}

type RestRowProps = {
  readonly row: RestRowData;
  readonly say: Say;
  readonly onPark: ActionRowProps["onPark"];
};

function RestRow({ row, say, onPark }: RestRowProps): JSX.Element {
  const later = useAfterPaint();
  const [isParking, setIsParking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasParking = useRef(false);
  useEffect(() => {
    if (wasParking.current && !isParking) opener.current?.focus();
    wasParking.current = isParking;
  }, [isParking]);
  if (isParking && later)
    return <later.ParkField locale={say.locale} onPark={onPark} onClose={() => setIsParking(false)} />;
  return (
    <section class="brk">
      <Icon path={MOON} size={20} />
      <div class="t">
        <RestText row={row} say={say} />
      </div>
      <button ref={opener} type="button" class="btn sec" onClick={() => setIsParking(true)}>
        {say.t("popup.park")}
      </button>
    </section>
  );
}

function RestText({ row, say }: { readonly row: RestRowData; readonly say: Say }): JSX.Element {
  const { t, locale } = say;
  const back =
    row.until === null || row.leftMs === null
      ? null
      : t("popup.restLeft", {
          dur: locale.duration(leftToShow(row.leftMs)),
          day: locale.dates.weekdayShort(row.until),
          time: locale.dates.time(row.until),
        });
  return (
    <>
      <p>
        {row.restMs === null ? (
          t(row.isCounting ? "popup.rest.counting" : "popup.rest.none")
        ) : (
          <Emphasis text={t("popup.rest")} name="dur">
            {locale.duration(row.restMs)}
          </Emphasis>
        )}
      </p>
      {back && <p>{back}</p>}
      <Progress fraction={row.fraction} />
    </>
  );
}
