import { isWhole, rewriteDay, type DayChange, type DayRecord } from "../domain/day-rewrite.ts";
import type { EditPlan, EditProblem, EditResult, SpanEdit } from "../domain/log-edit.ts";
import { parseSettings } from "../domain/parse-settings.ts";
import { issue } from "../domain/revision.ts";
import { dayOf } from "../domain/roll-up.ts";
import type { Span } from "../domain/span.ts";
import { planEdit } from "../domain/span-edits.ts";
import { ABOUT_A_DAY_MS, type EpochMs, type TimeRange, type Zone } from "../domain/time.ts";
import { liveSegments } from "../domain/tracker.ts";
import { dayRange } from "../domain/zone.ts";
import { writing, type RelacheDb, type WriteTransaction } from "./database.ts";
import { dayRowsIn, hoursByZone, rewriteDayIn, type DayRowKey } from "./day-rows.ts";
import { plansIn } from "./plans-store.ts";
import type { DeviceState } from "./schema.ts";
import { deviceIn, stateIn } from "./state-store.ts";

const STORES = [
  "state",
  "spans",
  "days",
  "dayShape",
  "plans",
  "exceptions",
  "settings",
  "clients",
  "tombstones",
] as const;
type Tx = WriteTransaction<[...typeof STORES]>;
type Plan = Exclude<EditPlan, { problem: EditProblem }>;

/** Neighbours of a day, and the hours of the night before. */
const REACH_MS = 2 * ABOUT_A_DAY_MS;

/**
 * Carries out one edit of the log in one transaction: spans, the sums and the shape of their days, and what says that a
 * span was erased (decision 2), or nothing at all. What still counts is read in the same transaction, so that nothing
 * is put over it, and which clients there are. Throws a `StorageError`.
 */
export async function editSpans(
  db: RelacheDb,
  edit: SpanEdit,
  { zone, now }: { readonly zone: Zone; readonly now: EpochMs },
): Promise<EditResult> {
  return await writing(db, [...STORES], async (tx): Promise<EditResult> => {
    const state = tx.objectStore("state");
    const device = await deviceIn(state);
    const spans = await spansAround(tx, edit, zone);
    const segments = liveSegments(await stateIn(state, "tracker"), now);
    const live = segments.map(({ start, end }): TimeRange => [start, end]);
    const clients = await tx.objectStore("clients").getAllKeys();
    const plan = planEdit(spans, edit, { zone, now, device: device.deviceId, live, clients });
    if ("problem" in plan) return { ok: false, problem: plan.problem };
    return await carryOut(tx, plan, spans, device);
  });
}

async function carryOut(
  tx: Tx,
  plan: Plan,
  spans: readonly Span[],
  writer: DeviceState,
): Promise<EditResult> {
  const { put, tombstones, device } = numbered(plan, writer);
  const touched = new Set([...plan.remove, ...put.map(({ id }) => id)]);
  const removed = spans.filter(({ id }) => touched.has(id));
  const days = await recordsIn(tx, spans, { removed, put });
  if (!days.every(({ record }) => isWhole(record))) return { ok: false, problem: "sums-only" };
  const insideIn = await hoursIn(tx, [...removed, ...put]);
  for (const { key, record, change } of days) {
    await rewriteDayIn(tx, key, rewriteDay(record, change, insideIn, device.clock));
  }
  for (const id of plan.remove) await tx.objectStore("spans").delete(id);
  for (const span of put) {
    await tx.objectStore("spans").put(span);
    // What comes back is not erased any more.
    await tx.objectStore("tombstones").delete(span.id);
  }
  for (const tombstone of tombstones) await tx.objectStore("tombstones").put(tombstone);
  await tx.objectStore("state").put(device, "device");
  const written = put.map(({ id, rev }) => ({ id, rev }));
  return { ok: true, undo: { before: removed, written, rev: device.clock } };
}

function numbered(plan: Plan, writer: DeviceState) {
  let device = writer;
  const stamp = (): { id: string; rev: number } => {
    const issued = issue(device);
    device = issued.device;
    return issued.stamp;
  };
  const put = plan.put.map((planned): Span => {
    const { id, rev } = stamp();
    return { ...planned, id: planned.id ?? id, rev };
  });
  const tombstones = plan.remove.map((id) => ({ id, rev: stamp().rev }));
  return { put, tombstones, device };
}

async function spansAround(tx: Tx, edit: SpanEdit, zone: Zone): Promise<Span[]> {
  const store = tx.objectStore("spans");
  const instants: EpochMs[] = [];
  if (edit.kind === "add") instants.push(...dayRange(edit.day, zone));
  else if (edit.kind === "restore") instants.push(...edit.undo.before.map(({ start }) => start));
  for (const id of idsOf(edit)) {
    const span = await store.get(id);
    if (span !== undefined) instants.push(span.start);
  }
  if (instants.length === 0) return [];
  const range = IDBKeyRange.bound(Math.min(...instants) - REACH_MS, Math.max(...instants) + REACH_MS);
  return await store.index("start").getAll(range);
}

function idsOf(edit: SpanEdit): readonly string[] {
  if (edit.kind === "add") return [];
  if (edit.kind === "sort" || edit.kind === "assign") return edit.ids;
  return edit.kind === "restore" ? edit.undo.written.map(({ id }) => id) : [edit.id];
}

type DayOfChange = {
  readonly key: DayRowKey;
  readonly record: DayRecord;
  readonly change: DayChange;
};

async function recordsIn(tx: Tx, spans: readonly Span[], change: DayChange): Promise<DayOfChange[]> {
  const keys = new Map<string, DayRowKey>();
  for (const span of [...change.removed, ...change.put])
    keys.set(`${span.device}\n${dayOf(span)}`, [span.device, dayOf(span)]);
  const records: DayOfChange[] = [];
  for (const key of keys.values()) {
    const [device, day] = key;
    const isOfDay = (span: Span): boolean => span.device === device && dayOf(span) === day;
    records.push({
      key,
      record: { ...(await dayRowsIn(tx, key)), spans: spans.filter(isOfDay) },
      change: { removed: change.removed.filter(isOfDay), put: change.put.filter(isOfDay) },
    });
  }
  return records;
}

/** The hours around the changed spans, by zone. */
async function hoursIn(tx: Tx, changed: readonly Span[]): Promise<(zone: Zone) => readonly TimeRange[]> {
  const plans = await plansIn(tx);
  const { gate } = parseSettings(await tx.objectStore("settings").get("settings"));
  const from = Math.min(...changed.map(({ start }) => start)) - REACH_MS;
  const to = Math.max(...changed.map(({ end }) => end)) + REACH_MS;
  return hoursByZone(plans, [from, to], gate.gapLimitMin);
}
