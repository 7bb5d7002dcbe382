import type { ClientId } from "./client.ts";
import { saidOf, type ContextRules } from "./context-rules.ts";
import type { Activity, ServiceId, Surface } from "./service.ts";
import type { EpochMs, Zone } from "./time.ts";
import type { Front, Sample } from "./tracker-state.ts";

/** When an event came in: by all clocks there are. */
export type Stamp = Pick<Sample, "at" | "mono" | "boot">;

/** The tab in front, of whatever site. Its address is looked up at once and dropped. */
export type TabInFront = {
  readonly id: number;
  /** `null` where the browser does not tell: a site without permission. */
  readonly url: string | null;
  /** Sounding and not muted. */
  readonly isAudible: boolean;
  /** The id of its container; `null` where the browser has none or does not tell. */
  readonly container: string | null;
};

/** What the browser shows. A private window or a discarded tab in front is no tab here. */
export type Place = { readonly focus: Sample["focus"]; readonly tab: TabInFront | null };

/** A tab on a tracked site: what its address turned out to be, and whose client's place it is by rule. */
export type TrackedTab = Pick<TabInFront, "id" | "isAudible" | "container"> & {
  readonly surface: Surface;
  readonly client: ClientId | null;
};

/** What the sensors showed for one event, before the user's switches are applied. */
export type Reading = Stamp & {
  readonly session: string;
  readonly zone: Zone;
  readonly focus: Sample["focus"];
  readonly idle: Sample["idle"];
  readonly idleAfterSec: number;
  readonly tab: TrackedTab | null;
};

/** The switches that decide what a reading counts for. */
export type SampleSwitches = {
  readonly pausedUntil: EpochMs | null;
  readonly personalSession: string | null;
  readonly personalTabs: readonly number[];
  /** All that counts is personal until then. */
  readonly personalUntil: EpochMs | null;
  /** Whom the user works for now, whatever the place; ends by itself. */
  readonly workingFor: {
    readonly client: ClientId;
    readonly until: EpochMs;
    /** When the user said so. */
    readonly at: EpochMs;
  } | null;
  readonly relabelled: Relabelled | null;
};

/** The user called what a tab shows by another activity; holds while the tab shows that kind of place. */
export type Relabelled = {
  readonly session: string;
  readonly tabId: number;
  readonly service: ServiceId;
  readonly from: Activity;
  readonly to: Activity;
};

/** The sample that the tracker moves by: tab ids name personal tabs within their own browser session only. */
export function sampleOf(reading: Reading, switches: SampleSwitches, rules: ContextRules): Sample {
  const { at, mono, boot, session, zone, focus, idle, idleAfterSec } = reading;
  return {
    at,
    mono,
    boot,
    session,
    zone,
    front: frontOf(reading, switches, rules),
    focus,
    idle,
    idleAfterSec,
    isPaused: at < (switches.pausedUntil ?? 0),
  };
}

function frontOf({ tab, session, at }: Reading, switches: SampleSwitches, rules: ContextRules): Front | null {
  if (tab === null) return null;
  const { surface, container } = tab;
  const said = saidOf(surface, container, rules);
  const isPersonalTab = switches.personalSession === session && switches.personalTabs.includes(tab.id);
  const isPersonal = isPersonalTab || at < (switches.personalUntil ?? 0) || said === "personal";
  return {
    tabId: tab.id,
    service: surface.service,
    activity: activityOf(tab, session, switches.relabelled),
    // What the user calls work is work at any hour, as a professional surface is.
    isProfessional: surface.isProfessional || said === "work",
    isPersonal,
    client: isPersonal ? null : clientOf(tab, at, switches.workingFor),
    isAudible: tab.isAudible,
  };
}

function activityOf({ id, surface }: TrackedTab, session: string, said: Relabelled | null): Activity {
  const isMeant =
    said !== null &&
    said.session === session &&
    said.tabId === id &&
    said.service === surface.service &&
    said.from === surface.activity;
  return isMeant ? said.to : surface.activity;
}

/** What the user says now comes before what the place says. */
function clientOf({ client }: TrackedTab, at: EpochMs, said: SampleSwitches["workingFor"]): ClientId | null {
  return said !== null && at < said.until ? said.client : client;
}
