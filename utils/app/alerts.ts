import { alertFacts, type AlertFacts, type AlertRows } from "../domain/alert-facts.ts";
import type { AlertNotice } from "../domain/alert-notice.ts";
import { remember, settled, type AlertMemory, type DueAlert } from "../domain/alert-memory.ts";
import { channelOf, dueAlerts, isCapped, type AlertInput } from "../domain/alerts.ts";
import { isMeetingQuiet } from "../domain/meeting-quiet.ts";
import { nextAlertAt } from "../domain/next-alert.ts";
import { isBusy, timingOf, type Moment, type Seen, type Wait } from "../domain/seams.ts";
import type { AlertChannel } from "../domain/settings.ts";
import { MINUTE_MS, SECOND_MS, type EpochMs, type Zone } from "../domain/time.ts";

/** Where an alert is shown in the end. A toast may bring the mark on the button with it, as nobody may see that page. */
export type ShownOn = "system" | "page" | "badge";

export type AlertPorts = {
  now(): EpochMs;
  zone(): Zone;
  /** Everything the decision depends on, read anew: it is taken again at the moment of showing. */
  readRows(now: EpochMs, zone: Zone): Promise<AlertRows>;
  /** What is in front of the user; `null` when the background cannot be reached. */
  moment(): Promise<Moment | null>;
  /** Writes what is going to be shown, unless `change` gives `null`; tells whether it was written. */
  claim(due: DueAlert, at: EpochMs, change: (memory: AlertMemory) => AlertMemory | null): Promise<boolean>;
  /** The words of an alert in the user's language. */
  notice(due: DueAlert, facts: AlertFacts, rows: AlertRows, isSounding: boolean): Promise<AlertNotice>;
  show(notice: AlertNotice, on: ShownOn): Promise<void>;
};

export type Alerts = {
  /**
   * Shows what is due, and tells in how many ms to look again at the latest. Persisted first: at most once, even when
   * this or another worker is killed in between.
   */
  look(): Promise<number>;
};

/** Clocks step and machines sleep; the rounds of the background, which come as often, wake the worker as well. */
const LONGEST_MS = 5 * MINUTE_MS;
/** What was seen longer ago says nothing about a seam any more. */
const SEEN_MS = MINUTE_MS;
/** While a due alert waits for a seam; in a call, the end of which is seldom near. */
const SEAM_LOOK_MS = 3 * SECOND_MS;
const BUSY_LOOK_MS = 20 * SECOND_MS;

export function createAlerts(ports: AlertPorts): Alerts {
  /** Since when the occasion waits. Lost with the worker: then it waits anew, for 3 min at most. */
  const waits = new Map<string, Wait>();

  /** When something sounded last, and the last look: a silence that nobody watched begins anew. */
  let heardAt = -Infinity;
  let listenedAt = -Infinity;
  const isInMeeting = (since: EpochMs | null, { at, isSounding }: Seen): boolean => {
    if (isSounding || Math.abs(at - listenedAt) > SEEN_MS) heardAt = at;
    listenedAt = at;
    return isMeetingQuiet(since, heardAt, at);
  };

  const timeFor = (due: DueAlert, seen: Seen): boolean => {
    if (!isCapped(due) && due.isAgain !== true) return !isBusy(seen);
    const key = `${due.kind}:${due.about}`;
    const known = waits.get(key);
    const wait = known !== undefined && seen.at - known.seen.at <= SEEN_MS ? known : null;
    const timing = timingOf(wait, seen);
    // What is put off by a call or by typing goes on waiting: its time runs from the first instant.
    if (timing === "wait") waits.set(key, { since: wait?.since ?? seen.at, seen });
    else waits.delete(key);
    return timing !== "wait";
  };

  const showNow = async (due: DueAlert, seen: Seen, rows: AlertRows, facts: AlertFacts): Promise<void> => {
    const on = shownOn(channelOf(due.kind, rows.settings.alerts), seen);
    const isMarked = on === "badge" || !seen.canNotify;
    const notice = await ports.notice(due, facts, rows, seen.isSounding);
    const isClaimed = await ports.claim(due, seen.at, (row) => {
      // Decided a last time over the memory within the transaction: another worker may have been quicker.
      const memory = settled(row, facts.rests, facts.input.breaks.short);
      return isIn(dueAlerts({ ...facts.input, memory }), due)
        ? remember(memory, due, seen.at, isMarked)
        : null;
    });
    if (isClaimed) await ports.show(notice, on);
  };

  return {
    async look() {
      const first = await readFacts(ports);
      if (dueAlerts(first.facts.input).length === 0) return untilNextLook(first.facts.input);
      const moment = await ports.moment();
      if (moment === null) return SEAM_LOOK_MS;
      // Time has passed since: all is read and decided once more.
      const { now, rows, facts } = await readFacts(ports);
      const seen: Seen = { ...moment, at: now, service: rows.tracker.open?.service ?? null };
      const due = dueAlerts(facts.input);
      if (isInMeeting(rows.memory.meetingSince, seen)) return BUSY_LOOK_MS;
      const ready = due.filter((each) => timeFor(each, seen));
      for (const each of ready) await showNow(each, seen, rows, facts);
      if (ready.length < due.length) return isBusy(seen) ? BUSY_LOOK_MS : SEAM_LOOK_MS;
      return untilNextLook(facts.input);
    },
  };
}

async function readFacts(
  ports: AlertPorts,
): Promise<{ readonly now: EpochMs; readonly rows: AlertRows; readonly facts: AlertFacts }> {
  const [now, zone] = [ports.now(), ports.zone()];
  const rows = await ports.readRows(now, zone);
  return { now, rows, facts: alertFacts(rows, now, zone) };
}

const isIn = (list: readonly DueAlert[], { kind, about }: DueAlert): boolean =>
  list.some((each) => each.kind === kind && each.about === about);

/** Without the permission a toast, and without a page for it the mark on the button (decision 28). */
function shownOn(wanted: AlertChannel, { canNotify, hasShield }: Seen): ShownOn {
  if (wanted === "system" && canNotify) return "system";
  return wanted !== "badge" && hasShield ? "page" : "badge";
}

function untilNextLook(input: AlertInput): number {
  return Math.min(LONGEST_MS, (nextAlertAt(input) ?? Infinity) - input.now);
}
