import type { Timing } from "./measure.ts";
import { middleBy, type Spread } from "./statistics.ts";

/** One round: the empty extension's page and the page that is measured, opened in turn. */
export type Round = { readonly empty: Timing; readonly page: Timing };

/** What is measured; `aim` is the most that it may take, in times the empty page's first paint. */
export type Row = { readonly name: string; readonly mark: keyof Timing; readonly aim: number };

export const POPUP_ROWS: readonly Row[] = [
  { name: "First contentful paint", mark: "paint", aim: 1.5 },
  { name: "Figures complete", mark: "figures", aim: 1.5 },
  { name: "Chart drawn", mark: "chart", aim: 2.5 },
];

export const REPORT_ROWS: readonly Row[] = [{ name: "Figures complete", mark: "figures", aim: 2.5 }];

const HEAD = [
  "Mark",
  "Median",
  "p90",
  "Ratio",
  "Aim",
  "Result",
  "Medians of all rounds",
  "Ratios of all rounds",
];

/**
 * Of each mark the round in the middle, by its ratio against the first paint of the empty page in the same round: what
 * the machine does meanwhile hits both alike. Of an even number of rounds, the worse of the two.
 */
export function tableOf(wanted: readonly Row[], rounds: readonly Round[]): string {
  const empty = rounds.map((round) => round.empty.paint);
  const middle = middleBy(empty, ({ medianMs }) => medianMs);
  const emptyRow = [
    "Empty extension, first contentful paint",
    milliseconds(middle?.medianMs),
    milliseconds(middle?.p90Ms),
    "1",
    "",
    "",
    medians(empty),
    "",
  ];
  const rows = wanted.map((row) => rowOf(row, rounds)).filter((row) => row !== null);
  return [HEAD, HEAD.map(() => "---"), emptyRow, ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function rowOf({ name, mark, aim }: Row, rounds: readonly Round[]): readonly string[] | null {
  const all = rounds.flatMap(({ empty, page }) => {
    const spread = page[mark];
    return spread === null ? [] : [{ spread, ratio: spread.medianMs / empty.paint.medianMs }];
  });
  const middle = middleBy(all, ({ ratio }) => ratio);
  if (middle === null) return null;
  return [
    name,
    milliseconds(middle.spread.medianMs),
    milliseconds(middle.spread.p90Ms),
    times(middle.ratio),
    `≤ ${aim} ×`,
    middle.ratio <= aim ? "met" : "**missed**",
    medians(all.map(({ spread }) => spread)),
    all.map(({ ratio }) => ratio.toFixed(2)).join(", "),
  ];
}

function medians(spreads: readonly Spread[]): string {
  return spreads.map(({ medianMs }) => medianMs.toFixed(0)).join(", ");
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

function milliseconds(durationMs: number | undefined): string {
  return durationMs === undefined ? "–" : `${durationMs.toFixed(1)} ms`;
}
