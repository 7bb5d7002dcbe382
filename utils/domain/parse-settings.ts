import type { Level, Levels, SocialAnswer } from "./plan.ts";
import type { CustomService } from "./service.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

const LEVELS: readonly Level[] = ["off", "remind", "gate", "closed"];
const SOCIAL_ANSWERS: readonly SocialAnswer[] = ["unanswered", "gate", "personal-open", "remind", "off"];
const CHANNELS = ["system", "page", "badge", "none"] as const;
const LONGEST_PLAN_TEXT = 120;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none for everything else. */
function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

const oneOf = <Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice => choices.find((choice) => choice === value) ?? otherwise;

const whole = (value: unknown, min: number, max: number, otherwise: number): number =>
  typeof value === "number" && Number.isInteger(value) && value >= min && value <= max ? value : otherwise;

const flag = (value: unknown, otherwise: boolean): boolean =>
  typeof value === "boolean" ? value : otherwise;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads one of the user's own sites; `null` when it cannot be one. */
type ReadSite = (value: unknown) => CustomService | null;

/**
 * Settings from anything: a bad value costs that value, never the rest (the limits stand beside each field's type).
 * @param readSite `parseCustomService` for foreign data; what we stored ourselves needs its shape looked at only
 */
export function parseSettings(value: unknown, readSite: ReadSite = storedSite): Settings {
  const found = fieldsOf(value);
  const standard = DEFAULT_SETTINGS;
  return {
    v: 1,
    language: oneOf(found.language, ["auto", "en", "fr"], standard.language),
    theme: oneOf(found.theme, ["auto", "light", "dark"], standard.theme),
    weekStart: whole(found.weekStart, 0, 6, standard.weekStart),
    idleAfterSec: whole(found.idleAfterSec, 30, 600, standard.idleAfterSec),
    breaks: parseBreaks(found.breaks),
    alerts: parseAlerts(found.alerts),
    gate: parseGate(found.gate),
    sites: parseSites(found.sites, readSite),
    eveningPlan: typeof found.eveningPlan === "string" ? found.eveningPlan.slice(0, LONGEST_PLAN_TEXT) : "",
    isWelcomeDone: flag(found.isWelcomeDone, standard.isWelcomeDone),
  };
}

function parseBreaks(value: unknown): Settings["breaks"] {
  const { isOn, everyMin, restMin } = fieldsOf(value);
  const standard = DEFAULT_SETTINGS.breaks;
  return {
    isOn: flag(isOn, standard.isOn),
    everyMin: whole(everyMin, 25, 120, standard.everyMin),
    restMin: whole(restMin, 1, 60, standard.restMin),
  };
}

function parseAlerts(value: unknown): Settings["alerts"] {
  const found = fieldsOf(value);
  const standard = DEFAULT_SETTINGS.alerts;
  return {
    break: oneOf(found.break, CHANNELS, standard.break),
    endSoon: oneOf(found.endSoon, CHANNELS, standard.endSoon),
    end: oneOf(found.end, CHANNELS, standard.end),
    afterHours: oneOf(found.afterHours, CHANNELS, standard.afterHours),
    endSoonMin: whole(found.endSoonMin, 1, 60, standard.endSoonMin),
  };
}

function parseGate(value: unknown): Settings["gate"] {
  const found = fieldsOf(value);
  const standard = DEFAULT_SETTINGS.gate;
  return {
    graceMin: whole(found.graceMin, 0, 30, standard.graceMin),
    waitSec: whole(found.waitSec, 0, 60, standard.waitSec),
    visitsPerWeek: whole(found.visitsPerWeek, 0, 10, standard.visitsPerWeek),
    gapLimitMin: whole(found.gapLimitMin, 0, 720, standard.gapLimitMin),
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
  const { tools, social, services } = fieldsOf(value);
  const own = Object.entries(fieldsOf(services)).filter((pair): pair is [string, Level] =>
    LEVELS.some((level) => level === pair[1]),
  );
  return {
    tools: oneOf(tools, LEVELS, "gate"),
    social: oneOf(social, SOCIAL_ANSWERS, "unanswered"),
    services: Object.fromEntries(own),
  };
}
