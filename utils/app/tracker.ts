import { buildSummary, type SummaryRows } from "../domain/build-summary.ts";
import { calendarFor, exceptionsAt, weekHours } from "../domain/calendar.ts";
import type { ClientOf } from "../domain/client.ts";
import { sampleOf, type Place, type Reading, type Stamp, type TrackedTab } from "../domain/sampling.ts";
import type { ServiceId, Surface } from "../domain/service.ts";
import type { Settings } from "../domain/settings.ts";
import { spansOf, type SpanDraft } from "../domain/spans.ts";
import type { Summary } from "../domain/summary.ts";
import { ABOUT_A_DAY_MS, SECOND_MS, type EpochMs, type Zone } from "../domain/time.ts";
import { isSteady, reduce } from "../domain/tracker.ts";
import type { Sample, Segment, TrackerState } from "../domain/tracker-state.ts";
import type { Witness } from "../domain/witness.ts";
import type { Judged, Tracked, TrackingMaterial, TrackingStep } from "../storage/tracking-store.ts";

/** What the services look like to the tracker, by the settings of the moment. */
export type Lookup = {
  /** `null` for every address that is not recorded. */
  readonly match: (url: string) => Surface | null;
  readonly clientOf: ClientOf;
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
  /** Who saw the browser run on while the tracker did not look; `null` where there is none. */
  readonly readWitness: () => Promise<Witness | null>;
  /** Dispatches once more after the delay; a later request takes the place of an earlier one, `null` calls it off. */
  readonly recheckIn: (delayMs: number | null) => void;
  readonly onTrouble: (error: unknown) => void;
};

export type Dispatched = {
  /** Nothing happened but that time went on: see `dispatch`. */
  readonly isSpared: boolean;
  readonly tracker: TrackerState;
};

export type Tracker = {
  /**
   * Takes a sample now and writes what follows; `null` when it could not be written. Never rejects. With `isSparing`
   * (nothing was told, time has passed) it goes by the settings of the sample before, and there is nothing to publish
   * when nothing happened but that time went on.
   */
  readonly dispatch: (reason: string, isSparing?: boolean) => Promise<Dispatched | null>;
  /** Stores the summary as it stands after the last sample, unless that has been done. Rejects when it cannot. */
  readonly publish: () => Promise<void>;
};

/** A loss of focus is judged once it is longer than the blip limit. */
const RECHECK_BLUR_MS = 1600;
/**
 * The second heart: Chromium's alarms stand still for as long as the wall clock was set back, timers do not
 * (and each tick calls the browser, which keeps the worker alive while something counts).
 */
const RECHECK_OPEN_MS = 25 * SECOND_MS;
/** After a shorter silence the witness has nothing to tell that the next sample would not prove. */
const SILENCE_MS = 10 * SECOND_MS;
/** A beat that comes on time needs no witness: of a standstill within that time, the witness tells by itself. */
const LATE_BEAT_MS = RECHECK_OPEN_MS + 5 * SECOND_MS;

/**
 * Turns events into written time. Each dispatch is stamped and sensed at once, then waits for its turn: transactions
 * follow each other in the order of the events. Nothing is remembered between two of them.
 */
export function createTracker(ports: TrackerPorts): Tracker {
  /** The last sample of this worker that was written: nothing but a reason to ask less. */
  let written: Sensed | null = null;
  /** Up to then the witness was heard: a beat on time goes without it, and may have counted a standstill. */
  let heardAt: EpochMs | null = null;
  /** What the summary does not tell yet. */
  let untold: { readonly sensed: Sensed; readonly tracker: TrackerState } | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const run = async (sensing: Promise<Sensed>, isSparing: boolean): Promise<Dispatched> => {
    const sensed = await sensing;
    const { before, tracker } = await ports.commit(stepOf(sensed, heardAt));
    written = sensed;
    if (sensed.isWitnessed) heardAt = sensed.reading.at;
    ports.recheckIn(recheckDelay(tracker));
    const isSpared = isSparing && isSteady(before, tracker);
    if (!isSpared || untold !== null) untold = { sensed, tracker };
    return { tracker, isSpared };
  };
  const tell = async (): Promise<void> => {
    if (untold === null) return;
    const { sensed, tracker } = untold;
    await summarise(ports, sensed, tracker);
    untold = null;
  };
  return {
    // In turn with the samples: one in between would add to the sums what the state before it still counts.
    publish() {
      const turn = queue.then(tell);
      queue = turn.catch(() => undefined);
      return turn;
    },
    async dispatch(_reason, isSparing = false) {
      const sensing = sense(ports, written, heardAt, isSparing);
      // Its failure is met in `run`; until then it must not count as unhandled.
      sensing.catch(() => undefined);
      const turn = queue.then(() => run(sensing, isSparing));
      queue = turn.catch(() => undefined);
      try {
        return await turn;
      } catch (error) {
        ports.onTrouble(error);
        return null;
      }
    },
  };
}

