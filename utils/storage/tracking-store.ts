import { crisesOf } from "../domain/crises.ts";
import type { Crisis } from "../domain/gate.ts";
import { parseSettings } from "../domain/parse-settings.ts";
import type { Plan } from "../domain/plan.ts";
import { issue } from "../domain/revision.ts";
import type { Settings } from "../domain/settings.ts";
import type { Span } from "../domain/span.ts";
import type { SpanDraft } from "../domain/spans.ts";
import { ABOUT_A_DAY_MS, type EpochMs, type TimeRange } from "../domain/time.ts";
import { isEmpty } from "../domain/passage.ts";
import type { Segment, TrackerState } from "../domain/tracker-state.ts";
import { writing, type RelacheDb, type WriteTransaction } from "./database.ts";
import { plansIn } from "./plans-store.ts";
import { addSpanIn } from "./span-rows.ts";
import type { SwitchState } from "./schema.ts";
import { deviceIn, stateIn } from "./state-store.ts";

/** What closed time is judged by, as it stands in the database at that moment. */
export type TrackingMaterial = {
  readonly plans: readonly Plan[];
  readonly settings: Settings;
  /** Crises that may touch the closed segments, ended ones included. */
  readonly crises: readonly Crisis[];
};

/** The pure part of one dispatch. It is given what the database holds now, never what a worker remembers. */
export type TrackingStep = {
  readonly advance: (
    tracker: TrackerState,
    switches: SwitchState,
  ) => { readonly state: TrackerState; readonly closed: readonly Segment[] };
  readonly judge: (segment: Segment, material: TrackingMaterial) => Judged;
};

/** The spans of a closed segment, and the hours for at least a day around it. */
export type Judged = { readonly drafts: readonly SpanDraft[]; readonly inside: readonly TimeRange[] };

export type Tracked = {
  readonly before: TrackerState;
  readonly tracker: TrackerState;
  readonly spans: readonly Span[];
};

const STORES = ["state", "spans", "days", "dayShape", "plans", "exceptions", "journal", "settings"] as const;
type Stores = [...typeof STORES];

/**
 * One sample, one transaction: reads the tracker, moves it, and writes state, spans and roll-ups together, or nothing.
 * Throws a `StorageError`.
 */
export async function transact(db: RelacheDb, step: TrackingStep): Promise<Tracked> {
  return await writing(db, [...STORES], async (tx) => {
    const store = tx.objectStore("state");
    const [before, switches] = await Promise.all([stateIn(store, "tracker"), stateIn(store, "switches")]);
    const { state: tracker, closed } = step.advance(before, switches);
    // Elsewhere nothing is at stake, and no instant of it is kept.
    if (isEmpty(before) && isEmpty(tracker)) return { before, tracker, spans: [] };
    const spans = closed.length === 0 ? [] : await record(tx, step, closed);
    await store.put(tracker, "tracker");
    return { before, tracker, spans };
  });
}

async function record(
  tx: WriteTransaction<Stores>,
  step: TrackingStep,
  closed: readonly Segment[],
): Promise<Span[]> {
  const store = tx.objectStore("state");
  const material = await materialIn(tx, closed);
  let device = await deviceIn(store);
  const spans: Span[] = [];
  for (const segment of closed) {
    const { drafts, inside } = step.judge(segment, material);
    for (const draft of drafts) {
      const issued = issue(device);
      device = issued.device;
      const span = { ...draft, ...issued.stamp, device: device.deviceId };
      await addSpanIn(tx, span, inside);
      spans.push(span);
    }
  }
  await store.put(device, "device");
  return spans;
}

async function materialIn(
  tx: WriteTransaction<Stores>,
  closed: readonly Segment[],
): Promise<TrackingMaterial> {
  const start = Math.min(...closed.map((segment) => segment.start));
  const end = Math.max(...closed.map((segment) => segment.end));
  return {
    plans: await plansIn(tx),
    settings: parseSettings(await tx.objectStore("settings").get("settings")),
    crises: await crisesIn(tx, start, end),
  };
}

/** A crisis ends at the latest hours after its start; one that was ended early has its true end in the journal. */
async function crisesIn(tx: WriteTransaction<Stores>, start: EpochMs, end: EpochMs): Promise<Crisis[]> {
  const range = IDBKeyRange.bound(start - ABOUT_A_DAY_MS, end);
  const entries = await tx.objectStore("journal").index("at").getAll(range);
  const { crisis } = await stateIn(tx.objectStore("state"), "guard");
  return crisesOf(entries, crisis);
}
