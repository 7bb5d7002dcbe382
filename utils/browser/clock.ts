import type { Stamp } from "../domain/sampling.ts";
import type { Zone } from "../domain/time.ts";

/** All clocks of this run of the worker. */
export function createStamp(boot: string = crypto.randomUUID()): () => Stamp {
  return () => ({ at: Date.now(), mono: performance.now(), boot });
}

/** The computer's zone at this moment: it may change while the worker lives, so it is never kept. */
export function currentZone(): Zone {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
