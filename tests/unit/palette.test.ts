import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Color = readonly [number, number, number];
type Matrix = readonly [Color, Color, Color];

const TOKENS = readFileSync(path.resolve(import.meta.dirname, "../../components/ui/tokens.css"), "utf8");
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** The fills of the six groups of activities. The palest stands out by its edge, not by its fill. */
const GROUPS = {
  community: "c1",
  content: "c2",
  analytics: "c3",
  watch: "c4",
  growth: "c6",
  unsorted: "c5",
} as const;

/** Dichromats see so, in linear light: Machado, Oliveira, Fernandes 2009, severity 1. */
const VISION: Readonly<Record<string, Matrix>> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopes: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopes: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopes: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Adjacent fills of this distance are told apart at a glance; the fixed order, gaps and names help besides. */
const LEAST_DISTANCE = 12;
/** WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

function token(name: string, theme: Theme): Color {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(TOKENS) ?? [];
  const hex = theme === "light" ? light : dark;
  if (hex === undefined) throw new Error(`${name} is no colour by day and by night`);
  return linear([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
}

function linear(bytes: readonly number[]): Color {
  const [red = 0, green = 0, blue = 0] = bytes.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

const dot = (row: Color, color: Color): number => row[0] * color[0] + row[1] * color[1] + row[2] * color[2];
const times = (matrix: Matrix, color: Color): Color => [
  dot(matrix[0], color),
  dot(matrix[1], color),
  dot(matrix[2], color),
];
const seenBy = (matrix: Matrix, color: Color): Color => {
  const [red, green, blue] = times(matrix, color).map((part) => Math.min(1, Math.max(0, part)));
  return [red ?? 0, green ?? 0, blue ?? 0];
};

const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Color = [0.95047, 1, 1.08883];

function contrast(one: Color, other: Color): number {
  const [low, high] = [dot(XYZ[1], one), dot(XYZ[1], other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function lab(color: Color): Color {
  const [x = 0, y = 0, z = 0] = times(XYZ, color).map((part, at) => {
    const share = part / (WHITE[at] ?? 1);
    return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const hueOf = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
const pull = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/** CIEDE2000 of two colours of CIELAB, with all weights 1: Sharma, Wu, Dalal 2005. */
function distance([l1, a1, b1]: Color, [l2, a2, b2]: Color): number {
  const stretch = 1 + 0.5 * (1 - pull((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hueOf(a1 * stretch, b1), hueOf(a2 * stretch, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = h2 - h1;
  const dh = isGrey ? 0 : Math.abs(turn) <= 180 ? turn : turn - 360 * Math.sign(turn);
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
  const sum = h1 + h2;
  const h = isGrey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const [sL, sC, sH] = [
    1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2),
    1 + 0.045 * c,
    1 + 0.015 * c * t,
  ];
  const twist = -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * pull(c);
  const [x, y, z] = [dL / sL, dC / sC, dH / sH];
  return Math.sqrt(x ** 2 + y ** 2 + z ** 2 + twist * y * z);
}

describe("CIEDE2000", () => {
  // Pairs 1, 7, 13 and 25 of the test data of Sharma, Wu, Dalal 2005.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)("of %j and %j is %d", (one, other, expected) => {
    expect(distance(one, other)).toBeCloseTo(expected, 4);
  });
});

describe.each(THEMES)("the six groups of activities, %s", (theme) => {
  it("stand out from their ground by 3:1, the palest by its edge", () => {
    const marks = Object.values(GROUPS).map((name) => (name === "c5" ? "c5-line" : name));
    const ground = token("surface", theme);
    expect(marks.filter((name) => contrast(token(name, theme), ground) < LEAST_CONTRAST)).toEqual([]);
  });

  it.each(Object.entries(VISION))("are told apart by %s", (_who, matrix) => {
    const seen = Object.entries(GROUPS).map(
      ([name, key]) => [name, lab(seenBy(matrix, token(key, theme)))] as const,
    );
    const near = seen.flatMap(([one, a], at) =>
      seen.slice(at + 1).flatMap(([other, b]) => {
        const far = distance(a, b);
        return far < LEAST_DISTANCE ? [`${one} and ${other}: ${far.toFixed(1)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
});
