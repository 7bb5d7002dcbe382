import type { Timing } from "./measure.ts";
import { best, type Spread } from "./statistics.ts";

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

const HEAD = ["Mark", "Median", "p90", "Ratio", "Aim", "Result", "Medians of all rounds"];

/** The best of the rounds, mark by mark, as ratios against the first paint of the empty page. */
export function tableOf(wanted: readonly Row[], rounds: readonly Round[]): string {
  const empty = best(rounds.map((round) => round.empty.paint));
  const rows = wanted.map((row) => rowOf(row, rounds, empty)).filter((row) => row !== null);
  const emptyRow = [
    "Empty extension, first contentful paint",
    milliseconds(empty?.medianMs),
    milliseconds(empty?.p90Ms),
    "1",
    "",
    "",
    medians(rounds.map((round) => round.empty.paint)),
  ];
  return [HEAD, HEAD.map(() => "---"), emptyRow, ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function rowOf(
  { name, mark, aim }: Row,
  rounds: readonly Round[],
  empty: Spread | null,
): readonly string[] | null {
  const all = rounds.map(({ page }) => page[mark]);
  const spread = best(all);
  if (spread === null || empty === null) return null;
  const ratio = spread.medianMs / empty.medianMs;
  return [
    name,
    milliseconds(spread.medianMs),
    milliseconds(spread.p90Ms),
    `${ratio.toFixed(2)} ×`,
    `≤ ${aim} ×`,
    ratio <= aim ? "met" : "**missed**",
    medians(all),
  ];
}

function medians(spreads: readonly (Spread | null)[]): string {
  return spreads.map((spread) => spread?.medianMs.toFixed(0) ?? "–").join(", ");
}

function milliseconds(durationMs: number | undefined): string {
  return durationMs === undefined ? "–" : `${durationMs.toFixed(1)} ms`;
}
