import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { ShieldState } from "../domain/shield-state.ts";
import type { EpochMs } from "../domain/time.ts";
import { untilNextLook } from "./offhours-passage.ts";
import type { Trouble } from "./offhours-view.ts";
import type { VisitPorts } from "./visit-model.ts";
import { wantedSite, type WantedSite } from "./wanted-site.ts";

export type WatchPorts = Pick<VisitPorts, "after"> & {
  readonly now: () => EpochMs;
  readonly readShield: () => Promise<ShieldState | null>;
  readonly watchShield: (tell: (state: ShieldState | null) => void) => () => void;
  readonly watchSight: (tell: () => void) => () => void;
  /** What went wrong, for those who look into it; the page says it in its own words. */
  readonly report: (error: unknown) => void;
};

export type ShieldWatch = {
  readonly now: ReadonlySignal<EpochMs>;
  readonly shield: ReadonlySignal<ShieldState | null>;
  readonly site: ReadonlySignal<WantedSite | null>;
  readonly isLoading: ReadonlySignal<boolean>;
  readonly start: () => () => void;
};

/** The hours and the clock, as they change: each minute, at each change of hours, on each new state, on each return. */
export function createShieldWatch(
  hash: string,
  ports: WatchPorts,
  trouble: Signal<Trouble | null>,
  onSight: () => void,
): ShieldWatch {
  const now = signal(ports.now());
  const shield = signal<ShieldState | null>(null);
  const isLoading = signal(true);
  const site = computed(() => (shield.value === null ? null : wantedSite(hash, shield.value.catalogue)));
  let callOff: (() => void) | null = null;

  const look = (): void => {
    callOff?.();
    now.value = ports.now();
    callOff = ports.after(untilNextLook(now.value, shield.value, site.value), look);
  };
  const take = (state: ShieldState | null): void => {
    batch(() => {
      shield.value = state;
      isLoading.value = false;
      look();
    });
  };
  const read = async (): Promise<void> => {
    try {
      take(await ports.readShield());
    } catch (error) {
      ports.report(error);
      trouble.value = "unread";
      take(null);
    }
  };
  return {
    now,
    shield,
    site,
    isLoading,
    start: () => {
      const stops = [
        ports.watchShield(take),
        ports.watchSight(() => {
          onSight();
          look();
        }),
      ];
      void read();
      return () => {
        callOff?.();
        for (const stop of stops) stop();
      };
    },
  };
}
