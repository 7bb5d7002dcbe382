import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "../domain/time.ts";
import type { Send } from "../messaging/protocol.ts";

export type BreakTimes = { readonly begunAt: EpochMs; readonly endAt: EpochMs };

export type BreakAdapters = {
  readonly send: Send;
  readonly now: () => EpochMs;
  readonly every: (periodMs: number, act: () => void) => () => void;
  /** Keeps the times with the tab, so that a reload does not begin the break anew. */
  readonly remember: (times: BreakTimes) => void;
  readonly closeTab: () => Promise<void>;
};

export type BreakModel = {
  readonly leftMs: ReadonlySignal<number>;
  /** The part of the break that is left, 1 to 0. */
  readonly fraction: ReadonlySignal<number>;
  readonly plannedMs: ReadonlySignal<number>;
  readonly restedMs: ReadonlySignal<number>;
  readonly isDone: ReadonlySignal<boolean>;
  readonly start: () => () => void;
  readonly addTime: () => Promise<void>;
  /** Ends the break and closes the tab. */
  readonly back: () => Promise<void>;
};

export const ADDED_MIN = 5;
const LONGEST_MIN = 120;

/** Reads `#minutes=5`, or the times that `breakHash` kept. `fallbackMin` holds for anything else. */
export function breakTimesOf(hash: string, now: EpochMs, fallbackMin: number): BreakTimes {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const begunAt = Number(values.get("begun"));
  const endAt = Number(values.get("end"));
  if (begunAt > 0 && begunAt <= now && endAt > begunAt && endAt - begunAt <= LONGEST_MIN * 2 * MINUTE_MS)
    return { begunAt, endAt };
  return { begunAt: now, endAt: now + minutesOf(values.get("minutes"), fallbackMin) * MINUTE_MS };
}

function minutesOf(text: string | null, fallbackMin: number): number {
  const minutes = Number(text);
  return minutes >= 1 && minutes <= LONGEST_MIN ? Math.round(minutes) : fallbackMin;
}

export function breakHash({ begunAt, endAt }: BreakTimes): string {
  return `#begun=${begunAt}&end=${endAt}`;
}

export function createBreakModel(adapters: BreakAdapters, times: BreakTimes): BreakModel {
  const endAt = signal(times.endAt);
  const now = signal(adapters.now());
  const plannedMs = computed(() => endAt.value - times.begunAt);
  const leftMs = computed(() => Math.max(0, endAt.value - now.value));
  const tell = async (command: Promise<unknown>): Promise<void> => {
    // The break goes on here whether or not the background heard of it; it closes by itself at its end.
    await command.catch(() => undefined);
  };
  return {
    leftMs,
    plannedMs,
    fraction: computed(() => leftMs.value / plannedMs.value),
    restedMs: computed(() => Math.max(0, now.value - times.begunAt)),
    isDone: computed(() => leftMs.value === 0),
    start: () => {
      adapters.remember({ begunAt: times.begunAt, endAt: endAt.value });
      return adapters.every(SECOND_MS / 4, () => (now.value = adapters.now()));
    },
    addTime: async () => {
      now.value = adapters.now();
      endAt.value = Math.max(endAt.value, now.value) + ADDED_MIN * MINUTE_MS;
      adapters.remember({ begunAt: times.begunAt, endAt: endAt.value });
      await tell(adapters.send("break.start", { minutes: Math.ceil((endAt.value - now.value) / MINUTE_MS) }));
    },
    back: async () => {
      await tell(adapters.send("break.end", {}));
      await adapters.closeTab();
    },
  };
}
