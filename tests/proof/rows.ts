import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { RESULTS } from "../support/build.ts";

/** One line of the table of bounds. Durations in ms. */
export type Row = {
  readonly name: string;
  readonly expected: string;
  readonly recorded: string;
  readonly error: string;
  readonly bound: string;
  readonly isMet: boolean;
};

const seconds = (durationMs: number): string => `${(durationMs / 1000).toFixed(2)} s`;

/** A duration that has to be met from both sides. */
export const durationRow = (name: string, expectedMs: number, recordedMs: number, boundMs: number): Row => ({
  name,
  expected: seconds(expectedMs),
  recorded: seconds(recordedMs),
  error: seconds(recordedMs - expectedMs),
  bound: `± ${seconds(boundMs)}`,
  isMet: Math.abs(recordedMs - expectedMs) <= boundMs,
});

/** A figure that may not be greater than its bound. */
export const limitRow = (
  name: string,
  {
    recorded,
    bound,
    unit,
    expected = "–",
  }: { recorded: number; bound: number; unit: string; expected?: string },
): Row => ({
  name,
  expected,
  recorded: `${recorded.toFixed(2)} ${unit}`,
  error: "–",
  bound: `≤ ${bound} ${unit}`,
  isMet: recorded <= bound,
});

/** Prints a part of the table and keeps it for the report, also when a bound is missed; only then judges it. */
export const judge = (part: string, rows: readonly Row[], notes: readonly string[] = []): void => {
  const folder = path.join(RESULTS, "proof");
  mkdirSync(folder, { recursive: true });
  const load = os.loadavg().map((each) => each.toFixed(1));
  writeFileSync(path.join(folder, `${part}.json`), JSON.stringify({ part, rows, notes, load }, null, 2));
  for (const row of rows) {
    const told = `${row.name}: expected ${row.expected}, recorded ${row.recorded}, error ${row.error}, bound ${row.bound}`;
    process.stdout.write(`${row.isMet ? "pass" : "FAIL"}  ${told}\n`);
  }
  expect(rows.filter(({ isMet }) => !isMet)).toEqual([]);
};
