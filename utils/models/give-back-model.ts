import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import type { GiveBack } from "../domain/give-back.ts";
import { RECENT_MS } from "../domain/loosening.ts";
import type { EpochMs } from "../domain/time.ts";
import type { TakenBack, TakeResult } from "../storage/give-back-store.ts";

export type GiveBackPorts = {
  readonly now: () => EpochMs;
  readonly read: () => Promise<GiveBack | null>;
  readonly take: (crisis: string) => Promise<TakeResult>;
  readonly decline: (crisis: string) => Promise<void>;
  readonly undo: (taken: TakenBack) => Promise<{ readonly ok: boolean }>;
};

export type GiveBackView =
  | { readonly phase: "none" }
  | {
      readonly phase: "offer" | "taken";
      readonly offer: GiveBack;
      readonly now: EpochMs;
      readonly isBusy: boolean;
      readonly hasFailed: boolean;
      /** What was moved can be moved back at once for some minutes. */
      readonly canUndo: boolean;
    };

export type GiveBackModel = {
  readonly view: ReadonlySignal<GiveBackView>;
  /** Reads what there is to offer; while an answer is shown, only the clock goes on. Never rejects. */
  readonly refresh: () => Promise<void>;
  readonly take: () => Promise<void>;
  readonly decline: () => Promise<void>;
  readonly undo: () => Promise<void>;
};

const NOTHING = { phase: "none" } as const;

/** The offer to give the time of a crisis back, and its answer. */
export function createGiveBackModel(ports: GiveBackPorts): GiveBackModel {
  const offer = signal<GiveBack | null>(null);
  const taken = signal<{ readonly what: TakenBack; readonly at: EpochMs } | null>(null);
  const now = signal(ports.now());
  const isBusy = signal(false);
  const hasFailed = signal(false);

  const read = async (): Promise<void> => {
    now.value = ports.now();
    if (taken.value !== null) return;
    // What cannot be read is said by the page itself: here there is just nothing to offer.
    offer.value = await ports.read().catch(() => null);
  };
  /** One answer at a time; trouble leaves things as they were, to be tried again. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    hasFailed.value = false;
    try {
      await work();
    } catch {
      hasFailed.value = true;
    }
    isBusy.value = false;
  };
  return {
    view: computed((): GiveBackView => {
      const shown = taken.value?.what ?? offer.value;
      if (shown === null || now.value >= shown.start) return NOTHING;
      return {
        phase: taken.value === null ? "offer" : "taken",
        offer: shown,
        now: now.value,
        isBusy: isBusy.value,
        hasFailed: hasFailed.value,
        canUndo: taken.value !== null && now.value - taken.value.at < RECENT_MS,
      };
    }),
    refresh: read,
    take: () =>
      attempt(async () => {
        if (offer.value === null || taken.value !== null) return;
        const result = await ports.take(offer.value.crisis);
        if (!result.ok) return read();
        batch(() => {
          now.value = ports.now();
          taken.value = { what: result.taken, at: now.value };
        });
      }),
    decline: () =>
      attempt(async () => {
        if (offer.value === null || taken.value !== null) return;
        await ports.decline(offer.value.crisis);
        offer.value = null;
      }),
    undo: () =>
      attempt(async () => {
        if (taken.value === null) return;
        const { ok } = await ports.undo(taken.value.what);
        if (!ok) throw new Error("refused");
        taken.value = null;
        await read();
      }),
  };
}
