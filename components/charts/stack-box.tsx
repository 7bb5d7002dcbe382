import type { FunctionComponent, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { StackChartProps } from "./stack-chart.tsx";

let loaded: FunctionComponent<StackChartProps> | null = null;

type BoxProps = Omit<StackChartProps, "width">;

/** As wide as the page lets it be. Keeps the place, and fills it once chart.js has been loaded. */
export function StackBox(props: BoxProps): JSX.Element {
  const [Drawn, setDrawn] = useState<FunctionComponent<StackChartProps> | null>(() => loaded);
  const { box, width } = useWidth();
  useEffect(() => {
    if (Drawn) return;
    void import("./stack-chart.tsx").then((module) => {
      loaded = module.StackChart;
      setDrawn(() => module.StackChart);
    });
  }, [Drawn]);
  return (
    <div ref={box} class="chart" style={{ height: `${props.height}px` }}>
      {Drawn && width > 0 && <Drawn {...props} width={width} />}
    </div>
  );
}

/** The width that the page gives, followed as it changes. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
