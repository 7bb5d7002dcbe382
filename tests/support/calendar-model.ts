import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { PlanHours } from "../../utils/domain/calendar.ts";
import type { DayInterval, HoursState, PlanException, WeekPlan } from "../../utils/domain/plan.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS } from "../../utils/domain/time.ts";
import type { EpochMs, Zone } from "../../utils/domain/time.ts";
import { normaliseDay, weekProblems } from "../../utils/domain/week-plan.ts";
import { addDays } from "../../utils/domain/zone.ts";

/** Zones that between them have whole, half and quarter hours, 30-minute shifts, a Ramadan pause and no shift at all. */
export const ZONES: readonly Zone[] = [
  "Europe/Paris",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "UTC",
  "Africa/Casablanca",
  "America/St_Johns",
];

export const FIRST_INSTANT = Date.UTC(2024, 0, 1);
export const LAST_INSTANT = Date.UTC(2029, 0, 1);

export function zoned(instant: EpochMs, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** The instant of a label such as `2026-03-02T09:00`; the first pass of a repeated one. */
export function at(label: string, zone: Zone): EpochMs {
  return Temporal.PlainDateTime.from(label).toZonedDateTime(zone, { disambiguation: "earlier" })
    .epochMilliseconds;
}

const changesByZone = new Map<Zone, { at: EpochMs; offsetMs: number }[]>();

/** All changes of offset as the oracle tells them, one look-up per change, so that a minute costs little. */
export function changesOf(zone: Zone): { at: EpochMs; offsetMs: number }[] {
  const known = changesByZone.get(zone);
  if (known !== undefined) return known;
  let from = zoned(FIRST_INSTANT - 60 * ABOUT_A_DAY_MS, zone);
  const changes = [{ at: -Infinity, offsetMs: from.offsetNanoseconds / 1e6 }];
  for (;;) {
    const next = from.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds > LAST_INSTANT + 60 * ABOUT_A_DAY_MS) break;
    changes.push({ at: next.epochMilliseconds, offsetMs: next.offsetNanoseconds / 1e6 });
    from = next;
  }
  changesByZone.set(zone, changes);
  return changes;
}

export function modelLabel(instant: EpochMs, zone: Zone): { day: number; weekday: number; minute: number } {
  const offsetMs = changesOf(zone).findLast((change) => change.at <= instant)?.offsetMs ?? 0;
  const day = Math.floor((instant + offsetMs) / ABOUT_A_DAY_MS);
  const minute = Math.floor((instant + offsetMs - day * ABOUT_A_DAY_MS) / MINUTE_MS);
  return { day, weekday: (day + 3) % 7, minute };
}

const isOvernight = ({ start, end }: DayInterval): boolean => end < start;

/** The hours of one day, by what holds at the instant: the last word on that day's hours, else what is added to the week's. */
function modelDay(
  week: WeekPlan,
  day: number,
  instant: EpochMs,
  all: readonly PlanException[],
): readonly DayInterval[] {
  const key = new Date(day * ABOUT_A_DAY_MS).toISOString().slice(0, 10);
  let holiday = false;
  let word: PlanException | null = null;
  const added: DayInterval[] = [];
  for (const each of all) {
    if (key < each.from || key > each.to) continue;
    if (instant < each.effectiveFrom || (each.effectiveTo !== null && instant >= each.effectiveTo)) continue;
    if (each.kind === "holiday") holiday = true;
    if (each.kind === "campaign") added.push(...each.intervals);
    if ((each.kind === "leave" || each.kind === "special") && each.savedAt >= (word?.savedAt ?? 0))
      word = each;
  }
  if (word !== null) return word.kind === "leave" ? [] : word.intervals;
  return holiday ? [] : [...(week[(day + 3) % 7] ?? []), ...added];
}

/** What the plan says at one instant, read off the wall clock alone: the slow model that the calendar is held against. */
export function modelState(
  week: WeekPlan,
  instant: EpochMs,
  zone: Zone,
  gapLimitMin: number,
  exceptions: readonly PlanException[] = [],
): HoursState {
  const { day, minute } = modelLabel(instant, zone);
  const today = modelDay(week, day, instant, exceptions);
  const yesterday = modelDay(week, day - 1, instant, exceptions);
  const isInside =
    today.some((one) => minute >= one.start && (isOvernight(one) || minute < one.end)) ||
    yesterday.some((one) => isOvernight(one) && minute < one.end);
  if (isInside) return "inside";
  const begun = today.filter(({ start }) => start <= minute);
  const ahead = today.filter(({ start }) => start > minute);
  if (begun.length === 0 || ahead.length === 0) return "outside";
  // Hours of a campaign may lie over those of the week.
  const reached = Math.max(...begun.map((one) => (isOvernight(one) ? one.end + 1440 : one.end)));
  const hole = Math.min(...ahead.map(({ start }) => start)) - reached;
  return hole <= gapLimitMin ? "gap" : "outside";
}

