import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Settings } from "../../utils/domain/settings.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { DataModel } from "../../utils/models/data-model.ts";
import { Card } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { DOWNLOAD } from "../ui/icons.ts";
import { sayNews } from "./data-news.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { RetentionCard } from "./retention-card.tsx";
import { useWords } from "./words.tsx";

type CardProps = { readonly model: DataModel<unknown> };

type DataSectionProps = CardProps & {
  readonly settings: Settings;
  readonly onSave: (patch: Partial<Settings>) => void;
};

/** What is kept and for how long, and the three things that may be done with all of it. */
export function DataSection({ model, settings, onSave }: DataSectionProps): JSX.Element {
  const words = useWords();
  const news = model.news.value;
  const isTrouble = news !== null && sayNews(news, words).isTrouble;
  return (
    <>
      <div role={isTrouble ? "alert" : "status"}>
        {news === null ? null : (
          <p class={isTrouble ? "note-line" : "note-line good"}>{sayNews(news, words).text}</p>
        )}
      </div>
      <KeptCard model={model} />
      <RetentionCard retention={settings.retention} onSave={onSave} />
      <TakeCard model={model} />
      <EraseCard model={model} />
      <ImportDialog model={model} />
    </>
  );
}

function KeptCard({ model }: CardProps): JSX.Element {
  const { data, locale } = useWords();
  const kept = model.kept.value;
  return (
    <Card id="kept" title={data("data.card")}>
      <div class="card-body">
        <p>{data("data.what")}</p>
        {kept === null ? (
          <p class="aside">{data("data.kept.unknown")}</p>
        ) : (
          <ul class="kept-list">
            <li>{data(pluralKey("data.kept.days", kept.days, locale.language), { n: kept.days })}</li>
            <li>{data(pluralKey("data.kept.spans", kept.spans, locale.language), { n: kept.spans })}</li>
            <li>{data("data.kept.rest")}</li>
          </ul>
        )}
      </div>
    </Card>
  );
}

function TakeCard({ model }: CardProps): JSX.Element {
  const { data } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <Card id="take" title={data("data.take.title")}>
      <div class="card-body">
        <div class="fld">
          <div>
            <span>{data("data.export.title")}</span>
            <small>{data("data.export.note")}</small>
          </div>
          <button type="button" class="btn sec" onClick={() => void model.exportAll()}>
            <Icon path={DOWNLOAD} />
            {data("data.export")}
          </button>
        </div>
        <div class="fld">
          <div>
            <span>{data("data.import.title")}</span>
            <small id="import-note">{data("data.import.note")}</small>
          </div>
          <input
            ref={chooser}
            id="import"
            class="sr"
            type="file"
            accept=".json,application/json"
            tabIndex={-1}
            aria-label={data("data.import.label")}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) void model.readFile(file);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = "";
            }}
          />
          <button
            type="button"
            class="btn sec"
            aria-describedby="import-note"
            onClick={() => chooser.current?.click()}
          >
            {data("data.import.label")}
          </button>
        </div>
      </div>
    </Card>
  );
}

function EraseCard({ model }: CardProps): JSX.Element {
  const { data, locale } = useWords();
  const days = model.kept.value?.days ?? 0;
  return (
    <Card id="erase" title={data("data.erase.title")}>
      <div class="card-body">
        <div class="fld">
          <p>{data("data.erase.note")}</p>
          <button type="button" class="btn grave" onClick={model.askErase}>
            {data("data.delete")}
          </button>
        </div>
        {model.isErasing.value ? (
          <ConfirmDialog
            title={data(pluralKey("data.delete.confirm", days, locale.language), { n: days })}
            confirm={data("data.delete.do")}
            cancel={data("data.cancel")}
            isGrave
            onConfirm={() => void model.confirmErase()}
            onCancel={model.cancel}
          >
            <p>{data("data.delete.body")}</p>
          </ConfirmDialog>
        ) : null}
      </div>
    </Card>
  );
}
