import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Period } from "../../utils/domain/periods.ts";
import type { DayKey } from "../../utils/domain/time.ts";
import type { RangeProblem } from "../../utils/models/report-period.ts";
import type { Say } from "./texts.ts";

type RangeProps = {
  readonly period: Period;
  readonly today: DayKey;
  readonly onRange: (fromDay: string, toDay: string) => RangeProblem | null;
  readonly say: Say;
};

/** Two dates of a free range. What cannot be stays in the fields, with the reason beside them. */
export function RangeFields({ period, today, onRange, say }: RangeProps): JSX.Element {
  const { t } = say;
  const [dates, setDates] = useState({ from: period.fromDay, to: period.toDay });
  const [problem, setProblem] = useState<RangeProblem | null>(null);
  const change = (next: { from: string; to: string }): void => {
    setDates(next);
    setProblem(onRange(next.from, next.to));
  };
  const shared = {
    type: "date",
    class: "date",
    max: today,
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : "range-problem",
  } as const;
  return (
    <span class="range">
      <label>
        {t("report.range.from")}
        <input
          {...shared}
          value={dates.from}
          onChange={(event) => change({ ...dates, from: event.currentTarget.value })}
        />
      </label>
      <label>
        {t("report.range.to")}
        <input
          {...shared}
          value={dates.to}
          onChange={(event) => change({ ...dates, to: event.currentTarget.value })}
        />
      </label>
      {problem !== null && (
        <span class="problem" id="range-problem" role="alert">
          {t(`report.range.${problem}`)}
        </span>
      )}
    </span>
  );
}
