import type { ClientId } from "../domain/client.ts";
import { endOfLongDay, givenTo, takenBack } from "../domain/client-switch.ts";
import type { TrackedTab } from "../domain/sampling.ts";
import type { Activity } from "../domain/service.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type EpochMs, type Zone } from "../domain/time.ts";
import type { TrackerState } from "../domain/tracker-state.ts";
import type { Reply } from "../messaging/protocol.ts";
import type { SwitchState } from "../storage/schema.ts";

export type SwitchPorts = {
  now(): EpochMs;
  zone(): Zone;
  /** Reads, changes and writes the switches in one transaction. */
  change(change: (switches: SwitchState) => SwitchState): Promise<SwitchState>;
  /** One run of the browser: tab ids mean nothing beyond it. */
  session(): Promise<string>;
  /** The tab in front; `null` when there is none. */
  frontTab(): Promise<number | null>;
  /** The tab in front when it shows a tracked site. */
  trackedTab(): Promise<TrackedTab | null>;
  isClient(id: ClientId): Promise<boolean>;
  /** Reads, changes and writes the tracker's state in one transaction. */
  changeTracker(change: (tracker: TrackerState) => TrackerState): Promise<unknown>;
  /** Writes a break into the journal; a later one with the same start replaces its end. */
  recordBreak(start: EpochMs, end: EpochMs, plannedMs: number): Promise<void>;
};

/** A pause or snooze to the next start may span a long weekend or a leave, not a mistake of years. */
const LONGEST_MS = 31 * ABOUT_A_DAY_MS;
const LONGEST_BREAK_MIN = 120;
const REFUSED = { ok: false, why: "bad-request" } as const;
const DONE = { ok: true } as const;

/** What the user switches for a while: pause of tracking, snooze of alerts, personal tabs, a break. Each ends by itself. */
export type Switches = {
  pause(until: EpochMs | null): Promise<Reply<"pause.start">>;
  snooze(until: EpochMs | null): Promise<Reply<"snooze.start">>;
  /** Marks a tab as personal until it closes; without an id, the tab in front. */
  markPersonal(tabId: number | undefined): Promise<Reply<"personal.start">>;
  unmarkPersonal(tabId: number): Promise<Reply<"personal.end">>;
  /** A tab goes on under another id (it was discarded, or prerendered): what is personal stays so. */
  replaceTab(tabId: number, by: number): Promise<void>;
  /** Marks the tab in front, or unmarks it; tells whether it is personal now. */
  togglePersonal(): Promise<boolean | null>;
  /** Makes all that counts personal until then; `null` ends it. */
  personalUntil(until: EpochMs | null): Promise<Reply<"personal.until">>;
  /** Until the end of this long day all work is for this client; `null` leaves it to the places. */
  workFor(client: ClientId | null): Promise<Reply<"client.set">>;
  /** Calls what the tab in front shows by another activity, as long as it shows that. */
  relabel(activity: Activity): Promise<Reply<"activity.set">>;
  startBreak(minutes: number): Promise<Reply<"break.start">>;
  endBreak(): Promise<Reply<"break.end">>;
};

export function createSwitches(ports: SwitchPorts): Switches {
  const isSane = (until: EpochMs | null): boolean =>
    until === null || (Number.isFinite(until) && until > ports.now() && until <= ports.now() + LONGEST_MS);
  const setUntil =
    (key: "pausedUntil" | "snoozedUntil" | "personalUntil") => async (until: EpochMs | null) => {
      if (!isSane(until)) return REFUSED;
      await ports.change((switches) => ({ ...switches, [key]: until }));
      return DONE;
    };
  return {
    pause: setUntil("pausedUntil"),
    snooze: setUntil("snoozedUntil"),
    personalUntil: setUntil("personalUntil"),
    ...tabSwitches(ports),
    ...placeSwitches(ports),
    ...breakSwitches(ports),
  };
}

