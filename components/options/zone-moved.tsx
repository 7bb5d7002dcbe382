import type { JSX } from "preact";
import type { WeekPlan } from "../../utils/domain/plan.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { dayKeyAt, weekdayOf } from "../../utils/domain/zone.ts";
import { zoneName } from "../../utils/i18n/zone-names.ts";
import type { ZoneModel } from "../../utils/models/zone-model.ts";
import { Icon } from "../ui/icon.tsx";
import { GLOBE } from "../ui/icons.ts";
import { useWords, type OptionsWords } from "./words.tsx";

type ZoneMovedProps = { readonly zone: ZoneModel; readonly week: WeekPlan; readonly now: EpochMs };

/** Asks once, when the computer has come to another zone, whether the hours go with it. */
export function ZoneMoved({ zone, week, now }: ZoneMovedProps): JSX.Element | null {
  const words = useWords();
  const { zones } = words;
  const moved = zone.moved.value;
  if (moved === null) return null;
  const from = zoneName(moved.from);
  const range = nextHours(week, weekdayOf(dayKeyAt(now, moved.to)), words);
  return (
    <section class="note-line calm zone-moved" aria-labelledby="zone-moved">
      <Icon path={GLOBE} size={20} />
      <div>
        <h2 id="zone-moved">{zones("moved.title", { zone: zoneName(moved.to) })}</h2>
        <p>{range === null ? zones("moved.nohours", { from }) : zones("moved.hours", { range, from })}</p>
        <div class="ways-out">
          <button type="button" class="btn sec" onClick={zone.follow}>
            {zones("moved.follow")}
          </button>
          <button type="button" class="btn sec" onClick={() => zone.fix(moved.from)}>
            {zones("moved.keep", { from })}
          </button>
        </div>
      </div>
    </section>
  );
}

/** The hours of today, or of the next working day, from their first start to their last end; `null` without any. */
function nextHours(week: WeekPlan, today: number, { locale }: OptionsWords): string | null {
  const day = Array.from({ length: 7 }, (_, index) => week[(today + index) % 7] ?? []).find(
    (intervals) => intervals.length > 0,
  );
  const sorted = [...(day ?? [])].sort((a, b) => a.start - b.start);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  return `${locale.dates.minute(first.start)}–${locale.dates.minute(last.end)}`;
}
