import type { ContextRules } from "./context-rules.ts";
import { DEFAULT_LEVELS } from "./decide.ts";
import type { Level, Levels, ServiceLevel, SocialAnswer } from "./plan.ts";
import type { CustomService } from "./service.ts";
import { DEFAULT_SETTINGS, UNLIMITED_VISITS, type Settings } from "./settings.ts";

const LEVELS: readonly Level[] = ["off", "remind", "gate", "closed"];
const SERVICE_LEVELS: readonly ServiceLevel[] = [...LEVELS, "personal-open"];
const SOCIAL_ANSWERS: readonly SocialAnswer[] = [...SERVICE_LEVELS, "unanswered"];
const LONGEST_PLAN_TEXT = 120;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none for everything else. */
function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

type Fits = (value: unknown) => boolean;

const oneOf =
  (choices: readonly unknown[]): Fits =>
  (value) =>
    choices.includes(value);

const whole =
  (min: number, max: number): Fits =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;

const flag: Fits = (value) => typeof value === "boolean";

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const CHANNEL = oneOf(["system", "page", "badge", "none"]);

/** The fields that fit, and the standard ones in the place of all others. */
function mended<Group extends object>(
  value: unknown,
  standard: Group,
  fits: { readonly [Key in keyof Group]?: Fits },
): Group {
  const found = fieldsOf(value);
  const fitting = Object.entries<Fits | undefined>(fits).filter(([key, isFit]) => isFit?.(found[key]));
  return { ...standard, ...Object.fromEntries(fitting.map(([key]) => [key, found[key]])) };
}

/** Reads one of the user's own sites; `null` when it cannot be one. */
type ReadSite = (value: unknown) => CustomService | null;

/**
 * Settings from anything: a bad value costs that value, never the rest (the limits stand beside each field's type).
 * @param readSite `parseCustomService` for foreign data; what we stored ourselves needs its shape looked at only
 */
export function parseSettings(value: unknown, readSite: ReadSite = storedSite): Settings {
  const found = fieldsOf(value);
  const standard = DEFAULT_SETTINGS;
  const { eveningPlan } = found;
  return {
    ...mended(found, standard, {
      language: oneOf(["auto", "en", "fr"]),
      theme: oneOf(["auto", "light", "dark"]),
      weekStart: whole(0, 6),
      idleAfterSec: whole(30, 600),
      holidays: isPlace,
      isWelcomeDone: flag,
    }),
    breaks: mended(found.breaks, standard.breaks, {
      isOn: flag,
      everyMin: whole(25, 120),
      restMin: whole(1, 60),
      isMicroOn: flag,
    }),
    alerts: mended(found.alerts, standard.alerts, {
      break: CHANNEL,
      legalBreak: CHANNEL,
      endSoon: CHANNEL,
      end: CHANNEL,
      afterHours: CHANNEL,
      weekHours: CHANNEL,
      weeklyRest: CHANNEL,
      watchBudget: CHANNEL,
      weekSummary: CHANNEL,
      endSoonMin: whole(1, 60),
      watchBudgetMin: whole(5, 480),
      summaryDay: whole(0, 6),
      summaryHour: whole(0, 23),
    }),
    gate: mended(found.gate, standard.gate, {
      graceMin: whole(0, 30),
      waitSec: whole(0, 60),
      visitsPerWeek: (value) => value === UNLIMITED_VISITS || whole(0, 10)(value),
      gapLimitMin: whole(0, 720),
      gateGaps: flag,
    }),
    sites: parseSites(found.sites, readSite),
    contexts: parseContexts(found.contexts),
    retention: mended(found.retention, standard.retention, {
      spansDays: oneOf([30, 90, 365, null]),
      rollUpMonths: oneOf([25, null]),
    }),
    eveningPlan: typeof eveningPlan === "string" ? eveningPlan.slice(0, LONGEST_PLAN_TEXT) : "",
    // Shapes alone: the report, which is the only one to use them, reads them closer.
    score: mended(found.score, standard.score, { isShown: flag, weights: areWeights }),
    rules: mended(found.rules, standard.rules, { country: isName, profile: isName }),
  };
}

function parseSites(value: unknown, readSite: ReadSite): Settings["sites"] {
  const { disabled, custom } = fieldsOf(value);
  const ids = list(disabled).filter((id): id is string => typeof id === "string" && id !== "");
  return {
    disabled: [...new Set(ids)],
    custom: list(custom)
      .map(readSite)
      .filter((site) => site !== null),
  };
}

const isPlace: Fits = (value) => {
  const { country, region } = fieldsOf(value);
  return isFit(country, /^[A-Z]{2}$/) && (region === null || isFit(region, /^[\w.-]+$/));
};

const areWeights: Fits = (value) => fieldsOf(value) === value && Object.values(value).every(whole(0, 100));

const isName: Fits = (value) => isFit(value, /^[\w-]+$/);

const isSaid = oneOf(["work", "personal"]);

const fitting = <Value>(value: unknown, isValue: Fits): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).filter(([, each]) => isValue(each))) as Record<
    string,
    Value
  >;

function parseContexts(value: unknown): ContextRules {
  const { services, containers, personalWeek } = fieldsOf(value);
  const isWeek = list(personalWeek).every((day) => Array.isArray(day) && day.every(isInterval));
  return {
    services: fitting(services, isSaid),
    containers: fitting(containers, isSaid),
    personalWeek: isWeek ? (list(personalWeek) as ContextRules["personalWeek"]) : [],
  };
}

const isInterval: Fits = (value) => {
  const { start, end } = fieldsOf(value);
  return whole(0, 1439)(start) && whole(1, 1440)(end) && start !== end;
};

const isFit = (value: unknown, pattern: RegExp): boolean => typeof value === "string" && pattern.test(value);

function storedSite(value: unknown): CustomService | null {
  const { id, name, kind, activity, hosts } = fieldsOf(value);
  const isWhole =
    isFit(id, /^own:[^\s|!=]+$/) &&
    isFit(name, /\S/) &&
    isFit(kind, /^[a-z]+$/) &&
    isFit(activity, /^[a-z]+$/) &&
    list(hosts).length > 0 &&
    list(hosts).every((host) => isFit(host, /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/));
  return isWhole ? (value as CustomService) : null;
}

/** Levels from anything; what cannot be read follows the defaults, a service's own level falls away. */
export function parseLevels(value: unknown): Levels {
  const found = fieldsOf(value);
  return {
    ...mended(found, DEFAULT_LEVELS, { tools: oneOf(LEVELS), social: oneOf(SOCIAL_ANSWERS) }),
    services: fitting(found.services, oneOf(SERVICE_LEVELS)),
  };
}