function tabSwitches(
  ports: SwitchPorts,
): Pick<Switches, "markPersonal" | "unmarkPersonal" | "replaceTab" | "togglePersonal"> {
  return {
    async markPersonal(wanted) {
      const tabId = wanted ?? (await ports.frontTab());
      if (tabId === null || !Number.isInteger(tabId)) return REFUSED;
      const session = await ports.session();
      await ports.change((switches) => withTab(switches, session, tabId, true));
      return { ok: true, tabId };
    },
    async unmarkPersonal(tabId) {
      const session = await ports.session();
      await ports.change((switches) =>
        switches.personalTabs.includes(tabId) ? withTab(switches, session, tabId, false) : switches,
      );
      return DONE;
    },
    async replaceTab(tabId, by) {
      const session = await ports.session();
      await ports.change((switches) =>
        switches.personalTabs.includes(tabId)
          ? withTab(withTab(switches, session, tabId, false), session, by, true)
          : switches,
      );
    },
    async togglePersonal() {
      const tabId = await ports.frontTab();
      if (tabId === null) return null;
      const session = await ports.session();
      let isPersonal = false;
      await ports.change((switches) => {
        isPersonal = !(switches.personalSession === session && switches.personalTabs.includes(tabId));
        return withTab(switches, session, tabId, isPersonal);
      });
      return isPersonal;
    },
  };
}

function placeSwitches(ports: SwitchPorts): Pick<Switches, "workFor" | "relabel"> {
  return {
    async workFor(client) {
      if (client !== null && !(await ports.isClient(client))) return REFUSED;
      const at = ports.now();
      const until = endOfLongDay(at, ports.zone());
      let said: SwitchState["workingFor"] = null;
      await ports.change((switches) => {
        said = switches.workingFor;
        return { ...switches, workingFor: client === null ? null : { client, until, at } };
      });
      await ports.changeTracker((tracker) => givenTo(takenBack(tracker, said, at), client));
      return DONE;
    },
    async relabel(to) {
      const tab = await ports.trackedTab();
      if (tab === null) return REFUSED;
      const { service, activity: from } = tab.surface;
      const relabelled = { session: await ports.session(), tabId: tab.id, service, from, to };
      await ports.change((switches) => ({ ...switches, relabelled }));
      return DONE;
    },
  };
}

function breakSwitches(ports: SwitchPorts): Pick<Switches, "startBreak" | "endBreak"> {
  return {
    async startBreak(minutes) {
      if (!Number.isFinite(minutes) || minutes <= 0 || minutes > LONGEST_BREAK_MIN) return REFUSED;
      const now = ports.now();
      const until = now + minutes * MINUTE_MS;
      // A break that goes on is prolonged, not begun anew.
      const { breakStart } = await ports.change((switches) => {
        const isOn =
          switches.breakStart !== null && switches.breakUntil !== null && switches.breakUntil >= now;
        return { ...switches, breakUntil: until, breakStart: isOn ? switches.breakStart : now };
      });
      const start = breakStart ?? now;
      await ports.recordBreak(start, until, until - start);
      return DONE;
    },
    async endBreak() {
      const now = ports.now();
      let ended: { start: EpochMs; plannedMs: number } | null = null;
      await ports.change((switches) => {
        const { breakStart, breakUntil } = switches;
        if (breakStart !== null && breakUntil !== null && breakUntil > now) {
          ended = { start: breakStart, plannedMs: breakUntil - breakStart };
        }
        return { ...switches, breakUntil: null, breakStart: null };
      });
      if (ended !== null) await recordEnd(ports, ended, now);
      return DONE;
    },
  };
}

async function recordEnd(
  ports: SwitchPorts,
  ended: { start: EpochMs; plannedMs: number },
  now: EpochMs,
): Promise<void> {
  if (now > ended.start) await ports.recordBreak(ended.start, now, ended.plannedMs);
}

/** Ids of an earlier run of the browser are dropped: they name other tabs now. */
function withTab(switches: SwitchState, session: string, tabId: number, isPersonal: boolean): SwitchState {
  const known = switches.personalSession === session ? switches.personalTabs : [];
  if (known.includes(tabId) === isPersonal && switches.personalSession === session) return switches;
  const others = known.filter((id) => id !== tabId);
  return { ...switches, personalSession: session, personalTabs: isPersonal ? [...others, tabId] : others };
}
