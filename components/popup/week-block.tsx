import type { ComponentChildren, JSX } from "preact";
import type { DayKey } from "../../utils/domain/time.ts";
import type { ShownWeek } from "../../utils/models/popup-model.ts";
import { ChartBox } from "../charts/chart-box.tsx";
import { weekRange } from "../charts/week-bars.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_LEFT, CHEVRON_RIGHT } from "../ui/icons.ts";
import { POPUP_WIDTH } from "./strip-geometry.ts";
import type { Say } from "./texts.tsx";

type WeekBlockProps = {
  readonly week: ShownWeek;
  readonly today: DayKey;
  readonly width?: number | undefined;
  readonly height: number;
  readonly say: Say;
  readonly onStep: (step: -1 | 1) => void;
  /** Lies over the chart. */
  readonly children: ComponentChildren;
};

export function WeekBlock(props: WeekBlockProps): JSX.Element {
  const { week, today, width = POPUP_WIDTH, height, say, onStep, children } = props;
  const { t, locale } = say;
  const { days } = week;
  const sum = (pick: "inMs" | "offMs"): number => days.reduce((total, day) => total + day[pick], 0);
  return (
    <section class="blk week" aria-label={t("popup.week")}>
      <div class="wk">
        <button type="button" class="icb" aria-label={t("popup.week.prev")} onClick={() => onStep(-1)}>
          <Icon path={CHEVRON_LEFT} />
        </button>
        <h2 aria-live="polite">{weekRange(days, locale)}</h2>
        <button
          type="button"
          class="icb"
          aria-label={t("popup.week.next")}
          disabled={week.isCurrent}
          onClick={() => onStep(1)}
        >
          <Icon path={CHEVRON_RIGHT} />
        </button>
        <p class="sum">
          {sum("inMs") + sum("offMs") === 0 ? (
            t("empty.week")
          ) : (
            <>
              <b>{locale.duration(sum("inMs") + sum("offMs"))}</b>
              {` · ${t("popup.off", { dur: locale.duration(sum("offMs")) })}`}
            </>
          )}
        </p>
      </div>
      <div class="chart" style={{ height: `${height}px` }}>
        <ChartBox days={days} marked={today} locale={locale} width={width} height={height} />
        {children}
      </div>
    </section>
  );
}
