import type { ServiceId } from "./service.ts";
import type { Span } from "./span.ts";
import type { DayKey, TimeRange, Zone } from "./time.ts";
import type { Segment } from "./tracker-state.ts";

/** All that the log of one day shows. */
export type DayLogRows = {
  readonly day: DayKey;
  readonly zone: Zone;
  readonly range: TimeRange;
  /** Closed spans that count to the day, by start. */
  readonly spans: readonly Span[];
  /** What is not closed yet; the last one may go on. */
  readonly live: readonly Segment[];
  readonly isCounting: boolean;
  /** The hours of the day and of those beside it. */
  readonly inside: readonly TimeRange[];
  /** False where only the sums of the day are kept. */
  readonly hasDetails: boolean;
  /** Services with time in the months before, what may be chosen for a span. */
  readonly services: readonly ServiceId[];
};
