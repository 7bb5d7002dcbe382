import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
} from "chart.js";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { CHART_MESSAGES } from "../../utils/i18n/messages/charts.ts";
import { translator } from "../../utils/i18n/translate.ts";
import { createHatch } from "./hatch.ts";
import { readTokens, watchTheme } from "./tokens.ts";
import { weekLabels, type WeekLook } from "./week-labels.ts";
import type { ShownDays } from "./week-bars.ts";
import { barsOf, heightsOf, scaleFor, type WeekBar } from "./week-scale.ts";
import { weekSentence } from "./week-words.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export type WeekChartProps = ShownDays & {
  readonly width: number;
  readonly height: number;
};

const SIZE = {
  valuePx: 11,
  narrowPx: 300,
  narrowValuePx: 9.5,
  dayPx: 11.5,
  barPx: 26,
  topPx: 16,
  bottomPx: 20,
  steps: 2,
};

/** The bars of a week: blue within the hours, a hatched cap outside them, the total on each bar. */
export function WeekChart(props: WeekChartProps): JSX.Element {
  const { width, height, days, locale } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [theme, setTheme] = useState(0);
  useEffect(() => watchTheme(() => setTheme((count) => count + 1)), [theme]);
  const bars = barsOf(props);
  const drawn = JSON.stringify([bars.map(shown), width, height, locale.language, theme]);
  useLayoutEffect(() => {
    const chart = canvas.current && draw(canvas.current, props, bars);
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
      aria-label={weekSentence(days, locale)}
    />
  );
}

/** What can be seen of a bar: seconds are not, so that a running day is redrawn once a minute. */
function shown(bar: WeekBar): unknown {
  const minutes = (durationMs: number): number => Math.floor(durationMs / 60_000);
  return { ...bar, inMs: minutes(bar.inMs), offMs: minutes(bar.offMs) };
}

function draw(
  canvas: HTMLCanvasElement,
  props: WeekChartProps,
  bars: readonly WeekBar[],
): Chart<"bar"> | null {
  const context = canvas.getContext("2d");
  const host = canvas.parentElement;
  if (!context || !host) return null;
  const { width, height, locale } = props;
  const tokens = readTokens(host);
  const look: WeekLook = {
    bars,
    scale: scaleFor(bars, SIZE.steps),
    tokens,
    offText: translator(CHART_MESSAGES, locale.language)("chart.off"),
    // Seven values side by side have to fit.
    valuePx: width < SIZE.narrowPx ? SIZE.narrowValuePx : SIZE.valuePx,
    dayPx: SIZE.dayPx,
  };
  const hatch = createHatch(context, { stripe: tokens.off, ground: tokens.offGround }, devicePixelRatio);
  return new Chart(context, configuration(look, width, height, hatch));
}

function configuration(
  look: WeekLook,
  width: number,
  height: number,
  hatch: CanvasPattern | string,
): ChartConfiguration<"bar"> {
  const fullPx = height - SIZE.topPx - SIZE.bottomPx;
  const heights = look.bars.map((bar) => heightsOf(bar, look.scale.maxMs, fullPx));
  const column = width / 7;
  const bar = { barThickness: Math.min(SIZE.barPx, column - 14), stack: "day", clip: false } as const;
  return {
    type: "bar",
    data: {
      labels: look.bars.map(({ name }) => name),
      datasets: [
        {
          ...bar,
          data: heights.map(({ inPx }) => orNothing(inPx)),
          backgroundColor: look.tokens.bar,
          borderRadius: heights.map(({ offPx }) => (offPx > 0 ? 0 : { topLeft: 4, topRight: 4 })),
        },
        { ...bar, data: heights.map(({ gapPx }) => orNothing(gapPx)), backgroundColor: "transparent" },
        {
          ...bar,
          data: heights.map(({ offPx }) => orNothing(offPx)),
          backgroundColor: hatch,
          borderColor: look.tokens.off,
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
      layout: { padding: { left: 0, right: 0, top: SIZE.topPx, bottom: SIZE.bottomPx } },
      scales: {
        x: { display: false, stacked: true },
        y: { display: false, stacked: true, min: 0, max: fullPx },
      },
    },
    plugins: [weekLabels(look)],
  };
}

/** A bar of no height would still show its border. */
const orNothing = (heightPx: number): number | null => (heightPx > 0 ? heightPx : null);
