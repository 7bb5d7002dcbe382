import type { FunctionComponent, JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { WeekChartProps } from "./week-chart.tsx";

let loaded: FunctionComponent<WeekChartProps> | null = null;

/** Keeps the chart's place and fills it once chart.js, which the first paint does without, has been loaded. */
export function ChartBox(props: WeekChartProps): JSX.Element {
  const [Drawn, setDrawn] = useState<FunctionComponent<WeekChartProps> | null>(() => loaded);
  // At once and not after the paint: until the library has come, the page is painted.
  useLayoutEffect(() => {
    if (Drawn) return;
    void import("./week-chart.tsx").then((module) => {
      loaded = module.WeekChart;
      setDrawn(() => module.WeekChart);
    });
  }, [Drawn]);
  return (
    <div class="chart-box" style={{ width: `${props.width}px`, height: `${props.height}px` }}>
      {Drawn && <Drawn {...props} />}
    </div>
  );
}
