import { intersect, totalMs } from "./ranges.ts";
import { dayOf } from "./roll-up.ts";
import type { ServiceId } from "./service.ts";
import type { DayTotal } from "./span.ts";
import type { SpanDraft } from "./spans.ts";
import type { SplitMs } from "./summary.ts";
import type { DayKey, TimeRange } from "./time.ts";

/** Time per day from roll-ups and from spans that are not rolled up yet, in ms; personal time left out. */
export function tallyDays(
  totals: readonly DayTotal[],
  live: readonly SpanDraft[],
  inside: readonly TimeRange[],
): ReadonlyMap<DayKey, SplitMs> {
  const days = new Map<DayKey, SplitMs>();
  for (const total of totals) if (total.context !== "personal") add(days, total.day, total);
  for (const draft of live) if (draft.context !== "personal") add(days, dayOf(draft), splitOf(draft, inside));
  return days;
}

/** Time per service on one day, in ms; personal time left out. */
export function tallyServices(
  totals: readonly DayTotal[],
  live: readonly SpanDraft[],
  inside: readonly TimeRange[],
  day: DayKey,
): ReadonlyMap<ServiceId, SplitMs> {
  const services = new Map<ServiceId, SplitMs>();
  for (const total of totals)
    if (total.day === day && total.context !== "personal" && total.service !== "")
      add(services, total.service, total);
  for (const draft of live)
    if (draft.service !== null && dayOf(draft) === day) add(services, draft.service, splitOf(draft, inside));
  return services;
}

function add(sums: Map<string, SplitMs>, key: string, { inMs, offMs }: SplitMs): void {
  const sum = sums.get(key) ?? { inMs: 0, offMs: 0 };
  sums.set(key, { inMs: sum.inMs + inMs, offMs: sum.offMs + offMs });
}

function splitOf({ start, end }: SpanDraft, inside: readonly TimeRange[]): SplitMs {
  const inMs = totalMs(intersect([[start, end]], inside));
  return { inMs, offMs: end - start - inMs };
}
