import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
  type ChartDataset,
} from "chart.js";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { createHatch } from "./hatch.ts";
import { stackLabels } from "./stack-labels.ts";
import {
  columnMs,
  stackHeights,
  stackScale,
  type StackColumn,
  type StackFill,
  type StackHeights,
} from "./stack-look.ts";
import { readTokens, watchTheme, type ChartTokens } from "./tokens.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export type StackChartProps = {
  readonly columns: readonly StackColumn[];
  /** The fills, from the bottom up: those of all columns. */
  readonly fills: readonly StackFill[];
  readonly width: number;
  readonly height: number;
  /** The chart as a text. */
  readonly sentence: string;
  readonly axisText: (durationMs: number) => string;
  /** A range behind the bars: what is usual. */
  readonly band?: { readonly lowMs: number; readonly highMs: number } | null;
};

const AXIS_PX = 36;
const TOP_PX = 24;
const BOTTOM_PX = 30;
const MOST_BAR_PX = 54;
/** Below this many px a column writes smaller. */
const NARROW_COLUMN_PX = 58;

/** Stacked bars with values always in sight. Nothing moves, so nothing has to be stilled. */
export function StackChart(props: StackChartProps): JSX.Element {
  const { width, height, columns, sentence } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [theme, setTheme] = useState(0);
  useEffect(() => watchTheme(() => setTheme((count) => count + 1)), [theme]);
  const drawn = JSON.stringify([columns, props.fills, props.band, width, height, theme]);
  useLayoutEffect(() => {
    const chart = canvas.current && draw(canvas.current, props);
    return () => chart?.destroy();
  }, [drawn]);
  return (
    // A canvas for each size: chart.js gives the old one its first size back when it lets go of it.
    <canvas
      key={`${width}x${height}`}
      ref={canvas}
      width={width}
      height={height}
      style={{ width: `${width}px`, height: `${height}px` }}
      role="img"
      aria-label={sentence}
    />
  );
}

function draw(canvas: HTMLCanvasElement, props: StackChartProps): Chart<"bar"> | null {
  const context = canvas.getContext("2d");
  const host = canvas.parentElement;
  if (!context || !host) return null;
  const { columns, fills, width, height, band = null } = props;
  const tokens = readTokens(host);
  const hatch = createHatch(context, { stripe: tokens.off, ground: tokens.offGround }, devicePixelRatio);
  const longestMs = Math.max(band?.highMs ?? 0, ...columns.map(columnMs));
  const scale = stackScale(longestMs);
  const fullPx = height - TOP_PX - BOTTOM_PX;
  const heights = columns.map((column) => stackHeights(column, scale.maxMs, fullPx));
  const columnPx = (width - AXIS_PX) / Math.max(1, columns.length);
  const isNarrow = columnPx < NARROW_COLUMN_PX;
  const labels = stackLabels({
    columns,
    heights,
    scale,
    tokens,
    band,
    valuePx: isNarrow ? 11 : 13,
    namePx: isNarrow ? 11.5 : 13,
    axisText: props.axisText,
  });
  const barPx = Math.min(MOST_BAR_PX, columnPx * 0.74);
  return new Chart(context, configuration(columns, fills, heights, { tokens, hatch, barPx, fullPx }, labels));
}

type Paint = {
  readonly tokens: ChartTokens;
  readonly hatch: CanvasPattern | string;
  readonly barPx: number;
  readonly fullPx: number;
};

function configuration(
  columns: readonly StackColumn[],
  fills: readonly StackFill[],
  heights: readonly StackHeights[],
  { tokens, hatch, barPx, fullPx }: Paint,
  labels: ReturnType<typeof stackLabels>,
): ChartConfiguration<"bar"> {
  const bar = { barThickness: barPx, stack: "all", clip: false } as const;
  const pieces = fills.map((fill, index): ChartDataset<"bar", (number | null)[]> => {
    const isOutlined = fill === "unsorted";
    return {
      ...bar,
      data: heights.map((each) => orNothing(each.pieces[index] ?? 0)),
      backgroundColor: tokens[fill],
      // A line of the ground keeps pieces apart; the palest one has an edge of its own.
      borderColor: isOutlined ? tokens.unsortedLine : tokens.surface,
      borderWidth: isOutlined ? 1.2 : { top: 1.5, bottom: 0, left: 0, right: 0 },
      borderRadius: 2.5,
      borderSkipped: false,
    };
  });
  return {
    type: "bar",
    data: {
      labels: columns.map(({ name }) => name),
      datasets: [
        ...pieces,
        { ...bar, data: heights.map(({ gapPx }) => orNothing(gapPx)), backgroundColor: "transparent" },
        {
          ...bar,
          data: heights.map(({ offPx }) => orNothing(offPx)),
          backgroundColor: hatch,
          borderColor: tokens.off,
          borderWidth: 1,
          borderRadius: 3,
          borderSkipped: false,
        },
      ],
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      layout: { padding: { left: AXIS_PX, right: 0, top: TOP_PX, bottom: BOTTOM_PX } },
      scales: {
        x: { display: false, stacked: true },
        y: { display: false, stacked: true, min: 0, max: fullPx },
      },
    },
    plugins: [labels],
  };
}

/** A bar of no height would still show its border. */
const orNothing = (heightPx: number): number | null => (heightPx > 0 ? heightPx : null);
