import { addSpan, compareSpans, dayOf, totalKey, type Neighbours } from "../domain/roll-up.ts";
import type { Span } from "../domain/span.ts";
import { ABOUT_A_DAY_MS, type TimeRange } from "../domain/time.ts";
import type { StoreName, WriteTransaction } from "./database.ts";

export type SpanStores = ["spans", "days", "dayShape", ...StoreName[]];

/** A local day lasts 25 h at most. */
const DAY_REACH_MS = ABOUT_A_DAY_MS + ABOUT_A_DAY_MS / 12;

/**
 * Writes one new span and counts it into its day, within a transaction of the caller. `inside` are the hours around it,
 * at least a day to each side.
 */
export async function addSpanIn(
  tx: WriteTransaction<SpanStores>,
  span: Span,
  inside: readonly TimeRange[],
): Promise<void> {
  const near = await neighboursIn(tx, span);
  const days = tx.objectStore("days");
  const shapes = tx.objectStore("dayShape");
  const [device, day, service, activity, client, context] = totalKey(span);
  const total = (await days.get([device, day, service, activity, client, context])) ?? null;
  const shape = (await shapes.get([device, day])) ?? null;
  const rows = addSpan({ total, shape }, span, inside, near);
  await Promise.all([tx.objectStore("spans").put(span), days.put(rows.total), shapes.put(rows.shape)]);
}

/** The spans of the same device and day next to `span`, which itself may stand there or not. */
async function neighboursIn(tx: WriteTransaction<SpanStores>, span: Span): Promise<Neighbours> {
  const earlier = IDBKeyRange.bound(span.start - DAY_REACH_MS, span.start);
  const later = IDBKeyRange.bound(span.start, span.start + DAY_REACH_MS);
  return {
    before: await nearestIn(tx, span, earlier, "prev"),
    after: await nearestIn(tx, span, later, "next"),
  };
}

async function nearestIn(
  tx: WriteTransaction<SpanStores>,
  span: Span,
  range: IDBKeyRange,
  direction: "prev" | "next",
): Promise<Span | null> {
  const side = direction === "prev" ? -1 : 1;
  let cursor = await tx.objectStore("spans").index("start").openCursor(range, direction);
  while (cursor !== null) {
    const other = cursor.value;
    if (other.device === span.device && compareSpans(other, span) * side > 0) {
      return dayOf(other) === dayOf(span) ? other : null;
    }
    cursor = await cursor.continue();
  }
  return null;
}
