import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "./time.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "./time.ts";

/** An instant on the wall clock of a zone. */
export type LocalTime = {
  readonly day: DayKey;
  /** 0 is Monday, 6 is Sunday. */
  readonly weekday: number;
  /** 0 to 1439. */
  readonly minuteOfDay: number;
  readonly offsetMs: number;
};

/** A piece of a range that lies on one civil day. */
export type DayPiece = { readonly day: DayKey; readonly range: TimeRange };

/** A stretch of time with one offset from UTC. */
type OffsetPiece = readonly [start: EpochMs, end: EpochMs, offsetMs: number];

/** The offsets at both ends of a bucket, and where the first gives way to the second (the end when they are equal). */
type Bucket = { readonly before: number; readonly changeAt: EpochMs; readonly after: number };

type ZoneClock = { readonly format: Intl.DateTimeFormat; readonly buckets: Map<number, Bucket> };

/** Offsets never changed twice within less than 7 days, in any zone since 1970; so a bucket holds one change at most. */
const BUCKET_MS = 4 * ABOUT_A_DAY_MS;
const MAX_BUCKETS = 512;
const MAX_ZONES = 8;

const clocks = new Map<Zone, ZoneClock>();

function clockOf(zone: Zone): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  if (clocks.size >= MAX_ZONES) clocks.clear();
  const clock = { format, buckets: new Map<number, Bucket>() };
  clocks.set(zone, clock);
  return clock;
}

/** Reads the offset from the formatter; `second` is a whole second. */
function measure(clock: ZoneClock, second: EpochMs): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, sec = 0] = (
    clock.format.format(second).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, sec) - second;
}

