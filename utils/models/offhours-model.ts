import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { restFacts, type RestFacts } from "../domain/rest-facts.ts";
import type { ShieldState } from "../domain/shield-state.ts";
import { createAttempt } from "./attempt.ts";
import { allowance, crisisOf, passageOf } from "./offhours-passage.ts";
import type { OffhoursActions, OffhoursView, Trouble } from "./offhours-view.ts";
import { createParkModel } from "./park-model.ts";
import { createWaysIn, type WayPorts } from "./ways-in.ts";
import { createShieldWatch, type WatchPorts } from "./shield-watch.ts";
import { createVisitModel, type VisitPorts } from "./visit-model.ts";

export type OffhoursPorts = VisitPorts &
  WatchPorts &
  WayPorts & {
    /** Closes the tab; goes back or to a new tab when it is the last one. */
    readonly leave: () => Promise<void>;
    readonly openOptions: () => Promise<void>;
  };

export type OffhoursModel = {
  readonly view: ReadonlySignal<OffhoursView>;
  /** The state that texts take language and zone from; `null` until it was read, or when there is none. */
  readonly shield: ReadonlySignal<ShieldState | null>;
  readonly actions: OffhoursActions;
  /** Reads and watches; returns how to stop. */
  readonly start: () => () => void;
};

const NO_FACTS: RestFacts = { since: null, until: null, restMs: null, leftMs: null };

/**
 * The state of the off-hours page.
 * @param hash what stood in the page's hash: the wanted address, kept in memory only
 */
export function createOffhoursModel(hash: string, ports: OffhoursPorts): OffhoursModel {
  const trouble = signal<Trouble | null>(null);
  const isOpening = signal(false);
  const isBusy = signal(false);
  const attempt = createAttempt(trouble, ports.report);
  const visit = createVisitModel(ports);
  const note = createParkModel(ports.send, attempt);
  const watch = createShieldWatch(hash, ports, trouble, visit.sightChanged);
  const { now, shield, site, isLoading } = watch;

  const ways = createWaysIn({ ports, site, visit, attempt, isOpening, isBusy });

  return {
    view: computed(() => {
      const state = shield.value;
      const passage = passageOf(now.value, state, site.value);
      const isOpen = passage.isOpen && !isOpening.value;
      const { phase, ...countdown } = visit.view.value;
      return {
        phase: isLoading.value ? "loading" : isOpen ? "open" : "off",
        now: now.value,
        site: site.value && { service: site.value.surface.service, name: site.value.name },
        facts: state === null ? NO_FACTS : restFacts(now.value, state),
        isInside: passage.isInside,
        openUntil: passage.until,
        crisis: crisisOf(now.value, state),
        eveningPlan: state?.eveningPlan ?? "",
        visit: { ...countdown, ...allowance(state, site.value), step: isOpening.value ? "opening" : phase },
        park: note.view.value,
        trouble: trouble.value,
        isBusy: isBusy.value,
      };
    }),
    shield,
    actions: {
      leave: () => void ports.leave(),
      open: () => site.value && ports.open(site.value.address),
      openVisit: () => visit.open(shield.value?.waitSec ?? 0),
      closeVisit: visit.close,
      chooseReason: visit.chooseReason,
      chooseMinutes: visit.chooseMinutes,
      enter: () => void ways.enter(),
      crisis: () => void ways.crisis(),
      prolongCrisis: () => void ways.prolongCrisis(),
      endCrisis: () => void ways.endCrisis(),
      writeNote: note.write,
      park: () => void note.park(),
      changeHours: () => void ports.openOptions(),
    },
    start: () => {
      const stop = watch.start();
      return () => {
        stop();
        visit.close();
      };
    },
  };
}
