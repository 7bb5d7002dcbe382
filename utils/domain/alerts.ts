import type { AlertKind } from "./journal.ts";
import type { HoursStatus } from "./plan.ts";
import type { Settings } from "./settings.ts";
import type { BreakClock } from "./summary.ts";
import { MINUTE_MS, type EpochMs } from "./time.ts";

/** Alerts that share the cap of one in 20 minutes (decision 27); the boundary sequence is exempt. */
const CAPPED: readonly AlertKind[] = ["break", "after-hours"];
const CAP_MS = 20 * MINUTE_MS;
/** A notice later than this speaks of something past: after a sleep it stays away. */
const STALE_MS = 10 * MINUTE_MS;

export type AlertMemory = {
  readonly shown: Readonly<Partial<Record<AlertKind, EpochMs>>>;
  readonly about: Readonly<Partial<Record<AlertKind, EpochMs>>>;
  /** A break that was put off comes back then. */
  readonly postponedUntil: EpochMs | null;
};

export type AlertInput = {
  readonly now: EpochMs;
  readonly status: HoursStatus;
  /** What the hours turn into at `status.until`. */
  readonly nextState: HoursStatus["state"] | null;
  readonly isCounting: boolean;
  readonly hasTrackedToday: boolean;
  readonly breaks: BreakClock;
  readonly alerts: Settings["alerts"];
  readonly graceMs: number;
  /** Crisis, snooze or a break that goes on: nothing is shown. */
  readonly isQuiet: boolean;
  readonly memory: AlertMemory;
};

/** An alert to show now. `about` names its occasion, so that one occasion is never spoken of twice. */
export type DueAlert = { readonly kind: AlertKind; readonly about: EpochMs };

/**
 * What is due at this instant, by brief.md section 1 and decisions 13 and 27. Pure, and asked again at the moment
 * of showing: a wake from sleep brings nothing stale.
 */
export function dueAlerts(input: AlertInput): readonly DueAlert[] {
  if (input.isQuiet) return [];
  return [endSoon(input), end(input), afterHours(input), breakDue(input)].filter(
    (due): due is DueAlert => due !== null && !isShown(input, due) && !isCapped(input, due),
  );
}

/** The memory after showing: written before the alert is shown, so that a killed worker never repeats one. */
export function remember(memory: AlertMemory, due: DueAlert, now: EpochMs): AlertMemory {
  return {
    shown: { ...memory.shown, [due.kind]: now },
    about: { ...memory.about, [due.kind]: due.about },
    postponedUntil: due.kind === "break" ? null : memory.postponedUntil,
  };
}

function isShown(input: AlertInput, due: DueAlert): boolean {
  return input.memory.about[due.kind] === due.about;
}

function isCapped(input: AlertInput, due: DueAlert): boolean {
  if (!CAPPED.includes(due.kind)) return false;
  return CAPPED.some((kind) => {
    const shownAt = input.memory.shown[kind];
    return shownAt !== undefined && Math.abs(input.now - shownAt) < CAP_MS;
  });
}

function endSoon({ now, status, nextState, alerts, hasTrackedToday }: AlertInput): DueAlert | null {
  const isEnding = status.state === "inside" && nextState === "outside" && status.until !== null;
  if (!isEnding || status.until === null || !hasTrackedToday || alerts.endSoon !== "system") return null;
  return status.until - now <= alerts.endSoonMin * MINUTE_MS
    ? { kind: "end-soon", about: status.until }
    : null;
}

function end({ now, status, alerts, hasTrackedToday }: AlertInput): DueAlert | null {
  if (status.state !== "outside" || status.since === null || !hasTrackedToday || alerts.end !== "system")
    return null;
  return now - status.since < STALE_MS ? { kind: "end", about: status.since } : null;
}

/** Work that goes on off-hours, by a visit or on a service that only reminds: said once an evening. */
function afterHours({ now, status, alerts, isCounting, graceMs }: AlertInput): DueAlert | null {
  if (status.state !== "outside" || !isCounting || alerts.afterHours !== "system") return null;
  const since = status.since ?? 0;
  return now - since >= Math.max(graceMs, STALE_MS) ? { kind: "after-hours", about: since } : null;
}

/** Once for every full interval of an unbroken stretch; dropped near the end of the hours (decision 27). */
function breakDue({ now, status, breaks, alerts, isCounting, memory }: AlertInput): DueAlert | null {
  if (!breaks.isOn || alerts.break !== "system" || !isCounting || status.state !== "inside") return null;
  if (breaks.stretchStart === null || now - breaks.stretchStart < breaks.everyMs) return null;
  if (status.until !== null && status.until - now < CAP_MS) return null;
  const rounds = Math.floor((now - breaks.stretchStart) / breaks.everyMs);
  if (memory.postponedUntil !== null) {
    return now >= memory.postponedUntil ? { kind: "break", about: memory.postponedUntil } : null;
  }
  return { kind: "break", about: breaks.stretchStart + rounds * breaks.everyMs };
}
