import type { Segment, Sample, Front, TrackerState } from "../../utils/domain/tracker-state.ts";
import { EMPTY_TRACKER, liveSegments, reduce } from "../../utils/domain/tracker.ts";

/** 2026-03-02T09:00:00Z, a Monday. */
export const T0 = Date.UTC(2026, 2, 2, 9);

const front = (tabId: number, service: string): Front => ({
  tabId,
  service,
  activity: "community",
  isProfessional: false,
  isPersonal: false,
  client: null,
  isAudible: false,
});

export const PLACES: Readonly<Record<string, Front | null>> = {
  L: front(1, "linkedin"),
  X: front(2, "x"),
  B: { ...front(3, "buffer"), activity: "publishing", isProfessional: true },
  "-": null,
};

export const AUDIBLE = { isAudible: true } as const;

/** `0`: no focused window; else a place of `PLACES`. */
export type PlaceName = "L" | "X" | "B" | "-" | "0";

export function frontOf(place: PlaceName, change: Partial<Front> = {}): Front | null {
  const known = PLACES[place] ?? null;
  return known === null ? null : { ...known, ...change };
}

/** A sample `sec` seconds after T0; the monotonic clock goes along with the wall clock unless it is given. */
export function sampleAt(sec: number, place: PlaceName, change: Partial<Sample> = {}): Sample {
  return {
    at: T0 + sec * 1000,
    mono: sec * 1000,
    boot: "boot-1",
    session: "session-1",
    zone: "Europe/Berlin",
    front: frontOf(place),
    focus: place === "0" ? "none" : "window",
    idle: "active",
    idleAfterSec: 60,
    isPaused: false,
    ...change,
  };
}

export type Run = { readonly state: TrackerState; readonly closed: readonly Segment[] };

export function runTracker(samples: readonly Sample[], from: TrackerState = EMPTY_TRACKER): Run {
  let state = from;
  const closed: Segment[] = [];
  for (const sample of samples) {
    const step = reduce(state, sample);
    state = step.state;
    closed.push(...step.closed);
  }
  return { state, closed };
}

/** Everything that counts: closed segments, then what is pending and open. */
export function segmentsOf({ state, closed }: Run): Segment[] {
  return [...closed, ...liveSegments(state)];
}

const SHORT: Readonly<Record<string, string>> = { linkedin: "L", x: "X", buffer: "B" };

/** As in the vectors: `L[0,12.4)`, in seconds from T0. */
export function rowsOf(run: Run): string[] {
  return segmentsOf(run).map(({ service, start, end }) => {
    const [from, to] = [start, end].map((at) => (at - T0) / 1000);
    return `${SHORT[service] ?? service}[${from},${to})`;
  });
}
