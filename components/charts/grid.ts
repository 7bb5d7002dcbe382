import type { ChartTokens } from "./tokens.ts";

/** The plane that bars stand on, in px. */
export type GridFrame = {
  readonly context: CanvasRenderingContext2D;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
};

export type Grid = {
  readonly maxMs: number;
  readonly stepMs: number;
  readonly tokens: Pick<ChartTokens, "font" | "ink3" | "control" | "line">;
  /** Writes an hour beside a line; `null` without an axis. */
  readonly axisText: ((durationMs: number) => string) | null;
};

/** Dashed lines with their hours, and a full one to stand on. */
export function drawGrid({ context, left, right, top, base }: GridFrame, grid: Grid): void {
  const { maxMs, stepMs, tokens, axisText } = grid;
  context.save();
  context.lineWidth = 1;
  context.font = `400 12px ${tokens.font}`;
  context.textAlign = "right";
  context.fillStyle = tokens.ink3;
  for (let atMs = 0; atMs <= maxMs; atMs += stepMs) {
    const y = Math.round(base - ((base - top) * atMs) / maxMs) + (atMs === 0 ? 0.5 : -0.5);
    context.globalAlpha = atMs === 0 ? 0.6 : 1;
    context.strokeStyle = atMs === 0 ? tokens.control : tokens.line;
    context.setLineDash(atMs === 0 ? [] : [2, 4]);
    context.beginPath();
    context.moveTo(left, y);
    context.lineTo(right, y);
    context.stroke();
    context.globalAlpha = 1;
    if (axisText !== null) context.fillText(axisText(atMs), left - 10, y + 4);
  }
  context.restore();
}
