import type { Client } from "./client.ts";
import type { ServiceId } from "./service.ts";
import type { Span } from "./span.ts";
import type { SpanRules } from "./spans.ts";
import type { DayKey, TimeRange, Zone } from "./time.ts";
import type { Segment } from "./tracker-state.ts";

/** All that the log of one day shows. */
export type DayLogRows = {
  readonly day: DayKey;
  readonly zone: Zone;
  readonly range: TimeRange;
  /** Closed spans that count to the day, by start. */
  readonly spans: readonly Span[];
  /** What is not closed yet, of any day; the last one may go on. */
  readonly live: readonly Segment[];
  readonly isCounting: boolean;
  /** What live time is judged by; its calendar covers the day and those beside it. */
  readonly rules: SpanRules;
  /** False where only the sums of the day are kept. */
  readonly hasDetails: boolean;
  /** Services with time in the months before, what may be chosen for a span. */
  readonly services: readonly ServiceId[];
  /** Archived ones included. */
  readonly clients: readonly Client[];
};
