import { HOUR_MS, MINUTE_MS } from "../domain/time.ts";
import type { NamedRow } from "./period-rows.ts";

/** Heads of the columns, in their order. */
export type CsvHeads = {
  readonly date: string;
  readonly client: string;
  readonly activity: string;
  readonly site: string;
  readonly inClock: string;
  readonly offClock: string;
  readonly totalClock: string;
  readonly inHours: string;
  readonly offHours: string;
  readonly totalHours: string;
};

/** Spreadsheets of one vendor read a file without it in an old code page, and spoil every accent. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** A spreadsheet takes a text that begins so for a formula; the wide signs are read alike. */
const FORMULA_START = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * The rows as a file of comma-separated values by RFC 4180, in UTF-8. Dates are ISO; times stand twice: as hours and
 * minutes, rounded down as on the page, and as decimal hours with a dot, to less than a second. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function periodCsv(rows: readonly NamedRow[], heads: CsvHeads): string {
  const lines = rows.map(({ day, clientName, activityName, siteName, inMs, offMs }) => [
    day,
    text(clientName),
    text(activityName),
    text(siteName),
    ...[inMs, offMs, inMs + offMs].map(clockText),
    ...[inMs, offMs, inMs + offMs].map(decimalHours),
  ]);
  const { date, client, activity, site, inClock, offClock, totalClock, inHours, offHours, totalHours } =
    heads;
  const head = [
    date,
    client,
    activity,
    site,
    inClock,
    offClock,
    totalClock,
    inHours,
    offHours,
    totalHours,
  ].map(text);
  const body = [head, ...lines].map((cells) => cells.join(",") + LINE_END);
  return BYTE_ORDER_MARK + body.join("");
}

function text(value: string): string {
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `7:05`: hours may be more than a day has. */
function clockText(durationMs: number): string {
  const minutes = Math.floor(durationMs / MINUTE_MS);
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;
}

const decimalHours = (durationMs: number): string => (durationMs / HOUR_MS).toFixed(4);
