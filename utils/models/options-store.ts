import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { calendarFor, nextStart, statusIn } from "../domain/calendar.ts";
import { DEFAULT_LEVELS } from "../domain/decide.ts";
import type { HoursStatus, Plan } from "../domain/plan.ts";
import { newestPlan, partsOf, type PlanParts } from "../domain/rule-edits.ts";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings.ts";
import { ABOUT_A_DAY_MS, type EpochMs, type Zone } from "../domain/time.ts";
import { DEFAULT_WEEK } from "../domain/week-plan.ts";
import type { OptionsPorts, SaveOutcome } from "./options-ports.ts";
import { createSaver, type Saver } from "./saver.ts";

export const DEFAULT_PARTS: PlanParts = {
  zone: null,
  week: DEFAULT_WEEK,
  levels: DEFAULT_LEVELS,
  restGoalMin: 660,
  contractMin: null,
};

type Change =
  | { readonly what: "plan"; readonly before: PlanParts }
  | { readonly what: "settings"; readonly before: Partial<Settings> }
  | { readonly what: "act"; readonly back: Act };

/** A change to something besides the plan and the settings. */
export type Act = {
  /** Shows it on the page, before it is saved. */
  readonly show: () => void;
  readonly save: () => Promise<SaveOutcome>;
  /** Shows again what held before. */
  readonly hide: () => void;
  /** What takes it back; asked for once it is saved. */
  readonly back: () => Act;
};

/** The page's copy of what is saved, the changes on their way, and the way back. */
export type OptionsStore = {
  readonly state: ReadonlySignal<"loading" | "ready" | "failed">;
  readonly plans: ReadonlySignal<readonly Plan[]>;
  /** The plan as the user last set it, whether it holds yet or waits. */
  readonly parts: Signal<PlanParts>;
  readonly settings: Signal<Settings>;
  readonly saver: Saver;
  readonly canUndo: ReadonlySignal<boolean>;
  /** When the newest version holds, while it still waits. */
  readonly pendingFrom: ReadonlySignal<EpochMs | null>;
  readonly now: Signal<EpochMs>;
  /** The computer's zone as it was last looked at. */
  readonly zone: Signal<Zone>;
  readonly status: ReadonlySignal<HoursStatus>;
  readonly nextStart: ReadonlySignal<EpochMs | null>;
  readonly load: () => Promise<void>;
  readonly savePlan: (next: PlanParts) => Promise<void>;
  readonly saveSettings: (patch: Partial<Settings>) => Promise<void>;
  readonly perform: (act: Act) => Promise<void>;
  /** Reads anew which versions and exceptions hold and which wait. */
  readonly readPlans: () => Promise<void>;
  /** Takes the last change back. */
  readonly undo: () => Promise<void>;
};

const AHEAD_DAYS = 15;

export function createOptionsStore(ports: OptionsPorts): OptionsStore {
  const state = signal<"loading" | "ready" | "failed">("loading");
  const plans = signal<readonly Plan[]>([]);
  const parts = signal<PlanParts>(DEFAULT_PARTS);
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const history = signal<readonly Change[]>([]);
  const now = signal(ports.now());
  const zone = signal(ports.zone());
  const saver = createSaver();
  const calendar = computed(() => {
    const [from, to] = [now.value - ABOUT_A_DAY_MS, now.value + AHEAD_DAYS * ABOUT_A_DAY_MS];
    return calendarFor(plans.value, from, to, zone.value, settings.value.gate.gapLimitMin);
  });
  const newest = computed(() => newestPlan(plans.value));

  const read = async (): Promise<void> => {
    const loaded = await ports.load();
    plans.value = loaded.plans;
    settings.value = loaded.settings;
    now.value = ports.now();
  };
  const pushPlan = (next: PlanParts, before: PlanParts, isUndo: boolean): Promise<void> => {
    parts.value = next;
    return saver.enqueue({
      isUndo,
      save: () => ports.save({ plan: { from: before, to: next } }),
      done: () => {
        if (!isUndo) history.value = [...history.value, { what: "plan", before }];
      },
      refused: () => {
        parts.value = before;
      },
    });
  };
  const pushSettings = (
    patch: Partial<Settings>,
    before: Partial<Settings>,
    isUndo: boolean,
  ): Promise<void> => {
    settings.value = { ...settings.value, ...patch };
    return saver.enqueue({
      isUndo,
      save: () => ports.save({ settings: { from: before, to: patch } }),
      done: () => {
        if (!isUndo) history.value = [...history.value, { what: "settings", before }];
      },
      refused: () => {
        settings.value = { ...settings.value, ...before };
      },
    });
  };
  const push = (act: Act, isUndo: boolean): Promise<void> => {
    act.show();
    return saver.enqueue({
      isUndo,
      save: act.save,
      done: () => {
        if (!isUndo) history.value = [...history.value, { what: "act", back: act.back() }];
      },
      refused: act.hide,
    });
  };
  /** Which versions hold and which wait was decided when they were written. */
  const readPlans = async (): Promise<void> => {
    const loaded = await ports.load().catch(() => null);
    if (loaded !== null) plans.value = loaded.plans;
    now.value = ports.now();
  };
  return {
    state,
    plans,
    parts,
    settings,
    saver,
    now,
    zone,
    canUndo: computed(() => history.value.length > 0),
    pendingFrom: computed(() => {
      const from = newest.value?.effectiveFrom ?? 0;
      return from > now.value ? from : null;
    }),
    status: computed(() => statusIn(calendar.value, now.value)),
    nextStart: computed(() => nextStart(calendar.value, now.value)),
    load: async () => {
      try {
        await read();
        const plan = newest.value;
        if (plan !== null) parts.value = partsOf(plan);
        else parts.value = DEFAULT_PARTS;
        history.value = [];
        state.value = "ready";
      } catch {
        // The page says so and offers to try again; what is stored stays as it is.
        state.value = "failed";
      }
    },
    savePlan: async (next) => {
      await pushPlan(next, parts.value, false);
      await readPlans();
    },
    saveSettings: (patch) => pushSettings(patch, keysOf(settings.value, patch), false),
    perform: (act) => push(act, false),
    readPlans,
    undo: async () => {
      const last = history.value.at(-1);
      if (last === undefined) return;
      history.value = history.value.slice(0, -1);
      if (last.what === "act") {
        await push(last.back, true);
        return;
      }
      if (last.what === "settings") {
        await pushSettings(last.before, keysOf(settings.value, last.before), true);
        return;
      }
      await pushPlan(last.before, parts.value, true);
      await readPlans();
    },
  };
}

/** The present values of the keys that a patch is about to change. */
function keysOf(settings: Settings, patch: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => Object.hasOwn(patch, key)));
}
