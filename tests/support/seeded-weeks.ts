import { calendarFor, type PlanHours } from "../../utils/domain/calendar.ts";
import { clip } from "../../utils/domain/ranges.ts";
import { addSpan, compareSpans, dayOf, shapeOf, totalKey } from "../../utils/domain/roll-up.ts";
import type { Activity } from "../../utils/domain/service.ts";
import type { Context, DayShape, DayTotal, Span } from "../../utils/domain/span.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type DayKey, type EpochMs, type Zone } from "../../utils/domain/time.ts";
import { addDays, dayKeyAt, dayRange, weekdayOf } from "../../utils/domain/zone.ts";
import { FIRST_PLAN } from "./figure-rows.ts";

export type SeededWeeks = {
  readonly spans: readonly Span[];
  readonly days: readonly DayTotal[];
  readonly dayShape: readonly DayShape[];
};

type Wanted = {
  readonly zone: Zone;
  readonly now: EpochMs;
  /** Days before today on which the first one lies. */
  readonly daysBack: number;
  /** The same seed gives the same weeks. */
  readonly seed: number;
  readonly plans?: readonly PlanHours[];
  readonly device?: string;
};

type Work = readonly [service: string, activity: Activity, client: string | null];

const COMMON: Work = ["linkedin", "community", "seed-lune"];
const WORK: readonly Work[] = [
  COMMON,
  ["instagram", "messaging", "seed-nord"],
  ["buffer-publish", "publishing", "seed-lune"],
  ["hootsuite", "publishing", "seed-nord"],
  ["meta-business-suite", "analytics", "seed-cour"],
  ["linkedin", "watch", null],
  ["instagram", "creation", "seed-lune"],
  ["linkedin", "career", null],
];

/** Believable weeks up to now: busy weekdays with breaks, some evenings and weekends, a crisis, a day off, personal time. */
export function seededWeeks(wanted: Wanted): SeededWeeks {
  const { zone, now, daysBack } = wanted;
  const random = randomFrom(wanted.seed);
  const today = dayKeyAt(now, zone);
  const spans: Span[] = [];
  for (let back = daysBack; back >= 0; back -= 1) {
    const day = addDays(today, -back);
    const midnight = dayRange(day, zone)[0];
    let free = 0;
    for (const [from, minutes, context] of plannedOn(day, back, random)) {
      // One thing at a time on one device.
      if (from < free) continue;
      free = from + minutes;
      const start = midnight + Math.round(from * MINUTE_MS);
      const end = Math.min(now, start + Math.round(minutes * MINUTE_MS));
      const [service, activity, client] = WORK[Math.floor(random() ** 1.4 * WORK.length)] ?? COMMON;
      const isPersonal = context === "personal";
      if (end - start < MINUTE_MS || dayKeyAt(end - 1, zone) !== day) continue;
      spans.push({
        id: `seed-${back}-${spans.length}`,
        rev: 1,
        device: wanted.device ?? "d",
        start,
        end,
        service: isPersonal ? null : service,
        activity: isPersonal ? null : activity,
        client: isPersonal ? null : client,
        context,
        zone,
        exceptionId: null,
        source: "auto",
      });
    }
  }
  return rolledUp(spans, wanted);
}

type Piece = readonly [fromMin: number, minutes: number, context: Context];

function plannedOn(day: DayKey, back: number, random: () => number): Piece[] {
  const weekday = weekdayOf(day);
  const isCrisis = back > 24 && back < 30;
  if (weekday > 4) return random() < 0.3 ? [[10 * 60 + random() * 240, 15 + random() * 40, "work"]] : [];
  if (random() < 0.05) return [];
  const pieces: Piece[] = [];
  let at = 9 * 60 - 25 + random() * 45;
  while (at < 17.4 * 60) {
    const minutes = 18 + random() * 62;
    const context = random() < 0.06 ? "unsorted" : "work";
    if (at < 11.9 * 60 || at > 13.2 * 60) pieces.push([at, minutes, context]);
    at += minutes + (random() < 0.6 ? 6 + random() * 10 : 1 + random() * 3);
  }
  if (random() < 0.22) pieces.push([20.5 * 60 + random() * 60, 20 + random() * 75, "work"]);
  if (random() < 0.2) pieces.push([12.4 * 60, 20, "personal"]);
  if (isCrisis) pieces.push([19 * 60, 80 + random() * 40, "exception"]);
  return pieces.sort((a, b) => a[0] - b[0]);
}

function rolledUp(spans: readonly Span[], { zone, now, plans = [FIRST_PLAN] }: Wanted): SeededWeeks {
  const sorted = [...spans].sort(compareSpans);
  const byDay = new Map<DayKey, Span[]>();
  for (const span of sorted) byDay.set(dayOf(span), [...(byDay.get(dayOf(span)) ?? []), span]);
  const days = new Map<string, DayTotal>();
  const dayShape: DayShape[] = [];
  const from = sorted[0]?.start ?? now;
  const all = calendarFor(plans, from - ABOUT_A_DAY_MS, now + ABOUT_A_DAY_MS, zone, 180).inside;
  for (const [day, own] of byDay) {
    const inside = clip(all, ...dayRange(day, zone));
    for (const span of own) {
      const key = JSON.stringify(totalKey(span));
      const rows = { total: days.get(key) ?? null, shape: null };
      days.set(key, addSpan(rows, span, inside, { before: null, after: null }).total);
    }
    const shape = shapeOf(own, inside);
    if (shape !== null) dayShape.push(shape);
  }
  return { spans: sorted, days: [...days.values()], dayShape };
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
