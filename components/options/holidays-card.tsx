import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { HolidaysModel } from "../../utils/models/holidays-model.ts";
import { Card } from "../ui/card.tsx";
import { sayCountry, sayDay } from "./exceptions-words.ts";
import { HolidaysChoice } from "./holidays-choice.tsx";
import { useWords } from "./words.tsx";

type HolidaysCardProps = { readonly model: HolidaysModel; readonly today: DayKey };

/** Public holidays of one country, from a list that lies in the package and is read only here. */
export function HolidaysCard({ model, today }: HolidaysCardProps): JSX.Element {
  const { cal, locale } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const state = model.state.value;
  const choice = model.choice.value;
  const open = (): void => void model.open(locale.language);
  useLayoutEffect(() => {
    if (wasOpen.current && state === "closed") opener.current?.focus();
    wasOpen.current = state === "open";
  }, [state]);
  return (
    <Card id="holidays" title={cal("hol.title")}>
      <div class="card-body">
        {state === "open" && choice !== null ? (
          <HolidaysChoice model={model} choice={choice} today={today} />
        ) : (
          <div class="fld">
            <Saved model={model} today={today} />
            <button
              type="button"
              class="btn sec"
              ref={opener}
              aria-disabled={state === "loading"}
              onClick={open}
            >
              {cal(model.place.value === null ? "hol.open" : "hol.change")}
            </button>
          </div>
        )}
        <div role="status">
          {state === "loading" ? <p class="aside">{cal("hol.loading")}</p> : null}
          {state === "failed" ? (
            <p class="note-line">
              {cal("hol.failed")}{" "}
              <button type="button" class="link" onClick={open}>
                {cal("hol.retry")}
              </button>
            </p>
          ) : null}
        </div>
        <p class="ex-source">
          {cal("hol.data")}{" "}
          <a href="/NOTICE.txt" target="_blank" rel="noreferrer">
            {cal("hol.data.link")}
          </a>
        </p>
      </div>
    </Card>
  );
}

function Saved({ model, today }: HolidaysCardProps): JSX.Element {
  const words = useWords();
  const { cal, locale } = words;
  const place = model.place.value;
  if (place === null) return <p>{cal("hol.intro")}</p>;
  const coming = model.coming.value;
  const last = coming
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const name = sayCountry(place.country, words);
  const n = coming.length;
  if (last === undefined) return <p>{cal("hol.saved.none", { place: name })}</p>;
  const date = sayDay(last, today, locale);
  return <p>{cal(pluralKey("hol.saved", n, locale.language), { place: name, n, date })}</p>;
}
