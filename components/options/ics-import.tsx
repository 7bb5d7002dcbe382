import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { IcsModel, IcsNews } from "../../utils/models/ics-model.ts";
import { Card } from "../ui/card.tsx";
import { IcsOffer } from "./ics-offer.tsx";
import { useWords, type OptionsWords } from "./words.tsx";

type IcsImportProps = { readonly model: IcsModel; readonly today: DayKey };

/** Leave from a calendar file, chosen or dropped. Nothing is saved before the user says so. */
export function IcsImport({ model, today }: IcsImportProps): JSX.Element {
  const { cal } = useWords();
  const [isOver, setIsOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const offer = model.offer.value;
  const take = (files: FileList | null | undefined): void => void model.readFiles([...(files ?? [])]);
  return (
    <div
      class={isOver ? "ex-drop is-over" : "ex-drop"}
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Card id="ics" title={cal("ics.title")}>
        <div class="card-body">
          <div class="fld">
            <p id="ics-note">{cal("ics.intro")}</p>
            <input
              ref={chooser}
              class="sr"
              type="file"
              accept=".ics,text/calendar"
              tabIndex={-1}
              aria-label={cal("ics.choose")}
              onChange={(event) => {
                take(event.currentTarget.files);
                // The same file may be chosen again after it was mended.
                event.currentTarget.value = "";
              }}
            />
            <button
              type="button"
              class="btn sec"
              ref={opener}
              aria-describedby="ics-note"
              onClick={() => chooser.current?.click()}
            >
              {cal("ics.choose")}
            </button>
          </div>
          {offer === null ? null : (
            <IcsOffer model={model} offer={offer} today={today} onGone={() => opener.current?.focus()} />
          )}
          {model.isReading.value ? <p class="aside">{cal("ics.reading")}</p> : null}
          <News news={model.news.value} />
        </div>
      </Card>
    </div>
  );
}

function News({ news }: { readonly news: IcsNews | null }): JSX.Element | null {
  const words = useWords();
  // What the other card did is said there.
  const own = news === null || isExport(news) ? null : news;
  return (
    <div role="status">
      {own === null ? null : (
        <p class={own.kind === "imported" ? "note-line good" : "note-line"}>{sayNews(own, words)}</p>
      )}
    </div>
  );
}

const isExport = (news: IcsNews): news is Extract<IcsNews, { kind: "exported" | "export-failed" }> =>
  news.kind === "exported" || news.kind === "export-failed";

function sayNews(
  news: Exclude<IcsNews, { kind: "exported" | "export-failed" }>,
  { cal, locale }: OptionsWords,
): string {
  if (news.kind !== "imported") return cal(`ics.news.${news.kind}`);
  return cal(pluralKey("ics.news.imported", news.count, locale.language), { n: news.count });
}
