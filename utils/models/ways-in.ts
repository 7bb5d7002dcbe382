import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Outcome, Send } from "../messaging/protocol.ts";
import type { Attempt } from "./attempt.ts";
import type { VisitModel } from "./visit-model.ts";
import type { WantedSite } from "./wanted-site.ts";

export type WayPorts = {
  readonly send: Send;
  /** Goes to an address in this tab, leaving no entry behind. */
  readonly open: (address: string) => void;
};

type WayParts = {
  readonly ports: WayPorts;
  readonly site: ReadonlySignal<WantedSite | null>;
  readonly visit: VisitModel;
  readonly attempt: Attempt;
  readonly isOpening: Signal<boolean>;
  readonly isBusy: Signal<boolean>;
};

export type WaysIn = {
  readonly enter: () => Promise<void>;
  readonly crisis: () => Promise<void>;
  readonly prolongCrisis: () => Promise<void>;
  readonly endCrisis: () => Promise<void>;
};

type Answer = Outcome<object>;

/** One click, no questions: an hour, which the popup can end or prolong. */
const CRISIS_MIN = 60;
const PROLONG_MIN = 30;

/** The two ways to what stands behind the page. Each opens exactly the wanted address, once the background has let go. */
export function createWaysIn({ ports, site, visit, attempt, isOpening, isBusy }: WayParts): WaysIn {
  /** One command at a time; what it granted shows by itself. */
  const command = async <T extends Answer>(run: () => Promise<T>): Promise<T | null> => {
    if (isBusy.value) return null;
    isBusy.value = true;
    const reply = await attempt(run);
    isBusy.value = false;
    return reply;
  };
  return {
    enter: async () => {
      const { phase, reason, minutes } = visit.view.value;
      const target = site.value;
      if (phase !== "ready" || reason === null || minutes === null) return;
      if (target === null || isOpening.value) return;
      isOpening.value = true;
      const { service } = target.surface;
      const reply = await attempt(() => ports.send("visit.start", { service, minutes, reason }));
      if (reply !== null) return ports.open(target.address);
      isOpening.value = false;
      visit.reset();
    },
    crisis: async () => {
      const reply = await command(() => ports.send("crisis.start", { minutes: CRISIS_MIN }));
      if (reply !== null && site.value !== null) ports.open(site.value.address);
    },
    prolongCrisis: async () => {
      await command(() => ports.send("crisis.start", { minutes: PROLONG_MIN }));
    },
    endCrisis: async () => {
      await command(() => ports.send("crisis.end", {}));
    },
  };
}