const minutes = fc.oneof(
  fc.integer({ min: 0, max: 1439 }),
  fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
  // Clocks change in the small hours: let hours begin and end there often.
  fc.integer({ min: 0, max: 8 }).map((half) => half * 30),
);

const interval: fc.Arbitrary<DayInterval> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ start: minutes, end: minutes.map((end) => end || 1440) }) },
  { weight: 1, arbitrary: fc.constant({ start: 0, end: 1440 }) },
);

function withoutProblems(week: DayInterval[][]): WeekPlan {
  for (let [worst] = weekProblems(week); worst !== undefined; [worst] = weekProblems(week))
    week[worst.day]?.splice(worst.index, 1);
  return week;
}

/** Weeks that could have been saved, the empty and the full one among them. */
export const weeks: fc.Arbitrary<WeekPlan> = fc
  .array(fc.array(interval, { maxLength: 4 }), { minLength: 7, maxLength: 7 })
  .map((week) => withoutProblems(week));

const EFFECT_REACH_MS = 5 * ABOUT_A_DAY_MS;
const dayHours = fc.array(interval, { minLength: 1, maxLength: 3 }).map((found) => {
  const [sound = []] = withoutProblems([found, ...Array.from({ length: 6 }, () => [])]);
  return normaliseDay(sound);
});

/** Exceptions around an instant in the order of saving; some begin to hold, or were taken back, close to it. */
export const exceptionsAround = (instant: EpochMs): fc.Arbitrary<readonly PlanException[]> => {
  const near = fc.integer({ min: instant - EFFECT_REACH_MS, max: instant + EFFECT_REACH_MS });
  return fc
    .array(
      fc.record({
        kind: fc.constantFrom("leave", "holiday", "special", "campaign", "on-call"),
        first: fc.integer({ min: -6, max: 6 }),
        days: fc.nat({ max: 5 }),
        intervals: dayHours,
        effectiveFrom: fc.oneof(fc.constant(0), near),
        effectiveTo: fc.option(near),
      }),
      { maxLength: 6 },
    )
    .map((found) =>
      found.map(({ first, days, intervals, ...rest }, index): PlanException => {
        const from = addDays(new Date(instant).toISOString().slice(0, 10), first);
        const hasHours = rest.kind === "special" || rest.kind === "campaign";
        const row = {
          id: `e${index}`,
          rev: 1,
          label: "",
          savedAt: index,
          intervals: hasHours ? intervals : [],
        };
        return { ...row, ...rest, from, to: addDays(from, days) };
      }),
    );
};

export const zones = fc.constantFrom(...ZONES);

/** A zone and an instant of 2024 to 2028, every second time within two days of a change of its clocks. */
export const zonesAndInstants: fc.Arbitrary<{ zone: Zone; instant: EpochMs }> = zones.chain((zone) => {
  const anywhere = fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT });
  const changes = changesOf(zone).flatMap((change) => (change.at >= FIRST_INSTANT ? [change.at] : []));
  const nearby = (): fc.Arbitrary<EpochMs> =>
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * ABOUT_A_DAY_MS, max: 2 * ABOUT_A_DAY_MS }))
      .map(([change, distance]) => change + distance);
  const instants = changes.length === 0 ? anywhere : fc.oneof(anywhere, nearby());
  return instants.map((instant) => ({ zone, instant }));
});

/** An interval in hours, such as `hours(9, 12.5)`. */
export const hours = (start: number, end: number): DayInterval => ({ start: start * 60, end: end * 60 });
/** A week with the given days, Monday first; the rest is free. */
export const weekOf = (...days: DayInterval[][]): WeekPlan =>
  Array.from({ length: 7 }, (_, day) => days[day] ?? []);
/** A version of the plan. */
export const version = (
  week: WeekPlan,
  effectiveFrom: EpochMs = 0,
  more: Partial<PlanHours> = {},
): PlanHours => ({
  id: "a",
  effectiveFrom,
  savedAt: effectiveFrom,
  zone: null,
  week,
  ...more,
});
