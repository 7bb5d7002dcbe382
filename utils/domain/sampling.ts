import type { Surface } from "./service.ts";
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
};

/** What the browser shows. A private window or a discarded tab in front is no tab here. */
export type Place = { readonly focus: Sample["focus"]; readonly tab: TabInFront | null };

/** What the sensors showed for one event, before the user's switches are applied. */
export type Reading = Stamp & {
  readonly session: string;
  readonly zone: Zone;
  readonly focus: Sample["focus"];
  readonly idle: Sample["idle"];
  readonly idleAfterSec: number;
  readonly tab: (Pick<TabInFront, "id" | "isAudible"> & { readonly surface: Surface }) | null;
};

/** The switches that decide what a reading counts for. */
export type SampleSwitches = {
  readonly pausedUntil: EpochMs | null;
  readonly personalSession: string | null;
  readonly personalTabs: readonly number[];
};

/** The sample that the tracker moves by: tab ids name personal tabs within their own browser session only. */
export function sampleOf(reading: Reading, switches: SampleSwitches): Sample {
  const { at, mono, boot, session, zone, focus, idle, idleAfterSec } = reading;
  return {
    at,
    mono,
    boot,
    session,
    zone,
    front: frontOf(reading, switches),
    focus,
    idle,
    idleAfterSec,
    isPaused: switches.pausedUntil !== null && at < switches.pausedUntil,
  };
}

function frontOf({ tab, session }: Reading, switches: SampleSwitches): Front | null {
  if (tab === null) return null;
  const { service, activity, isProfessional } = tab.surface;
  return {
    tabId: tab.id,
    service,
    activity,
    isProfessional,
    isPersonal: switches.personalSession === session && switches.personalTabs.includes(tab.id),
    isAudible: tab.isAudible,
  };
}
