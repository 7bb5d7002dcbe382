import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { HolidayChoice, HolidayRow, HolidaysModel } from "../../utils/models/holidays-model.ts";
import { Field } from "../ui/field.tsx";
import { Select, type Choice } from "../ui/select.tsx";
import { capital } from "./capital.ts";
import { sayCountry, sayDay, sayDays } from "./exceptions-words.ts";
import { TickAll, TickRow } from "./exceptions-tick.tsx";
import { useWords, type OptionsWords } from "./words.tsx";

type HolidaysChoiceProps = {
  readonly model: HolidaysModel;
  readonly choice: HolidayChoice;
  readonly today: DayKey;
};

/** A country, a part of it, and its public holidays of the next 24 months to take over or leave. */
export function HolidaysChoice({ model, choice, today }: HolidaysChoiceProps): JSX.Element {
  const words = useWords();
  const { cal, ex, locale } = words;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector("select")?.focus(), []);
  const { place, regions, rows } = choice;
  const ticked = rows.filter(({ isTicked }) => isTicked).length;
  return (
    <div ref={box}>
      <Field id="hol-country" label={cal("hol.country")}>
        <Select
          id="hol-country"
          value={place?.country ?? ""}
          choices={countriesOf(choice, words)}
          onChange={model.pickCountry}
        />
      </Field>
      {regions.length === 0 ? null : (
        <Field id="hol-region" label={cal("hol.region")}>
          <Select
            id="hol-region"
            value={place?.region ?? ""}
            choices={[
              { value: "", label: cal("hol.region.all") },
              ...regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(region) => model.pickRegion(region === "" ? null : region)}
          />
        </Field>
      )}
      {place === null ? null : <Days model={model} rows={rows} today={today} />}
      <div class="ways-out ex-end">
        {place === null ? null : (
          <button type="button" class="btn pri" onClick={() => void model.save()}>
            {ticked === 0
              ? cal("hol.save.none")
              : cal(pluralKey("hol.save", ticked, locale.language), { n: ticked })}
          </button>
        )}
        <button type="button" class="btn sec" onClick={model.close}>
          {ex("ex.cancel")}
        </button>
      </div>
    </div>
  );
}

function countriesOf({ countries, place }: HolidayChoice, words: OptionsWords): Choice<string>[] {
  const named = countries
    .map((country) => ({ value: country, label: sayCountry(country, words) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.locale.language));
  return place === null ? [{ value: "", label: words.cal("hol.country.none") }, ...named] : named;
}

type DaysProps = {
  readonly model: HolidaysModel;
  readonly rows: readonly HolidayRow[];
  readonly today: DayKey;
};

function Days({ model, rows, today }: DaysProps): JSX.Element {
  const words = useWords();
  const { cal, locale } = words;
  const last = rows.at(-1);
  if (last === undefined) return <p class="aside">{cal("hol.empty")}</p>;
  return (
    <fieldset class="ex-ticks">
      <legend>{cal("hol.legend", { date: sayDay(last.to, today, locale) })}</legend>
      <TickAll onTick={model.tickAll} />
      <div class="ex-tick-list">
        {rows.map((row) => (
          <TickRow
            key={row.from}
            isTicked={row.isTicked}
            title={row.name}
            note={[capital(sayDays(row, today, words)), row.isPartOfDay ? cal("hol.part") : null]}
            onToggle={() => model.toggle(row.from)}
          />
        ))}
      </div>
      <p class="aside">{cal("hol.note")}</p>
    </fieldset>
  );
}
