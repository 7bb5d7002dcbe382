import type { JSX } from "preact";
import type { WeekPlan } from "../../utils/domain/plan.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { endMinuteOf, weeklyMinutes } from "../../utils/domain/week-plan.ts";
import { useWords } from "./words.tsx";

const DAY_MIN = 1440;
const ROW = 11;
const LEFT = 16;
const WIDTH = 314;

/** The week at a glance; the sentence beside it says the same in numbers. */
export function WeekPreview({ week }: { readonly week: WeekPlan }): JSX.Element {
  const { t, locale } = useWords();
  const totalMs = weeklyMinutes(week) * MINUTE_MS;
  return (
    <div class="preview">
      <p>
        <b>{t("ob.week")}</b>
        <span role="status">
          {totalMs === 0 ? t("ob.week.empty") : t("ob.week.total", { dur: locale.duration(totalMs) })}
        </span>
      </p>
      <svg viewBox={`0 0 ${LEFT + WIDTH} ${7 * ROW + 1}`} width="100%" aria-hidden="true">
        {week.map((intervals, day) => (
          <g key={day}>
            <text x="0" y={day * ROW + 9} font-size="9.5" font-weight="600" fill="var(--ink-3)">
              {locale.dates.weekdayName(day, "narrow")}
            </text>
            <rect x={LEFT} y={day * ROW + 1.5} width={WIDTH} height="8" rx="3" fill="var(--line)" />
            {intervals.map((interval) => {
              const from = (interval.start / DAY_MIN) * WIDTH;
              const to = (Math.min(endMinuteOf(interval), DAY_MIN) / DAY_MIN) * WIDTH;
              return (
                <rect
                  key={interval.start}
                  x={LEFT + from}
                  y={day * ROW + 1.5}
                  width={to - from}
                  height="8"
                  rx="3"
                  fill="var(--in)"
                />
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}
