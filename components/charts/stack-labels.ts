import type { Chart, Plugin } from "chart.js";
import { drawGrid, type GridFrame } from "./grid.ts";
import type { StackColumn, StackHeights } from "./stack-look.ts";
import type { ChartTokens } from "./tokens.ts";

type StackTexts = {
  readonly columns: readonly StackColumn[];
  readonly heights: readonly StackHeights[];
  readonly scale: { readonly maxMs: number; readonly stepMs: number };
  readonly tokens: ChartTokens;
  readonly band: { readonly lowMs: number; readonly highMs: number } | null;
  readonly valuePx: number;
  readonly namePx: number;
  readonly axisText: (durationMs: number) => string;
};

type Frame = GridFrame & { readonly columnPx: number; readonly heightPx: number };

/** Everything but the bars: the usual band, the marked ground, the grid, values, tags and names. */
export function stackLabels(texts: StackTexts): Plugin<"bar"> {
  return {
    id: "stack-labels",
    beforeDatasetsDraw: (chart) => {
      const frame = frameOf(chart, texts);
      drawMarked(frame, texts);
      drawBand(frame, texts);
      drawGrid(frame, { ...texts.scale, tokens: texts.tokens, axisText: texts.axisText });
    },
    afterDatasetsDraw: (chart) => {
      const frame = frameOf(chart, texts);
      const widest = widestValue(frame, texts);
      texts.columns.forEach((column, index) => drawTexts(frame, texts, column, index, widest));
    },
  };
}

function frameOf(chart: Chart, { columns }: StackTexts): Frame {
  const { left, right, top, bottom } = chart.chartArea;
  const columnPx = (right - left) / Math.max(1, columns.length);
  return { context: chart.ctx, left, right, top, base: bottom, columnPx, heightPx: chart.height };
}

function drawMarked({ context, left, columnPx, heightPx }: Frame, { columns, tokens }: StackTexts): void {
  const marked = columns.findIndex(({ isMarked }) => isMarked);
  if (marked < 0) return;
  context.fillStyle = tokens.sunken;
  context.beginPath();
  context.roundRect(left + marked * columnPx + 2, 0, columnPx - 4, heightPx, 8);
  context.fill();
}

function drawBand(
  { context, left, right, top, base }: Frame,
  { band, scale: { maxMs }, tokens }: StackTexts,
): void {
  if (band === null) return;
  const y = (ms: number): number => base - ((base - top) * ms) / maxMs;
  const [low, high] = [y(band.lowMs), y(band.highMs)];
  context.fillStyle = tokens.accentSoft;
  context.fillRect(left, high, right - left, Math.max(2, low - high));
  // Edges, for colours that are forced: there the ground is that of the page.
  context.strokeStyle = tokens.accent;
  context.globalAlpha = 0.35;
  context.lineWidth = 1;
  for (const edge of [low, high]) {
    context.beginPath();
    context.moveTo(left, Math.round(edge) + 0.5);
    context.lineTo(right, Math.round(edge) + 0.5);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function widestValue({ context }: Frame, { columns, valuePx, tokens }: StackTexts): number {
  context.font = `600 ${valuePx}px ${tokens.font}`;
  return Math.max(0, ...columns.map(({ value }) => context.measureText(value).width));
}

function drawTexts(
  frame: Frame,
  texts: StackTexts,
  column: StackColumn,
  index: number,
  widest: number,
): void {
  const { context, left, columnPx, base } = frame;
  const { tokens, valuePx, namePx, heights } = texts;
  const x = left + index * columnPx + columnPx / 2;
  const own = heights[index];
  const px = own === undefined ? 0 : own.offPx + own.gapPx + own.pieces.reduce((sum, each) => sum + each, 0);
  context.textAlign = "center";
  // Values that would run into each other stay with the marked column and the table.
  const hasRoom = widest + 4 <= columnPx || column.isMarked;
  if (px > 0 && column.value !== "" && hasRoom) {
    context.font = `600 ${valuePx}px ${tokens.font}`;
    ground(frame, texts, column, x, base - px - 6, valuePx);
    context.fillStyle = tokens.ink;
    context.fillText(column.value, x, base - px - 6);
  } else if (px === 0 && column.emptyText !== "" && hasRoom) {
    context.font = `400 ${valuePx}px ${tokens.font}`;
    context.fillStyle = tokens.ink3;
    context.fillText(column.emptyText, x, base - 7);
  }
  if (column.tag !== "") drawTag(frame, texts, column, x, base - px - (hasRoom ? valuePx + 10 : 6));
  context.font = `${column.isMarked ? 700 : 500} ${namePx}px ${tokens.font}`;
  context.fillStyle = column.isMarked ? tokens.ink : tokens.ink2;
  if (column.name !== "") drawName(frame, column.name, x);
}

/** Within the chart, and shortened to its last word (the date) where a column is too narrow. */
function drawName({ context, right, columnPx, heightPx }: Frame, name: string, x: number): void {
  const isDay = /\d$/.test(name);
  const fits = context.measureText(name).width <= columnPx - 2;
  const text = isDay && !fits ? (name.split(" ").at(-1) ?? name) : name;
  context.fillText(text, Math.min(x, right - context.measureText(text).width / 2), heightPx - 8);
}

/** A ground under a figure keeps it clear of the dashed grid. */
function ground(
  { context }: Frame,
  { tokens }: StackTexts,
  { value, isMarked }: StackColumn,
  x: number,
  y: number,
  sizePx: number,
): void {
  const width = context.measureText(value).width + 4;
  context.fillStyle = isMarked ? tokens.sunken : tokens.surface;
  context.fillRect(x - width / 2, y - sizePx + 1, width, sizePx + 2);
}

function drawTag(
  { context }: Frame,
  { tokens }: StackTexts,
  { tag }: StackColumn,
  x: number,
  y: number,
): void {
  context.font = `600 11.5px ${tokens.font}`;
  context.fillStyle = tokens.crisis;
  context.fillText(tag, x, Math.max(11, y));
}
