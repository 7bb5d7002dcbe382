import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { HoursModel } from "../../utils/models/hours-model.ts";
import { Icon } from "../ui/icon.tsx";
import { PLUS } from "../ui/icons.ts";
import { CopyTo } from "./copy-to.tsx";
import { IntervalRow } from "./interval-row.tsx";
import { useWords } from "./words.tsx";

type DayEditorProps = { readonly day: number; readonly hours: HoursModel };

/** The hours of one day as pairs of time fields: the source of truth for eyes, keys and screen readers alike. */
export function DayEditor({ day, hours }: DayEditorProps): JSX.Element {
  const { t, locale } = useWords();
  const adder = useRef<HTMLButtonElement>(null);
  const name = locale.dates.weekdayName(day, "long");
  const problems = hours.problems.value.filter((problem) => problem.day === day);
  const pairs = hours.draft.value[day] ?? [];
  return (
    <div class="day-editor">
      <fieldset>
        <legend class="sr">{t("hours.legend", { day: name })}</legend>
        {pairs.map((pair, index) => (
          <IntervalRow
            key={pair.key}
            day={day}
            index={index}
            pair={pair}
            problem={problems.find(({ key }) => key === pair.key) ?? null}
            onField={(edge, value) => hours.setField(day, pair.key, edge, value)}
            onLeave={() => void hours.flush()}
            onRemove={() => {
              hours.remove(day, pair.key);
              adder.current?.focus();
            }}
          />
        ))}
      </fieldset>
      <div class="day-actions">
        <button type="button" class="btn sec" ref={adder} onClick={() => hours.add(day)}>
          <Icon path={PLUS} size={16} />
          {t("hours.add")}
        </button>
        <CopyTo day={day} worked={hours.shown.value.map((each) => each.length > 0)} onCopy={hours.copy} />
      </div>
    </div>
  );
}
