import { ACTIVITIES } from "../domain/service-words.ts";
import type { Context, DayPlan, DayShape, DayTotal, Span } from "../domain/span.ts";
import { HOUR_MS, type TimeRange } from "../domain/time.ts";
import { isZone } from "../domain/zone.ts";
import {
  UnfitError,
  amount,
  checked,
  count,
  dayKey,
  guarded,
  hasLength,
  instant,
  list,
  nonEmptyText,
  oneOf,
  orNull,
  record,
  text,
  type Read,
} from "./read.ts";

const CONTEXTS = ["work", "personal", "unsorted", "exception"] as const satisfies readonly Context[];
const MOST_HOURS_A_DAY = 30;
/** Days begin this long before, and at the latest this long after, those of UTC. */
const EASTERNMOST_MS = 14 * HOUR_MS;
const WESTERNMOST_MS = 12 * HOUR_MS;

const zone = guarded(isZone);

const range: Read<TimeRange> = (value, where) => {
  if (!Array.isArray(value) || value.length !== 2) throw new UnfitError(where);
  const [start, end] = [instant(value[0], where), instant(value[1], where)];
  if (end <= start) throw new UnfitError(where);
  return [start, end];
};

type Block = DayShape["blocks"][number];
const block: Read<Block> = (value, where) => {
  if (!Array.isArray(value) || value.length !== 3) throw new UnfitError(where);
  const [start, end] = range(value.slice(0, 2), where);
  return [start, end, oneOf(CONTEXTS)(value[2], where)];
};

const isApart = (ranges: readonly (readonly [number, number, ...unknown[]])[]): boolean =>
  ranges.every(([start], index) => start >= (ranges[index - 1]?.[1] ?? -Infinity));

export const span: Read<Span> = checked(
  record<Span>({
    id: nonEmptyText,
    rev: count,
    device: nonEmptyText,
    start: instant,
    end: instant,
    service: orNull(nonEmptyText),
    activity: orNull(oneOf(ACTIVITIES)),
    client: orNull(nonEmptyText),
    context: oneOf(CONTEXTS),
    zone,
    exceptionId: orNull(nonEmptyText),
    source: oneOf(["auto", "manual", "edit", "import"]),
  }),
  hasLength,
  ".end",
);

export const dayTotal: Read<DayTotal> = record<DayTotal>({
  device: nonEmptyText,
  day: dayKey,
  service: text,
  activity: oneOf([...ACTIVITIES, ""]),
  client: text,
  context: oneOf(CONTEXTS),
  inMs: amount,
  offMs: amount,
  rev: count,
});

const hours = checked(list(amount), (slots) => slots.length <= MOST_HOURS_A_DAY, "");

export const dayShape: Read<DayShape> = checked(
  record<DayShape>({
    device: nonEmptyText,
    day: dayKey,
    zone,
    blocks: checked(list(block), isApart, ""),
    inMs: hours,
    offMs: hours,
    switches: count,
    peeks: count,
    rev: count,
  }),
  ({ inMs, offMs }) => inMs.length === offMs.length,
  ".offMs",
);

/** The hours may be those of another zone than the one named beside them: the day is theirs in some zone. */
function isOfDay({ day, intervals }: DayPlan): boolean {
  const midnight = Date.parse(`${day}T00:00Z`);
  const [first, end] = [intervals[0]?.[0] ?? midnight, intervals.at(-1)?.[1] ?? midnight];
  return (
    end - first <= MOST_HOURS_A_DAY * HOUR_MS &&
    first >= midnight - EASTERNMOST_MS &&
    end <= midnight + MOST_HOURS_A_DAY * HOUR_MS + WESTERNMOST_MS
  );
}

export const dayPlan: Read<DayPlan> = checked(
  record<DayPlan>({
    day: dayKey,
    zone,
    intervals: checked(list(range), isApart, ""),
    kind: oneOf(["work", "off", "leave", "holiday", "campaign"]),
    planId: text,
  }),
  isOfDay,
  ".intervals",
);
