// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { cleanup, render, screen } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { StackChart } from "../../../components/charts/stack-chart.tsx";
import { stackHeights, stackScale } from "../../../components/charts/stack-look.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";

afterEach(cleanup);

describe("the stacks", () => {
  it("stay below the top, keep the hatch readable and show all that was tracked", () => {
    const duration = fc.integer({ min: 0, max: 12 * HOUR_MS });
    fc.assert(
      fc.property(fc.array(duration, { maxLength: 6 }), duration, (pieces, offMs) => {
        const column = { pieces: pieces.map((ms) => ({ fill: "in" as const, ms })), offMs };
        const { maxMs, stepMs } = stackScale(pieces.reduce((sum, ms) => sum + ms, offMs));
        const heights = stackHeights(column, maxMs, 300);
        const allPx = heights.pieces.reduce((sum, px) => sum + px, heights.gapPx + heights.offPx);
        expect(maxMs).toBe(stepMs * 4);
        expect(allPx).toBeLessThanOrEqual(300 + 1e-9);
        expect(heights.offPx > 0).toBe(offMs >= MINUTE_MS);
        if (heights.offPx > 0) expect(heights.offPx).toBeGreaterThanOrEqual(5);
        pieces.forEach((ms, index) => expect((heights.pieces[index] ?? 0) > 0).toBe(ms >= MINUTE_MS));
      }),
    );
  });
  it("are a picture with a sentence", () => {
    render(
      <StackChart
        columns={[]}
        fills={["in"]}
        width={300}
        height={200}
        sentence="Two days of work."
        axisText={String}
      />,
    );
    expect(screen.getByRole("img", { name: "Two days of work." })).toBeTruthy();
  });
});

type Rgb = readonly [number, number, number];

const tokens = readFileSync("components/ui/tokens.css", "utf8");
const colour = (name: string, theme: 0 | 1): Rgb => {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1);
  const hex = pair?.[theme] ?? "";
  return linear([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
};
const triple = ([a = 0, b = 0, c = 0]: readonly number[]): Rgb => [a, b, c];
const linear = (channels: readonly number[]): Rgb =>
  triple(
    channels.map((each) => each / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)),
  );

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Rgb, b: Rgb): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

/** Machado, Oliveira and Fernandes 2009, full strength, on linear light. */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const seenBy = (rows: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
  triple(rows.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))));

/** Björn Ottosson's OKLab: distances of about 0.02 can just be told apart side by side. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Rgb, b: Rgb): number =>
  Math.hypot(...oklab(a).map((each, index) => each - (oklab(b)[index] ?? 0)));

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("the six groups by %s", (_name, theme) => {
  const groups = ["c1", "c2", "c3", "c4", "c5", "c6"];
  it("stand off the ground; the palest by its edge", () => {
    const surface = colour("surface", theme);
    for (const name of ["c1", "c2", "c3", "c4", "c6", "c5-line"]) {
      expect(contrast(colour(name, theme), surface), name).toBeGreaterThanOrEqual(3);
    }
  });
  it.each(Object.keys(SIGHT))("can be told apart by %s eyes", (sight) => {
    const rows = SIGHT[sight] ?? [];
    groups.forEach((a, index) => {
      for (const b of groups.slice(index + 1)) {
        const [one, other] = [seenBy(rows, colour(a, theme)), seenBy(rows, colour(b, theme))];
        expect(distance(one, other), `${a} and ${b}`).toBeGreaterThan(0.08);
      }
    });
  });
});
