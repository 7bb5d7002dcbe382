import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { ABOUT_A_DAY_MS, type EpochMs, type Zone } from "../domain/time.ts";
import { isZone, offsetMsAt } from "../domain/zone.ts";
import type { OptionsStore } from "./options-store.ts";

/** What the page remembers of the computer's zones: a hint only, so that a change is asked about once. */
export type ZoneMemory = {
  readonly last: Zone;
  /** Zones in which the user wants the hours to follow the computer: not asked about again. */
  readonly followed: readonly Zone[];
};

export type ZonePorts = {
  readonly now: () => EpochMs;
  /** The computer's zone. */
  readonly zone: () => Zone;
  readonly zoneMemory: {
    readonly read: () => ZoneMemory | null;
    readonly write: (memory: ZoneMemory) => void;
  };
};

export type ZoneModel = {
  /** The computer's zone. */
  readonly here: ReadonlySignal<Zone>;
  /** The fixed zone of the plan; `null` follows the computer. */
  readonly fixed: ReadonlySignal<Zone | null>;
  /** The computer's zone has changed, with other hours, and the user was not asked yet. */
  readonly moved: ReadonlySignal<{ readonly from: Zone; readonly to: Zone } | null>;
  /** Looks at the computer's zone again. */
  readonly look: () => void;
  /** Both answers to the question, and the choice at any time. */
  readonly follow: () => void;
  readonly fix: (zone: Zone) => void;
};

const WEEKS_AHEAD = 53;

export function createZoneModel(ports: ZonePorts, store: OptionsStore): ZoneModel {
  const here = store.zone;
  const from = signal<Zone | null>(null);
  const fixed = computed(() => store.parts.value.zone);

  /** Nothing is left to ask about the zone that the computer is in. */
  const settle = (isFollowed: boolean): void => {
    from.value = null;
    const last = here.value;
    const memory = ports.zoneMemory.read();
    const before = memory?.followed ?? [];
    const followed = isFollowed && !before.includes(last) ? [...before, last] : before;
    if (memory?.last !== last || followed !== before) ports.zoneMemory.write({ last, followed });
  };
  const look = (): void => {
    here.value = ports.zone();
    // Without the plan nobody knows whether the hours follow.
    if (store.state.value !== "ready") return;
    const memory = ports.zoneMemory.read();
    if (memory === null || memory.followed.includes(here.value)) settle(true);
    // A fixed zone has answered already.
    else if (memory.last === here.value || fixed.value !== null) settle(false);
    // Clocks that go alike are no change of hours.
    else if (goAlike(memory.last, here.value, ports.now())) settle(true);
    else from.value = memory.last;
  };
  const save = (zone: Zone | null): void => {
    settle(zone === null);
    if (zone !== fixed.value) void store.savePlan({ ...store.parts.value, zone });
  };
  return {
    here,
    fixed,
    moved: computed(() =>
      from.value === null || fixed.value !== null ? null : { from: from.value, to: here.value },
    ),
    look,
    follow: () => save(null),
    fix: save,
  };
}

/** Whether the clocks of two zones show the same all through the coming year; not where one of them is unknown. */
function goAlike(one: Zone, other: Zone, now: EpochMs): boolean {
  if (!isZone(one) || !isZone(other)) return false;
  return Array.from({ length: WEEKS_AHEAD }, (_, week) => now + week * 7 * ABOUT_A_DAY_MS).every(
    (instant) => offsetMsAt(instant, one) === offsetMsAt(instant, other),
  );
}
