import type { Chart, Plugin } from "chart.js";
import { drawGrid, type GridFrame } from "./grid.ts";
import type { ChartTokens } from "./tokens.ts";
import { heightsOf, type WeekBar, type WeekScale } from "./week-scale.ts";

export type WeekLook = {
  readonly bars: readonly WeekBar[];
  readonly scale: WeekScale;
  readonly tokens: ChartTokens;
  readonly offText: string;
  /** Size of the values on the bars, and of the days under them. */
  readonly valuePx: number;
  readonly dayPx: number;
};

type Frame = GridFrame & { readonly columnPx: number };

function frameOf(chart: Chart, look: WeekLook): Frame {
  const { left, right, top, bottom } = chart.chartArea;
  return {
    context: chart.ctx,
    left,
    right,
    top,
    base: bottom,
    columnPx: (right - left) / Math.max(1, look.bars.length),
  };
}

/** Everything but the bars: today's ground, the grid, values, names of days. Texts are always there, not on hover. */
export function weekLabels(look: WeekLook): Plugin<"bar"> {
  return {
    id: "week-labels",
    beforeDatasetsDraw: (chart) => {
      const frame = frameOf(chart, look);
      drawToday(frame, look, chart.height);
      drawGrid(frame, { ...look.scale, tokens: look.tokens, axisText: null });
    },
    afterDatasetsDraw: (chart) => {
      const frame = frameOf(chart, look);
      look.bars.forEach((bar, index) => drawTexts(frame, look, bar, index, chart.height));
    },
  };
}

function drawToday({ context, left, columnPx }: Frame, look: WeekLook, heightPx: number): void {
  const today = look.bars.findIndex((bar) => bar.isToday);
  if (today < 0) return;
  context.fillStyle = look.tokens.sunken;
  context.beginPath();
  context.roundRect(left + today * columnPx + 2, 0, columnPx - 4, heightPx, 8);
  context.fill();
}

function drawTexts(frame: Frame, look: WeekLook, bar: WeekBar, index: number, heightPx: number): void {
  const { context, left, columnPx, base, top } = frame;
  const { tokens, valuePx, dayPx } = look;
  const x = left + index * columnPx + columnPx / 2;
  const { inPx, gapPx, offPx } = heightsOf(bar, look.scale.maxMs, base - top);
  context.textAlign = "center";
  if (inPx + offPx > 0) {
    context.font = `600 ${valuePx}px ${tokens.font}`;
    // A ground under the figure keeps it clear of the dashed grid.
    const width = context.measureText(bar.value).width + 4;
    const y = base - inPx - gapPx - offPx - 5;
    context.fillStyle = bar.isToday ? tokens.sunken : tokens.surface;
    context.fillRect(x - width / 2, y - valuePx + 1, width, valuePx + 1);
    context.fillStyle = tokens.ink;
    context.fillText(bar.value, x, y);
  } else if (bar.isDayOff) {
    context.font = `400 ${valuePx}px ${tokens.font}`;
    context.fillStyle = tokens.ink3;
    context.fillText(look.offText, x, base - 6);
  }
  context.font = `${bar.isToday ? 700 : 500} ${dayPx}px ${tokens.font}`;
  context.fillStyle = bar.isToday ? tokens.ink : tokens.ink3;
  context.fillText(bar.name, x, heightPx - 5);
}
