import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import type { GateRule } from "../../utils/domain/gate-rules.ts";
import type { JournalEntry } from "../../utils/domain/journal.ts";
import { diffScripts, type PageScript } from "../../utils/domain/page-scripts.ts";
import type { Plan } from "../../utils/domain/plan.ts";
import type { Service } from "../../utils/domain/service.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { createGuard, type Guard } from "../../utils/app/guard.ts";
import type { GuardPorts } from "../../utils/app/guard-ports.ts";
import { HOUR_MS } from "../../utils/domain/time.ts";
import type { GuardState } from "../../utils/storage/schema.ts";
import { planOf } from "./plans.ts";

export const PAGE_URL = "chrome-extension://id/offhours.html";
const IDS = ["linkedin", "buffer"];

/** Thursday 19 November 2026, 18:00 in Paris. */
export const END = Date.UTC(2026, 10, 19, 17);
export const NEXT_START = END + 15 * HOUR_MS;
export const EVENING = END + HOUR_MS;

/** A plan of Monday to Friday, 09:00 to 18:00, that closes all gates outside. */
export const PLAN: Plan = planOf({ levels: { tools: "gate", social: "gate", services: {} } });

/** A browser and a database for the guard, in memory; the test reads and changes what stands there. */
export type FakeGuard = {
  now: number;
  plans: Plan[];
  settings: Settings;
  guard: GuardState;
  journal: JournalEntry[];
  rules: GateRule[];
  scripts: PageScript[];
  shield: ShieldState | null;
  lastEnd: number | null;
  /** What happened, in order. */
  readonly calls: string[];
  /** Calls that throw. */
  readonly broken: Set<string>;
  readonly ports: GuardPorts;
};

export function fakeGuard(now: number): FakeGuard {
  const catalogue = createCatalogue(CATALOGUE);
  const services = IDS.map((id) => catalogue.byId(id)).filter((each): each is Service => each !== null);
  let nextId = 1;
  const did = (call: string): void => {
    fake.calls.push(call);
    if (fake.broken.has(call)) throw new Error(`${call} is broken`);
  };
  const fake: FakeGuard = {
    now,
    plans: [PLAN],
    settings: { ...DEFAULT_SETTINGS, isWelcomeDone: true },
    guard: { armedFrom: 0, visits: [], crisis: null, remindQuietUntil: null },
    journal: [],
    rules: [],
    scripts: [],
    shield: null,
    lastEnd: null,
    calls: [],
    broken: new Set(),
    ports: {
      now: () => fake.now,
      zone: () => "Europe/Paris",
      readPlans: async () => fake.plans,
      readSettings: async () => fake.settings,
      readGuard: async () => fake.guard,
      changeGuard: async (change) => {
        did("changeGuard");
        return (fake.guard = change(fake.guard));
      },
      journalBetween: async (from, to) => fake.journal.filter(({ at }) => at >= from && at < to),
      appendEntry: async (draft, change) => {
        did("appendEntry");
        const entry: JournalEntry = { ...draft, id: `d-${++nextId}`, rev: nextId };
        fake.journal.push(entry);
        fake.guard = change(fake.guard, entry);
        return entry;
      },
      endEntry: async (id, end, change) => {
        did("endEntry");
        const index = fake.journal.findIndex((entry) => entry.id === id);
        const entry = fake.journal[index];
        if (entry === undefined) return null;
        const ended = { ...entry, end };
        fake.journal[index] = ended;
        fake.guard = change(fake.guard);
        return ended;
      },
      lastTrackedEnd: async () => fake.lastEnd,
      sites: async () => ({
        services,
        foreignHosts: catalogue.foreignHosts(IDS),
        catalogue: catalogue.subset(IDS),
      }),
      language: ({ language }) => (language === "fr" ? "fr" : "en"),
      pageUrl: () => PAGE_URL,
      readRules: async () => fake.rules,
      changeRules: async ({ remove, add }) => {
        did("changeRules");
        fake.rules = [...fake.rules.filter(({ id }) => !remove.includes(id)), ...add];
      },
      readShield: async () => fake.shield,
      storeShield: async (state) => {
        did("storeShield");
        fake.shield = state;
      },
      mendScripts: async (wanted) => {
        const { remove, add } = diffScripts(fake.scripts, wanted);
        if (remove.length + add.length === 0) return false;
        did("mendScripts");
        fake.scripts = [...wanted];
        return true;
      },
      sweep: async (patterns) => did(`sweep ${patterns.length}`),
    },
  };
  return fake;
}

/** A guard over such a world, at Thursday evening without `now`. */
export function guardAt(now: number = EVENING): { fake: FakeGuard; guard: Guard } {
  const fake = fakeGuard(now);
  return { fake, guard: createGuard(fake.ports) };
}

/** The hosts that are led to our page. */
export const redirects = ({ rules }: FakeGuard): string[] =>
  rules
    .filter((rule) => rule.action.type === "redirect")
    .flatMap((rule) => rule.condition.requestDomains)
    .sort();
