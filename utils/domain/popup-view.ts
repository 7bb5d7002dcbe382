import type { Crisis } from "./gate.ts";
import type { SplitMs, Summary } from "./summary.ts";
import { MINUTE_MS, type EpochMs, type TimeRange } from "./time.ts";

/** What the chip at the top says. Texts are made of it by the component. */
export type Chip =
  | {
      readonly kind: "on" | "off" | "gap" | "day-off" | "paused" | "personal";
      readonly until: EpochMs | null;
    }
  | { readonly kind: "soon" | "gap-soon" | "crisis"; readonly leftMs: number };

export type ChipKind = Chip["kind"];

/** The row under the strip: the next break within the hours, rest outside them. */
export type ActionRow =
  | { readonly kind: "break"; readonly state: "in"; readonly leftMs: number; readonly fraction: number }
  | { readonly kind: "break"; readonly state: "due" }
  | { readonly kind: "break"; readonly state: "off" }
  | { readonly kind: "break"; readonly state: "none"; readonly everyMs: number }
  | {
      readonly kind: "rest";
      /** `null` when nothing was tracked yet, or something counts at this moment. */
      readonly restMs: number | null;
      readonly isCounting: boolean;
      readonly until: EpochMs | null;
      readonly leftMs: number | null;
      readonly fraction: number;
    };

export type BannerKind = "crisis" | "paused" | "permission";

const SOON_MS = 60 * MINUTE_MS;
/** The default of the setting, which the summary does not carry: only the chip's word for the end depends on it. */
const GAP_LIMIT_MS = 180 * MINUTE_MS;

export function crisisAt(summary: Summary, now: EpochMs): Crisis | null {
  return summary.crisis !== null && summary.crisis.end > now ? summary.crisis : null;
}

export function pausedUntil(summary: Summary, now: EpochMs): EpochMs | null {
  return summary.pausedUntil !== null && summary.pausedUntil > now ? summary.pausedUntil : null;
}

export function snoozedUntil(summary: Summary, now: EpochMs): EpochMs | null {
  return summary.snoozedUntil !== null && summary.snoozedUntil > now ? summary.snoozedUntil : null;
}

/** Until when all that counts is personal; `null` when it is not. */
export function personalUntil(summary: Summary, now: EpochMs): EpochMs | null {
  return summary.personalUntil !== null && summary.personalUntil > now ? summary.personalUntil : null;
}

export function chipOf(summary: Summary, now: EpochMs): Chip {
  const crisis = crisisAt(summary, now);
  if (crisis) return { kind: "crisis", leftMs: crisis.end - now };
  const paused = pausedUntil(summary, now);
  if (paused !== null) return { kind: "paused", until: paused };
  const personal = personalUntil(summary, now);
  if (personal !== null) return { kind: "personal", until: personal };
  const { state, until } = summary.status;
  if (state === "gap") return { kind: "gap", until };
  if (state === "outside") return { kind: summary.today.isDayOff ? "day-off" : "off", until };
  if (until === null || until - now > SOON_MS) return { kind: "on", until };
  return { kind: isGapNext(summary, until) ? "gap-soon" : "soon", leftMs: Math.max(0, until - now) };
}

/** Hours that come back the same day within the limit make a gap, not the end of the day. */
function isGapNext(summary: Summary, end: EpochMs): boolean {
  return summary.today.hours.some(([start]) => start > end && start - end <= GAP_LIMIT_MS);
}

export function actionRowOf(summary: Summary, now: EpochMs): ActionRow {
  if (summary.status.state !== "inside") return restRow(summary, now);
  const { isOn, dueAt, everyMs } = summary.breaks;
  if (!isOn) return { kind: "break", state: "off" };
  if (dueAt === null) return { kind: "break", state: "none", everyMs };
  const leftMs = dueAt - now;
  if (leftMs <= 0) return { kind: "break", state: "due" };
  return { kind: "break", state: "in", leftMs, fraction: clamp(1 - leftMs / everyMs) };
}

function restRow(summary: Summary, now: EpochMs): ActionRow {
  const isCounting = summary.counting.kind === "counting";
  const { lastEnd, status } = summary;
  const restMs = isCounting || lastEnd === null ? null : Math.max(0, now - lastEnd);
  const leftMs = status.until === null ? null : Math.max(0, status.until - now);
  const fraction = restMs === null || leftMs === null ? 0 : clamp(restMs / Math.max(1, restMs + leftMs));
  return { kind: "rest", restMs, isCounting, until: status.until, leftMs, fraction };
}

/** The most pressing one; it takes the place of the strip and the action row. */
export function bannerOf(summary: Summary, now: EpochMs): BannerKind | null {
  if (crisisAt(summary, now)) return "crisis";
  if (pausedUntil(summary, now) !== null) return "paused";
  return summary.missingHosts.length > 0 ? "permission" : null;
}

export function isEmpty(summary: Summary): boolean {
  return !summary.hasEverTracked && totalMs(summary.today) === 0 && summary.counting.kind !== "counting";
}

/**
 * The summary as of now: while something counts, the time since `asOf` is added to today, the week and the service,
 * and to the strip. Time after a change of the hours is left to the next summary.
 */
export function tickSummary(summary: Summary, now: EpochMs): Summary {
  const { counting, status, today } = summary;
  const to = Math.min(now, status.until ?? now, today.range[1]);
  const addedMs = to - summary.asOf;
  if (counting.kind !== "counting" || counting.context === "personal" || addedMs <= 0) return summary;
  if (pausedUntil(summary, now) !== null) return summary;
  const isOff = status.state !== "inside";
  const add = <T extends SplitMs>(figures: T): T =>
    isOff ? { ...figures, offMs: figures.offMs + addedMs } : { ...figures, inMs: figures.inMs + addedMs };
  return {
    ...summary,
    today: { ...add(today), blocks: grow(today.blocks, [summary.asOf, to], isOff) },
    week: summary.week.map((day) => (day.day === today.day ? add(day) : day)),
    top3: summary.top3.map((row) => (row.service === counting.service ? add(row) : row)),
  };
}

type Blocks = Summary["today"]["blocks"];

/** A block that ends about where the summary was made goes on; else a new one begins. */
const JOIN_MS = 5000;

function grow(blocks: Blocks, [from, to]: TimeRange, isOff: boolean): Blocks {
  const last = blocks.at(-1);
  if (!last || last[2] !== isOff || from - last[1] > JOIN_MS) return [...blocks, [from, to, isOff]];
  return [...blocks.slice(0, -1), [last[0], to, isOff]];
}

/** Time left in whole minutes: "in 25 min" holds until 24 are left. */
export function leftToShow(leftMs: number): number {
  return Math.ceil(leftMs / MINUTE_MS) * MINUTE_MS;
}

export function totalMs(figures: SplitMs): number {
  return figures.inMs + figures.offMs;
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