type Sensed = {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly lookup: Lookup;
  readonly witness: Witness | null;
  /** The witness was asked. */
  readonly isWitnessed: boolean;
};

/** Without the witness less is proven, no more: its troubles are told and stop nothing. */
async function hear({ readWitness, onTrouble }: TrackerPorts): Promise<Witness | null> {
  try {
    return await readWitness();
  } catch (error) {
    onTrouble(error);
    return null;
  }
}

async function sense(
  ports: TrackerPorts,
  last: Sensed | null,
  heardAt: EpochMs | null,
  isSparing: boolean,
): Promise<Sensed> {
  const stamp = ports.stamp();
  const zone = ports.zone();
  const silenceMs = heardAt === null ? Infinity : Math.abs(stamp.at - heardAt);
  const isWitnessed = silenceMs > (isSparing ? LATE_BEAT_MS : SILENCE_MS);
  const known = isSparing && last !== null ? last.settings : null;
  const [place, session, [settings, idle], witness] = await Promise.all([
    ports.readPlace(),
    ports.session(),
    readIdleBy(ports, known),
    isWitnessed ? hear(ports) : null,
  ]);
  const { idleAfterSec } = settings;
  const lookup = ports.lookup(settings);
  const tab = readTab(place, lookup);
  return {
    settings,
    lookup,
    witness,
    isWitnessed,
    reading: { ...stamp, session, zone, focus: place.focus, idle, idleAfterSec, tab },
  };
}

async function readIdleBy(
  ports: TrackerPorts,
  known: Settings | null,
): Promise<readonly [Settings, Sample["idle"]]> {
  const settings = known ?? (await ports.readSettings());
  return [settings, await ports.readIdle(settings.idleAfterSec)];
}

/** The address ends here: only what it turned out to be goes on. */
export function readTab({ tab }: Place, lookup: Lookup): TrackedTab | null {
  if (tab === null || tab.url === null) return null;
  const { id, isAudible, container, url } = tab;
  const surface = lookup.match(url);
  return surface === null ? null : { id, isAudible, container, surface, client: lookup.clientOf(url) };
}

function stepOf({ reading, settings, witness }: Sensed, heardAt: EpochMs | null): TrackingStep {
  return {
    advance: (tracker, switches) =>
      reduce(tracker, sampleOf(reading, switches, settings.contexts), witness, heardAt),
    judge,
  };
}

/** By the plan as it reads in the zone where the time was spent. */
function judge(segment: Segment, { plans, settings, crises }: TrackingMaterial): Judged {
  const { start, end, zone } = segment;
  // Roll-ups look at whole days around a span, whatever the zone.
  const [from, to] = [start - 2 * ABOUT_A_DAY_MS, end + 2 * ABOUT_A_DAY_MS];
  const calendar = calendarFor(plans, from, to, zone, settings.gate.gapLimitMin);
  const personal = weekHours(settings.contexts.personalWeek, from, to, zone);
  const drafts = spansOf(segment, { calendar, crises, personal }).map((draft) => ({
    ...draft,
    // Campaigns and on-call last whole days, and no draft crosses a midnight.
    exceptionId: draft.exceptionId ?? markOf(draft, plans, zone),
  }));
  return { drafts, inside: calendar.inside };
}

/** The campaign or the on-call period that the time belongs to (decision 7). */
function markOf({ start, context }: SpanDraft, plans: TrackingMaterial["plans"], zone: Zone): string | null {
  if (context === "personal") return null;
  const ofDay = exceptionsAt(plans, start, zone);
  return ofDay.find(({ kind }) => kind === "campaign" || kind === "on-call")?.id ?? null;
}

function recheckDelay({ open, blurredAt }: TrackerState): number | null {
  if (blurredAt !== null) return RECHECK_BLUR_MS;
  return open === null ? null : RECHECK_OPEN_MS;
}

async function summarise(ports: TrackerPorts, sensed: Sensed, tracker: TrackerState): Promise<void> {
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
}
