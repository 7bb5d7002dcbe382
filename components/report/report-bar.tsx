import type { ComponentChildren, JSX } from "preact";
import type { Period } from "../../utils/domain/periods.ts";
import type { DayKey } from "../../utils/domain/time.ts";
import type { RangeProblem } from "../../utils/models/report-period.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_LEFT, CHEVRON_RIGHT } from "../ui/icons.ts";
import { Mark } from "../ui/mark.tsx";
import { periodName } from "./period-words.ts";
import { RangeFields } from "./range-fields.tsx";
import type { Say } from "./texts.ts";

export type BarProps = {
  readonly period: Period;
  readonly today: DayKey;
  readonly isCurrent: boolean;
  readonly onStep: (by: -1 | 1) => void;
  readonly onChoose: (kind: Period["kind"]) => void;
  readonly onRange: (fromDay: string, toDay: string) => RangeProblem | null;
  readonly onPrint: () => void;
  /** What comes after the figures, before the button that prints. */
  readonly tools?: ComponentChildren;
};

const KINDS = ["week", "month", "range"] as const;

/** The name of the product, and the period: which kind, which one, and a step each way. */
export function ReportBar(props: BarProps & { readonly say: Say }): JSX.Element {
  const { period, isCurrent, say, onStep, onChoose, onPrint } = props;
  const { t, locale } = say;
  const { kind } = period;
  return (
    <header class="bar-top">
      <span class="brand">
        <Mark size={26} />
        {t("report.brand")}
      </span>
      <div class="seg" role="group" aria-label={t("report.period")}>
        {KINDS.map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} onClick={() => onChoose(each)}>
            {t(`report.${each}`)}
          </button>
        ))}
      </div>
      <nav class="wkn" aria-label={t(`report.${kind}`)}>
        <button type="button" class="icb" aria-label={t(`report.${kind}.prev`)} onClick={() => onStep(-1)}>
          <Icon path={CHEVRON_LEFT} />
        </button>
        <span class={kind === "range" ? "sr" : "period"} aria-live="polite">
          {periodName(period, locale)}
        </span>
        {kind === "range" && (
          <RangeFields
            key={`${period.fromDay}${period.toDay}`}
            period={period}
            today={props.today}
            onRange={props.onRange}
            say={say}
          />
        )}
        <button
          type="button"
          class="icb"
          aria-label={t(`report.${kind}.next`)}
          disabled={isCurrent}
          onClick={() => onStep(1)}
        >
          <Icon path={CHEVRON_RIGHT} />
        </button>
      </nav>
      <span class="sp" />
      {props.tools}
      <button type="button" class="btn sec print" onClick={onPrint}>
        {t("report.print")}
      </button>
    </header>
  );
}
