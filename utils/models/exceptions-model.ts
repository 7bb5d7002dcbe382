import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { planAt, zoneOf } from "../domain/calendar.ts";
import { listedExceptions, type ExceptionEdit } from "../domain/exception-edits.ts";
import type { PlanException } from "../domain/plan.ts";
import { openRecovery, recoveryDayAfter } from "../domain/recovery-day.ts";
import type { DayKey, Zone } from "../domain/time.ts";
import { dayKeyAt } from "../domain/zone.ts";
import { exceptionAct, type ExceptionActPorts } from "./exception-acts.ts";
import { createFormModel, type FormModel } from "./exception-form-model.ts";
import type { ExceptionForm } from "./exception-form.ts";
import type { ExceptionsPorts } from "./exceptions-ports.ts";
import type { ExceptionsWorld } from "./exceptions-world.ts";
import { createHolidaysModel, type HolidaysModel } from "./holidays-model.ts";
import { createIcsModel, type IcsModel } from "./ics-model.ts";
import type { OptionsPorts } from "./options-ports.ts";
import type { Act, OptionsStore } from "./options-store.ts";

/** After a campaign: the first day with hours, to be made a day of rest. */
export type RecoveryOffer = {
  readonly day: DayKey;
  readonly campaign: string;
  /** The last day of the campaign, which tells it from others. */
  readonly lastDay: DayKey;
};

export type ExceptionsModel = {
  readonly state: ReadonlySignal<"loading" | "ready" | "failed">;
  /** By their days, the next ones first; what was taken back for good is left out. */
  readonly coming: ReadonlySignal<readonly PlanException[]>;
  /** The last ones first. */
  readonly past: ReadonlySignal<readonly PlanException[]>;
  /** The present day in the zone of the plan. */
  readonly today: ReadonlySignal<DayKey>;
  /** The one that was to be removed and has to stay for now: without it something would open at once. */
  readonly keptId: ReadonlySignal<string | null>;
  readonly recovery: ReadonlySignal<RecoveryOffer | null>;
  readonly form: FormModel;
  readonly holidays: HolidaysModel;
  readonly ics: IcsModel;
  readonly load: () => Promise<void>;
  readonly remove: (row: PlanException) => void;
  readonly acceptRecovery: (label: string) => void;
  readonly declineRecovery: () => void;
};

/** Dated exceptions on the options page: leave, public holidays, other hours, campaigns and standby. */
export function createExceptionsModel(
  ports: ExceptionsPorts,
  page: Pick<OptionsPorts, "save" | "zone" | "now">,
  store: OptionsStore,
): ExceptionsModel {
  const state = signal<"loading" | "ready" | "failed">("loading");
  const all = signal<readonly PlanException[]>([]);
  const keptId = signal<string | null>(null);
  const ended = signal<ExceptionForm | null>(null);
  const declined = signal<readonly DayKey[]>([]);
  const world = worldOf(ports, page, store, all, async () => {
    all.value = await ports.read();
  });
  const { acts, today, zone } = world;
  const listed = computed(() => [...listedExceptions(all.value, store.now.value)].sort(byDays));
  const edit = (wanted: ExceptionEdit): void => {
    ended.value = null;
    keptId.value = null;
    const act = exceptionAct(
      acts,
      () => wanted,
      (outcome) => {
        keptId.value = !outcome.ok && outcome.why === "closed" ? (wanted.remove[0] ?? null) : null;
      },
    );
    void store.perform(act);
  };
  const form = createFormModel(world, (saved) => {
    ended.value = saved;
  });
  const answers = { all, ended, declined };
  const recovery = computed(() => offerOf(answers, store, today.value, zone()));
  const holidays = createHolidaysModel(world);
  const ics = createIcsModel(world);
  return {
    state,
    coming: computed(() => listed.value.filter(({ to }) => to >= today.value)),
    past: computed(() => listed.value.filter(({ to }) => to < today.value).toReversed()),
    today,
    keptId,
    recovery,
    form,
    holidays,
    ics,
    load: async () => {
      form.cancel();
      holidays.close();
      ics.cancel();
      ended.value = null;
      keptId.value = null;
      try {
        [all.value, declined.value] = await Promise.all([ports.read(), ports.readDeclined()]);
        state.value = "ready";
      } catch {
        // The section says so and offers to try again.
        state.value = "failed";
      }
    },
    remove: ({ id }) => edit({ add: [], remove: [id] }),
    acceptRecovery: (label) => {
      const day = recovery.value?.day;
      if (day === undefined) return;
      edit({ add: [{ kind: "leave", from: day, to: day, intervals: [], label }], remove: [] });
    },
    declineRecovery: () => {
      const lastDay = recovery.value?.lastDay;
      if (lastDay !== undefined) void store.perform(declineAct(ports, declined, lastDay, true));
    },
  };
}

function worldOf(
  ports: ExceptionsPorts,
  { save, zone: here, now }: Pick<OptionsPorts, "save" | "zone" | "now">,
  store: OptionsStore,
  all: ExceptionsWorld["all"],
  read: () => Promise<void>,
): ExceptionsWorld {
  const zone = (): Zone => {
    const plan = planAt(store.plans.value, store.now.value);
    return plan === null ? here() : zoneOf(plan, here());
  };
  const acts: ExceptionActPorts = {
    edit: ports.edit,
    rows: () => all.value,
    changed: async () => {
      // It is saved: what cannot be read now is read with the next change.
      await read().catch(() => undefined);
      await store.readPlans();
    },
  };
  const today = computed(() => dayKeyAt(store.now.value, zone()));
  return { ports, store, saveRules: save, acts, all, today, zone, now };
}

const byDays = (a: PlanException, b: PlanException): number =>
  a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.savedAt - b.savedAt;

type Answers = {
  readonly all: Signal<readonly PlanException[]>;
  /** The form that was saved a moment ago. */
  readonly ended: Signal<ExceptionForm | null>;
  readonly declined: Signal<readonly DayKey[]>;
};

/** When a campaign is saved, and again once it is over, until it is answered. */
function offerOf(
  { all, ended, declined }: Answers,
  store: OptionsStore,
  today: DayKey,
  zone: Zone,
): RecoveryOffer | null {
  const plans = store.plans.value.map((plan) => ({ ...plan, exceptions: all.value }));
  const form = ended.value;
  if (form?.kind === "campaign" && !declined.value.includes(form.to)) {
    const day = recoveryDayAfter({ to: form.to }, plans, zone);
    return day === null ? null : { day, campaign: form.label.trim(), lastDay: form.to };
  }
  const open = openRecovery(plans, declined.value, today, zone);
  return open && { day: open.day, campaign: open.campaign.label, lastDay: open.campaign.to };
}

/** An answer that can be taken back; it shows at once. */
function declineAct(
  ports: Pick<ExceptionsPorts, "decline">,
  declined: Answers["declined"],
  lastDay: DayKey,
  isDeclined: boolean,
): Act {
  const others = declined.peek().filter((day) => day !== lastDay);
  const show = (isShown: boolean) => (): void => {
    declined.value = isShown ? [...others, lastDay] : others;
  };
  return {
    show: show(isDeclined),
    save: () => ports.decline(lastDay, isDeclined),
    hide: show(!isDeclined),
    back: () => declineAct(ports, declined, lastDay, !isDeclined),
  };
}
