import type { Activity } from "../../utils/domain/service.ts";
import { HOUR_MS, MINUTE_MS, type DayKey } from "../../utils/domain/time.ts";
import type { Front, Sample } from "../../utils/domain/tracker-state.ts";
import { dayRange } from "../../utils/domain/zone.ts";

export const EVENTS_PER_HOUR = 400;
export const SOAK_ZONE = "Europe/Paris";

export type SoakDay = { readonly day: DayKey; readonly samples: readonly Sample[] };

/** Work from nine to six with a lunch, and on some evenings and weekends a while more. */
const WORK: readonly (readonly [fromHour: number, toHour: number])[] = [
  [9, 12.5],
  [13.5, 18],
];
const EVENING = [[21, 21.5]] as const;

const SITES: readonly (readonly [service: string, activity: Activity, weight: number])[] = [
  ["linkedin", "community", 18],
  ["linkedin", "publishing", 8],
  ["facebook", "community", 12],
  ["meta-business-suite", "publishing", 14],
  ["instagram", "watch", 10],
  ["instagram", "messaging", 6],
  ["x", "watch", 8],
  ["youtube", "watch", 5],
  ["tiktok", "watch", 5],
  ["hootsuite", "publishing", 12],
  ["hootsuite", "analytics", 4],
  ["canva", "creation", 10],
  ["buffer-publish", "publishing", 4],
  ["reddit", "watch", 3],
  ["pinterest", "watch", 3],
];
/** Of everything that is looked at, this much is no tracked site. */
const ELSEWHERE = 0.2;
/** Of the events, this many show another place: one about every 40 s. The others are beats, loads and focus. */
const CHANGES = 0.22;
/** Now and then nobody sits there for some minutes. */
const IDLES = 0.002;
const IDLE_MS = 7 * MINUTE_MS;
/** Between two events; a little less than evenly spread, because nothing comes while nobody sits there. */
const MEAN_MS = (0.9 * HOUR_MS) / EVENTS_PER_HOUR;

/** Numbers that look random and are the same in every run (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes the days of a heavy user, one after the other. */
export function createSoakDay(): (day: DayKey, index: number) => SoakDay {
  const dice = createDice(2026);
  let mono = 0;
  const sum = SITES.reduce((total, [, , weight]) => total + weight, 0);
  const pick = (): Front | null => {
    if (dice() < ELSEWHERE) return null;
    let left = dice() * sum;
    const [service, activity] = SITES.find(([, , weight]) => (left -= weight) < 0) ?? [
      "linkedin",
      "community",
    ];
    const isProfessional = activity === "publishing" || activity === "analytics";
    return { tabId: 1, service, activity, isProfessional, client: null, isPersonal: false, isAudible: false };
  };
  return (day, index) => {
    const isWeekend = index % 7 > 4;
    const blocks = [...(isWeekend ? [] : WORK), ...(dice() < 0.3 ? EVENING : [])];
    const midnight = dayRange(day, SOAK_ZONE)[0];
    const samples: Sample[] = [];
    const hear = (at: number, front: Front | null, idle: Sample["idle"] = "active"): void => {
      mono += Math.max(0, at - (samples.at(-1)?.at ?? at));
      samples.push({
        at,
        mono,
        boot: `boot-${day}`,
        session: `session-${day}`,
        zone: SOAK_ZONE,
        front,
        focus: "window",
        idle,
        idleAfterSec: 120,
        isPaused: false,
      });
    };
    for (const [fromHour, toHour] of blocks) {
      const end = midnight + toHour * HOUR_MS;
      let front: Front | null = pick();
      for (let at = midnight + fromHour * HOUR_MS; at < end;) {
        hear(at, front);
        at += Math.round((0.2 + 1.6 * dice()) * MEAN_MS);
        if (dice() < CHANGES) front = pick();
        if (dice() < IDLES) {
          hear(at + 2 * MINUTE_MS, front, "idle");
          at += IDLE_MS;
        }
      }
      // The computer is locked for lunch and in the evening.
      hear(end, front, "locked");
    }
    return { day, samples };
  };
}
