import { BREAK_KINDS, type BreakKind } from "./breaks.ts";
import type { AlertKind } from "./journal.ts";
import type { AlertAct } from "./alert-notice.ts";
import { MINUTE_MS, type DayKey, type EpochMs, type TimeRange } from "./time.ts";

/** What the user answered, and where: followed by the worker that decides on alerts. */
export type AlertAnswer = { readonly id: string; readonly act: AlertAct; readonly on: "system" | "page" };

/** What was said, and what the user made of it. Written before an alert is shown. */
export type AlertMemory = {
  readonly shown: Readonly<Partial<Record<AlertKind, EpochMs>>>;
  /** The last occasion of each kind, so that none is spoken of twice. */
  readonly about: Readonly<Partial<Record<AlertKind, EpochMs>>>;
  /** A break that was put off comes back then. */
  readonly postponedUntil: EpochMs | null;
  readonly postponed: BreakKind | null;
  readonly putOffAt: EpochMs | null;
  /** Due breaks that were put off, none taken in between. */
  readonly putOffsInRow: number;
  /** No breaks are proposed before then: "not today". */
  readonly breaksQuietUntil: EpochMs | null;
  /** The toolbar button shows a mark until then. */
  readonly badgeUntil: EpochMs | null;
  /** Not followed yet, the oldest first. */
  readonly answers: readonly AlertAnswer[];
  /** "Quiet for this meeting" was said then. */
  readonly meetingSince: EpochMs | null;
  /** The last plan day that was given a later end: once a day. */
  readonly extendedDay: DayKey | null;
};

export const NO_ALERTS: AlertMemory = {
  shown: {},
  about: {},
  postponedUntil: null,
  postponed: null,
  putOffAt: null,
  putOffsInRow: 0,
  breaksQuietUntil: null,
  badgeUntil: null,
  answers: [],
  meetingSince: null,
  extendedDay: null,
};

/**
 * An alert to show now. `about` names its occasion; `covers` are the lesser ones that it speaks for; `isAgain`: it was put
 * off once, and the user asked for it to come back.
 */
export type DueAlert = {
  readonly kind: AlertKind;
  readonly about: EpochMs;
  readonly covers?: readonly { readonly kind: AlertKind; readonly about: EpochMs }[];
  readonly isAgain?: boolean;
};

export const POSTPONE_MS = 10 * MINUTE_MS;
/** So many due breaks put off in a row raise the question whether they come at the wrong time. */
export const PUT_OFFS_TO_ASK = 3;
/** The mark of an alert on the toolbar button. */
export const BADGE_MS = 10 * MINUTE_MS;
/** A break counts as taken when a rest begins so soon after it was due (decision 31). */
const TAKEN_WITHIN_MS = 15 * MINUTE_MS;

export const isBreakKind = (kind: string): kind is BreakKind => BREAK_KINDS.some((each) => each === kind);

/** The memory after showing: written before the alert is shown, so that a killed worker never repeats one. */
export function remember(memory: AlertMemory, due: DueAlert, now: EpochMs, isBadge = false): AlertMemory {
  const about = { ...memory.about };
  for (const each of [due, ...(due.covers ?? [])]) about[each.kind] = each.about;
  const isOfBreaks = isBreakKind(due.kind) || due.kind === "retime";
  return {
    ...memory,
    shown: { ...memory.shown, [due.kind]: now },
    about,
    ...(isOfBreaks ? { postponedUntil: null, postponed: null } : {}),
    ...(due.kind === "retime" ? { putOffsInRow: 0 } : {}),
    badgeUntil: isBadge ? now + BADGE_MS : memory.badgeUntil,
  };
}

/** "In 10 min": once for a due break. A second one for the same break changes nothing. */
export function putOff(memory: AlertMemory, kind: BreakKind, now: EpochMs): AlertMemory {
  if (memory.postponedUntil !== null) return memory;
  return {
    ...memory,
    postponedUntil: now + POSTPONE_MS,
    postponed: kind,
    putOffAt: now,
    putOffsInRow: memory.putOffsInRow + 1,
  };
}

/** "Not today": no breaks before the end of the day. */
export const quietToday = (memory: AlertMemory, until: EpochMs): AlertMemory => ({
  ...memory,
  breaksQuietUntil: until,
});

/** Forgets what was put off once a rest has come: at rest nothing has to come back, and a break that was taken ends the row. */
export function settled(
  memory: AlertMemory,
  rests: readonly TimeRange[],
  short: TimeRange | null,
): AlertMemory {
  const { putOffAt } = memory;
  if (putOffAt === null || (short !== null && short[0] <= putOffAt)) return memory;
  const isTaken = rests.some(
    ([start, end]) => end > putOffAt && start <= putOffAt + POSTPONE_MS + TAKEN_WITHIN_MS,
  );
  return {
    ...memory,
    postponedUntil: null,
    postponed: null,
    putOffsInRow: isTaken ? 0 : memory.putOffsInRow,
    putOffAt: isTaken ? null : putOffAt,
  };
}
