import type { JSX } from "preact";
import { daysOfWeek } from "../../utils/domain/zone.ts";
import type { ExceptionsModel } from "../../utils/models/exceptions-model.ts";
import { Icon } from "../ui/icon.tsx";
import { CALENDAR } from "../ui/icons.ts";
import { sayName } from "./exceptions-words.ts";
import { HolidaysRenewal } from "./holidays-renewal.tsx";
import { useWords } from "./words.tsx";

type ExceptionsLineProps = {
  readonly model: ExceptionsModel;
  readonly weekStart: number;
};

/** Says beside the typical week what is different in this one. */
export function ExceptionsLine({ model, weekStart }: ExceptionsLineProps): JSX.Element {
  const words = useWords();
  const { ex, locale } = words;
  const today = model.today.value;
  const days = daysOfWeek(today, weekStart);
  const [first = today, last = today] = [days[0], days.at(-1)];
  const touching = [...model.past.value.toReversed(), ...model.coming.value].filter(
    ({ from, to }) => from <= last && first <= to,
  );
  const items = touching.map((each) =>
    ex("ex.week.item", {
      name: sayName(each, words),
      dates:
        each.from === each.to ? locale.dates.dayLong(each.from) : locale.dates.dayRange(each.from, each.to),
    }),
  );
  return (
    <>
      {items.length === 0 ? null : (
        <div class="note-line calm">
          <Icon path={CALENDAR} size={20} />
          <p>
            {ex("ex.week")} {locale.list(items)}. <a href="#exceptions">{ex("ex.week.link")}</a>
          </p>
        </div>
      )}
      <HolidaysRenewal model={model.holidays} />
    </>
  );
}
