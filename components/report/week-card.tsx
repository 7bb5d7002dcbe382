import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import type { WeekReport } from "../../utils/models/report-view.ts";
import { ChartBox } from "../charts/chart-box.tsx";
import { WeekTable } from "../charts/week-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { TABLE } from "../ui/icons.ts";
import type { Say } from "./texts.ts";

const HEIGHT = 320;

type WeekCardProps = {
  readonly report: WeekReport;
  readonly today: DayKey;
  readonly selected: DayKey | null;
  readonly say: Say;
};

/** The days as bars, and as a table on request; a day that was asked for is marked in both. */
export function WeekCard({ report, today, selected, say }: WeekCardProps): JSX.Element {
  const { t, locale } = say;
  const [isTableShown, setIsTableShown] = useState(selected !== null);
  useEffect(() => {
    if (selected !== null) setIsTableShown(true);
  }, [selected]);
  const { box, width } = useWidth();
  const { days } = report;
  return (
    <section class="card">
      <div class="ch">
        <h2>{t("report.perDay")}</h2>
        <button
          type="button"
          class="tb"
          aria-pressed={isTableShown}
          onClick={() => setIsTableShown(!isTableShown)}
        >
          <Icon path={TABLE} size={16} />
          {t("chart.table")}
        </button>
      </div>
      <div ref={box} class="chart" style={{ height: `${HEIGHT}px` }}>
        {width > 0 && (
          <ChartBox
            days={days}
            marked={selected ?? today}
            locale={locale}
            width={width}
            height={HEIGHT}
            size="large"
          />
        )}
      </div>
      <ul class="legend">
        <li>
          <i class="key" />
          {t("chart.col.in")}
        </li>
        <li>
          <i class="key o" />
          {t("chart.col.off")}
        </li>
      </ul>
      <WeekTable days={days} locale={locale} isHidden={!isTableShown} highlighted={selected} />
    </section>
  );
}

/** The width that the page gives, followed as it changes. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