function changeBetween(clock: ZoneClock, start: EpochMs, end: EpochMs, before: number): EpochMs {
  let low = start;
  let high = end;
  while (high - low > SECOND_MS) {
    const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
    if (measure(clock, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function bucketOf(clock: ZoneClock, index: number): Bucket {
  const known = clock.buckets.get(index);
  if (known !== undefined) return known;
  const start = index * BUCKET_MS;
  const end = start + BUCKET_MS;
  const before = measure(clock, start);
  const after = measure(clock, end);
  const changeAt = before === after ? end : changeBetween(clock, start, end, before);
  const bucket = { before, changeAt, after };
  if (clock.buckets.size >= MAX_BUCKETS) clock.buckets.clear();
  clock.buckets.set(index, bucket);
  return bucket;
}

function offsetPieces(from: EpochMs, to: EpochMs, zone: Zone): OffsetPiece[] {
  const clock = clockOf(zone);
  const pieces: OffsetPiece[] = [];
  for (let index = Math.floor(from / BUCKET_MS); index * BUCKET_MS < to; index += 1) {
    const { before, changeAt, after } = bucketOf(clock, index);
    const start = Math.max(from, index * BUCKET_MS);
    const end = Math.min(to, (index + 1) * BUCKET_MS);
    if (start < changeAt) pieces.push([start, Math.min(end, changeAt), before]);
    if (changeAt < end) pieces.push([Math.max(start, changeAt), end, after]);
  }
  return pieces;
}

/** Whether this browser knows the zone. */
export function isZone(name: unknown): name is Zone {
  if (typeof name !== "string") return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Local time minus UTC at the instant, in ms. Throws a RangeError for an unknown zone or an instant that is no date. */
export function offsetMsAt(instant: EpochMs, zone: Zone): number {
  const { before, changeAt, after } = bucketOf(clockOf(zone), Math.floor(instant / BUCKET_MS));
  return instant < changeAt ? before : after;
}

/** Midnight of the day as if its zone were UTC: days are counted in that measure. */
const utcOf = (day: DayKey): number => Date.parse(day);

/** A report asks for the same few hundred days over and over. */
const MAX_DAYS = 2048;
const keys = new Map<number, DayKey>();

function keyOf(utcMs: number): DayKey {
  const count = Math.floor(utcMs / ABOUT_A_DAY_MS);
  const known = keys.get(count);
  if (known !== undefined) return known;
  const key = new Date(utcMs).toISOString().slice(0, 10);
  if (keys.size >= MAX_DAYS) keys.clear();
  keys.set(count, key);
  return key;
}

/** The civil day that the wall clock of the zone shows. */
export function dayKeyAt(instant: EpochMs, zone: Zone): DayKey {
  return keyOf(instant + offsetMsAt(instant, zone));
}

/** What the wall clock of the zone shows. */
export function localTimeAt(instant: EpochMs, zone: Zone): LocalTime {
  const offsetMs = offsetMsAt(instant, zone);
  const day = keyOf(instant + offsetMs);
  const minuteOfDay = Math.floor((instant + offsetMs - utcOf(day)) / MINUTE_MS);
  return { day, weekday: weekdayOf(day), minuteOfDay, offsetMs };
}

/** The day `count` days later (earlier when negative); civil days, so no clock is involved. */
export function addDays(day: DayKey, count: number): DayKey {
  return keyOf(utcOf(day) + count * ABOUT_A_DAY_MS);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: DayKey): number {
  // 1970-01-01 was a Thursday.
  return (((utcOf(day) / ABOUT_A_DAY_MS + 3) % 7) + 7) % 7;
}

/** The first day of the week that holds `day`; `firstWeekday` is 0 for Monday to 6 for Sunday. */
export function weekStartOf(day: DayKey, firstWeekday: number): DayKey {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** The seven days of the week that holds `day`, in the user's order. */
export function daysOfWeek(day: DayKey, firstWeekday: number): DayKey[] {
  const first = weekStartOf(day, firstWeekday);
  return [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(first, count));
}

/** The first instant at which the zone's calendar has reached the day. */
function startOfDay(day: DayKey, zone: Zone): EpochMs {
  const midnight = utcOf(day);
  // Offsets stay well below a day, so the window holds the instant whatever the zone does.
  for (const [start, end, offsetMs] of offsetPieces(
    midnight - ABOUT_A_DAY_MS,
    midnight + ABOUT_A_DAY_MS,
    zone,
  )) {
    const reachedAt = Math.max(start, midnight - offsetMs);
    if (reachedAt < end) return reachedAt;
  }
  return midnight;
}

/**
 * All time from the day's first instant to the next day's: 23 to 25 h, and later than 00:00 where midnight is skipped.
 * A day that a zone skipped whole (Pacific/Apia, 2011-12-30) is the one empty range there is, `start === end`.
 */
export function dayRange(day: DayKey, zone: Zone): TimeRange {
  return [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
}

/**
 * Every instant of the local day whose wall-clock minute lies in `[startMinute, endMinute)`, 0 to 1440:
 * skipped labels do not occur, repeated ones count each time, so there may be two ranges (decision 13).
 */
export function labelRanges(day: DayKey, startMinute: number, endMinute: number, zone: Zone): TimeRange[] {
  const midnight = utcOf(day);
  const first = midnight + startMinute * MINUTE_MS;
  const last = midnight + endMinute * MINUTE_MS;
  const ranges: TimeRange[] = [];
  for (const [from, to, offsetMs] of offsetPieces(first - ABOUT_A_DAY_MS, last + ABOUT_A_DAY_MS, zone)) {
    const start = Math.max(from, first - offsetMs);
    const end = Math.min(to, last - offsetMs);
    const previous = ranges.at(-1);
    if (end <= start) continue;
    if (previous?.[1] === start) ranges[ranges.length - 1] = [previous[0], end];
    else ranges.push([start, end]);
  }
  return ranges;
}

/** The range cut at the local midnights within it: pieces tile the range, none is empty. */
export function splitByDay(range: TimeRange, zone: Zone): DayPiece[] {
  const pieces: DayPiece[] = [];
  let [at] = range;
  let day = dayKeyAt(at, zone);
  while (at < range[1]) {
    const end = Math.min(range[1], startOfDay(addDays(day, 1), zone));
    // No time is left on a day that was skipped, or that the clocks came back to after its midnight.
    if (end > at) pieces.push({ day, range: [at, end] });
    at = Math.max(at, end);
    day = addDays(day, 1);
  }
  return pieces;
}

/** One range per hour that the day has, from its first instant: 23 to 25, the last one shorter where half an hour is shifted. */
export function hourSlots(day: DayKey, zone: Zone): TimeRange[] {
  const [start, end] = dayRange(day, zone);
  const slots: TimeRange[] = [];
  for (let at = start; at < end; at += HOUR_MS) slots.push([at, Math.min(at + HOUR_MS, end)]);
  return slots;
}
