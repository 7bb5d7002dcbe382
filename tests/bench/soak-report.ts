import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type Report = {
  readonly days: number;
  readonly tally: { readonly events: number; readonly spans: number; readonly closedMs: number };
  readonly tookSec: number;
  readonly heaps: readonly { readonly day: number; readonly mb: number }[];
  readonly growth: number;
  readonly sizes: readonly {
    readonly name: string;
    readonly rows: number;
    readonly json: number;
    readonly cloned: number;
  }[];
  readonly keptFrom: string;
};

const FILE = path.resolve(import.meta.dirname, "RESULTS.md");
const HEADING = "## A simulated year";

const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);

function sectionOf({ days, tally, tookSec, heaps, growth, sizes, keptFrom }: Report): string {
  const sum = (key: "json" | "cloned"): number => sizes.reduce((total, size) => total + size[key], 0);
  const spans = sizes.find(({ name }) => name === "spans");
  const perSpan = spans === undefined || spans.rows === 0 ? 0 : spans.json / spans.rows;
  return [
    HEADING,
    "",
    `${days} days of a heavy user in one go, 400 events an hour of work: ${tally.events.toLocaleString("en")} samples,`,
    `${tally.spans.toLocaleString("en")} spans, ${(tally.closedMs / 3_600_000).toFixed(1)} h of counted time, each sample in a transaction of its own`,
    `(fake-indexeddb, ${(tookSec / 60).toFixed(1)} min), with the daily housekeeping at the default retention.`,
    "",
    `- Roll-ups equal the spans on every day since ${keptFrom}, and all sums together equal all time ever closed.`,
    `- Heap after a collection, a fresh copy of the database in memory included: ${heaps.map(({ day, mb: used }) => `day ${day}: ${used.toFixed(0)} MB`).join(", ")}.`,
    `  The sums and shapes of the days stay for 25 months and grow in it. Between the lowest and the highest value since day 120: ${growth.toFixed(1)} MB.`,
    `- Raw size at the end of the year: ${mb(sum("json"))} MB as JSON, ${mb(sum("cloned"))} MB as structured clones (aim: 12 MB).`,
    `  With spans kept for ever the year would be ${mb(sum("json") + perSpan * (tally.spans - (spans?.rows ?? 0)))} MB as JSON.`,
    "",
    "| Store | Rows | JSON, MB | Structured clone, MB |",
    "|---|---|---|---|",
    ...sizes
      .filter(({ rows }) => rows > 0)
      .map(({ name, rows, json, cloned }) => `| ${name} | ${rows} | ${mb(json)} | ${mb(cloned)} |`),
    "",
  ].join("\n");
}

const WHOLE_YEAR = 364;

/** Tells the result, and puts that of a whole year under its own heading; what others wrote stays. */
export function writeSection(report: Report): void {
  const section = sectionOf(report);
  process.stdout.write(`\n${section}\n`);
  if (report.days !== WHOLE_YEAR) return;
  const known = existsSync(FILE) ? readFileSync(FILE, "utf8") : "# Results\n";
  const others = known.split(/\n(?=## )/).filter((part) => !part.startsWith(HEADING));
  writeFileSync(FILE, `${others.map((part) => part.trimEnd()).join("\n\n")}\n\n${section}`);
}
