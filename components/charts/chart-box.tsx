import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { firstPaint } from "../ui/first-paint.ts";
import type { WeekChartProps } from "./week-chart.tsx";

let loaded: FunctionComponent<WeekChartProps> | null = null;

/** Keeps the chart's place and fills it once chart.js, which the first paint does without, has been loaded. */
export function ChartBox(props: WeekChartProps): JSX.Element {
  const [Drawn, setDrawn] = useState<FunctionComponent<WeekChartProps> | null>(() => loaded);
  // After the frame with the figures: asking for the file takes time of it, more than the chart then loses.
  useEffect(() => {
    if (Drawn) return;
    const load = async (): Promise<void> => {
      await firstPaint();
      loaded = (await import("./week-chart.tsx")).WeekChart;
      setDrawn(() => loaded);
    };
    void load();
  }, [Drawn]);
  return (
    <div class="chart-box" style={{ width: `${props.width}px`, height: `${props.height}px` }}>
      {Drawn && <Drawn {...props} />}
    </div>
  );
}
