import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { CORE_SERVICE_IDS } from "../domain/core-services.ts";
import { DEFAULT_LEVELS } from "../domain/decide.ts";
import { DEFAULT_PARTS } from "../domain/default-plan.ts";
import type { Service, ServiceId } from "../domain/service.ts";
import type { Settings } from "../domain/settings.ts";
import { TEMPLATES, type TemplateId } from "../domain/week-plan.ts";
import type { Levels, WeekPlan } from "../domain/plan.ts";
import type { PlanParts } from "../domain/rule-edits.ts";
import { createNotificationsModel, type NotificationsModel } from "./notifications-model.ts";
import type { PermissionPorts, SaveRules } from "./options-ports.ts";
import { neededPatterns } from "./site-rows.ts";
import { alertsFor, levelsFor, type SocialWish, type Style } from "./welcome-choices.ts";

export type WelcomePorts = {
  readonly save: SaveRules;
  readonly loadSettings: () => Promise<Settings>;
  readonly permissions: PermissionPorts;
  /** The services on offer, platforms and tools alike. */
  readonly services: readonly Service[];
};

export type WelcomeStep = 1 | 2 | 3 | "done";

export type WelcomeModel = {
  readonly step: ReadonlySignal<WelcomeStep>;
  readonly template: Signal<TemplateId>;
  readonly week: ReadonlySignal<WeekPlan>;
  readonly ticked: ReadonlySignal<readonly ServiceId[]>;
  /** Ticked services that the browser has to be asked for. */
  readonly toAllow: ReadonlySignal<readonly Service[]>;
  /** Asked for, and not granted. */
  readonly refused: ReadonlySignal<readonly Service[]>;
  /** Nothing is chosen beforehand (decision 25). */
  readonly social: Signal<SocialWish | null>;
  readonly style: ReadonlySignal<Style>;
  /** Minutes between breaks; `null` for none. */
  readonly breakEvery: ReadonlySignal<number | null>;
  readonly notifications: NotificationsModel;
  /** Something will close outside the hours, once the first evening has passed. */
  readonly hasGate: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<"no" | "running" | "failed">;
  readonly load: () => Promise<void>;
  readonly tick: (id: ServiceId) => void;
  readonly choose: (style: Style) => void;
  readonly chooseBreak: (everyMin: number | null) => void;
  /** Goes on. From the sites it reaches the permission prompt in the very turn of the click. */
  readonly next: () => Promise<void>;
  readonly back: () => void;
  /** Ends the welcome: the questions answered so far hold, the rest stays as it is by default. */
  readonly skip: () => Promise<void>;
};

export function createWelcomeModel(ports: WelcomePorts): WelcomeModel {
  const step = signal<WelcomeStep>(1);
  const template = signal<TemplateId>("classic");
  const ticked = signal<readonly ServiceId[]>(CORE_SERVICE_IDS);
  const granted = signal<ReadonlySet<string>>(new Set());
  const asked = signal<readonly ServiceId[]>([]);
  const social = signal<SocialWish | null>(null);
  const style = signal<Style>("firm");
  const breakEvery = signal<number | null>(50);
  const saving = signal<"no" | "running" | "failed">("no");
  const week = computed(() => TEMPLATES.find(({ id }) => id === template.value)?.week ?? []);
  const isGranted = (service: Service): boolean =>
    neededPatterns(service).every((pattern) => granted.value.has(pattern));
  const missing = computed(() =>
    ports.services.filter((service) => ticked.value.includes(service.id) && !isGranted(service)),
  );
  const toAllow = computed(() => missing.value.filter(({ id }) => !asked.value.includes(id)));
  const notifications = createNotificationsModel(ports.permissions);
  let isBreakChosen = false;

  const refresh = async (): Promise<void> => {
    granted.value = new Set(await ports.permissions.granted(ports.services.flatMap(neededPatterns)));
  };
  const allow = async (): Promise<void> => {
    const wanted = toAllow.value;
    if (wanted.length === 0) {
      step.value = 3;
      return;
    }
    // No await before this line: browsers show the prompt only within the click.
    const answer = ports.permissions.requestHosts(wanted.flatMap(neededPatterns));
    const isAllowed = await answer.catch(() => false);
    await refresh();
    if (isAllowed) step.value = 3;
    else asked.value = [...asked.value, ...wanted.map(({ id }) => id)];
  };
  const attempt = async (work: () => Promise<boolean>): Promise<void> => {
    if (saving.value === "running") return;
    saving.value = "running";
    const isSaved = await work().catch(() => false);
    saving.value = isSaved ? "no" : "failed";
    if (isSaved) step.value = "done";
  };
  const sitesOf = (base: Settings): Partial<Settings> => ({
    sites: { ...base.sites, disabled: CORE_SERVICE_IDS.filter((id) => !ticked.value.includes(id)) },
  });
  const styleOf = (base: Settings): Partial<Settings> => ({
    breaks: {
      ...base.breaks,
      isOn: breakEvery.value !== null,
      everyMin: breakEvery.value ?? base.breaks.everyMin,
    },
    alerts: { ...base.alerts, ...alertsFor(style.value) },
  });
  const planWith = (levels: Levels): PlanParts => ({ ...DEFAULT_PARTS, week: week.value, levels });
  /** Plan, settings and the end of the welcome together: the gate never arms by half of the answers. */
  const save = async (
    plan: PlanParts | null,
    patch: (base: Settings) => Partial<Settings> = () => ({}),
  ): Promise<boolean> => {
    const base = await ports.loadSettings();
    const outcome = await ports.save({
      ...(plan === null ? {} : { plan: { from: {}, to: plan } }),
      settings: { from: base, to: { ...base, ...patch(base), isWelcomeDone: true } },
    });
    return outcome.ok;
  };
  const finish = (): Promise<boolean> =>
    save(planWith(levelsFor(style.value, social.value)), (base) => ({ ...sitesOf(base), ...styleOf(base) }));
  /** Keeps what was answered with "Continue"; all else stays as it is by default. */
  const leave = (): Promise<boolean> => {
    if (step.value === 2) return save(planWith(DEFAULT_LEVELS));
    if (step.value !== 3) return save(null);
    style.value = "firm";
    return save(planWith(levelsFor("firm", social.value)), sitesOf);
  };

  return {
    step,
    template,
    week,
    ticked,
    toAllow,
    refused: computed(() => missing.value.filter(({ id }) => asked.value.includes(id))),
    social,
    style,
    breakEvery,
    notifications,
    hasGate: computed(() => style.value === "firm"),
    saving,
    load: async () => {
      await Promise.all([refresh(), notifications.refresh()]);
    },
    tick: (id) => {
      const isTicked = ticked.value.includes(id);
      ticked.value = isTicked ? ticked.value.filter((each) => each !== id) : [...ticked.value, id];
      asked.value = asked.value.filter((each) => each !== id);
    },
    choose: (chosen) => {
      style.value = chosen;
      // Just measuring says that nothing speaks up: breaks stay silent too, until they are asked for.
      if (!isBreakChosen) breakEvery.value = chosen === "measure" ? null : 50;
    },
    chooseBreak: (everyMin) => {
      isBreakChosen = true;
      breakEvery.value = everyMin;
    },
    next: async () => {
      if (step.value === 1) step.value = 2;
      else if (step.value === 2) await allow();
      else if (step.value === 3) await attempt(finish);
    },
    back: () => {
      if (step.value === 2) step.value = 1;
      else if (step.value === 3) step.value = 2;
    },
    skip: () => attempt(leave),
  };
}
