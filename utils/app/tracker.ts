import { buildSummary, type SummaryRows } from "../domain/build-summary.ts";
import { calendarFor } from "../domain/calendar.ts";
import { sampleOf, type Place, type Reading, type Stamp } from "../domain/sampling.ts";
import type { ServiceId, Surface } from "../domain/service.ts";
import type { Settings } from "../domain/settings.ts";
import { spansOf } from "../domain/spans.ts";
import type { Summary } from "../domain/summary.ts";
import { ABOUT_A_DAY_MS, SECOND_MS, type EpochMs, type Zone } from "../domain/time.ts";
import { reduce } from "../domain/tracker.ts";
import type { Sample, Segment, TrackerState } from "../domain/tracker-state.ts";
import type { Judged, Tracked, TrackingMaterial, TrackingStep } from "../storage/tracking-store.ts";

/** What the services look like to the tracker, by the settings of the moment. */
export type Lookup = {
  /** `null` for every address that is not recorded. */
  readonly match: (url: string) => Surface | null;
  readonly nameOf: (service: ServiceId) => string;
};

export type TrackerPorts = {
  /** The clocks, read in the turn of the event. */
  readonly stamp: () => Stamp;
  readonly zone: () => Zone;
  readonly session: () => Promise<string>;
  readonly readPlace: () => Promise<Place>;
  readonly readIdle: (idleAfterSec: number) => Promise<Sample["idle"]>;
  readonly readSettings: () => Promise<Settings>;
  readonly lookup: (settings: Settings) => Lookup;
  /** One transaction over the database as it stands then. */
  readonly commit: (step: TrackingStep) => Promise<Tracked>;
  readonly readRows: (now: EpochMs, zone: Zone) => Promise<SummaryRows>;
  readonly missingHosts: (settings: Settings) => Promise<readonly ServiceId[]>;
  readonly storeSummary: (summary: Summary) => Promise<void>;
  /** Dispatches once more after the delay; a later request takes the place of an earlier one, `null` calls it off. */
  readonly recheckIn: (delayMs: number | null) => void;
  readonly onTrouble: (error: unknown) => void;
};

export type Dispatched = { readonly summary: Summary; readonly tracker: TrackerState };
export type DispatchListener = (dispatched: Dispatched, reason: string) => void;

export type Tracker = {
  /** Takes a sample now and writes what follows; `null` when it could not be written. Never rejects. */
  readonly dispatch: (reason: string) => Promise<Dispatched | null>;
  /** Calls `listener` after each dispatch that was written, until `signal` says so. */
  readonly subscribe: (listener: DispatchListener, signal?: AbortSignal) => void;
};

/** A loss of focus is judged once it is longer than the blip limit. */
const RECHECK_BLUR_MS = 1600;
/**
 * The second heart: Chromium's alarms stand still for as long as the wall clock was set back, timers do not
 * (and each tick calls the browser, which keeps the worker alive while something counts).
 */
const RECHECK_OPEN_MS = 20 * SECOND_MS;

/**
 * Turns events into written time. Each dispatch is stamped and sensed at once, then waits for its turn: transactions
 * follow each other in the order of the events. Nothing is remembered between two of them.
 */
export function createTracker(ports: TrackerPorts): Tracker {
  const listeners = new Set<DispatchListener>();
  let queue: Promise<unknown> = Promise.resolve();

  const run = async (sensing: Promise<Sensed>): Promise<Dispatched> => {
    const sensed = await sensing;
    const { tracker } = await ports.commit(stepOf(sensed.reading));
    ports.recheckIn(recheckDelay(tracker));
    return { tracker, summary: await summarise(ports, sensed, tracker) };
  };
  return {
    async dispatch(reason) {
      const sensing = sense(ports);
      // Its failure is met in `run`; until then it must not count as unhandled.
      sensing.catch(() => undefined);
      const turn = queue.then(() => run(sensing));
      queue = turn.catch(() => undefined);
      try {
        const dispatched = await turn;
        for (const listener of listeners) listener(dispatched, reason);
        return dispatched;
      } catch (error) {
        ports.onTrouble(error);
        return null;
      }
    },
    subscribe(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener), { once: true });
    },
  };
}

type Sensed = { readonly reading: Reading; readonly settings: Settings; readonly lookup: Lookup };

async function sense(ports: TrackerPorts): Promise<Sensed> {
  const stamp = ports.stamp();
  const zone = ports.zone();
  const [place, session, settings] = await Promise.all([
    ports.readPlace(),
    ports.session(),
    ports.readSettings(),
  ]);
  const { idleAfterSec } = settings;
  const idle = await ports.readIdle(idleAfterSec);
  const lookup = ports.lookup(settings);
  const tab = readTab(place, lookup);
  return {
    settings,
    lookup,
    reading: { ...stamp, session, zone, focus: place.focus, idle, idleAfterSec, tab },
  };
}

/** The address ends here: only what it turned out to be goes on. */
function readTab({ tab }: Place, lookup: Lookup): Reading["tab"] {
  if (tab === null || tab.url === null) return null;
  const surface = lookup.match(tab.url);
  return surface === null ? null : { id: tab.id, isAudible: tab.isAudible, surface };
}

function stepOf(reading: Reading): TrackingStep {
  return {
    advance: (tracker, switches) => reduce(tracker, sampleOf(reading, switches)),
    judge,
  };
}

/** By the plan as it reads in the zone where the time was spent. */
function judge(segment: Segment, { plans, settings, crises }: TrackingMaterial): Judged {
  const calendar = calendarFor(
    plans,
    // Roll-ups look at whole days around a span, whatever the zone.
    segment.start - 2 * ABOUT_A_DAY_MS,
    segment.end + 2 * ABOUT_A_DAY_MS,
    segment.zone,
    settings.gate.gapLimitMin,
  );
  return { drafts: spansOf(segment, { calendar, crises }), inside: calendar.inside };
}

function recheckDelay({ open, blurredAt }: TrackerState): number | null {
  if (blurredAt !== null) return RECHECK_BLUR_MS;
  return open === null ? null : RECHECK_OPEN_MS;
}

async function summarise(ports: TrackerPorts, sensed: Sensed, tracker: TrackerState): Promise<Summary> {
  const { reading, settings, lookup } = sensed;
  const rows = await ports.readRows(reading.at, reading.zone);
  const summary = buildSummary({
    now: reading.at,
    zone: reading.zone,
    rows: { ...rows, tracker },
    idle: reading.idle,
    tabId: tracker.open === null ? null : (reading.tab?.id ?? null),
    nameOf: lookup.nameOf,
    missingHosts: await ports.missingHosts(settings),
  });
  await ports.storeSummary(summary);
  return summary;
}
