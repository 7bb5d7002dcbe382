import type { RestFacts } from "../domain/rest-facts.ts";
import type { EpochMs } from "../domain/time.ts";
import type { GATE_MESSAGES } from "./messages/gate.ts";
import type { RestLocale } from "./rest-locale.ts";
import type { Translate, Values } from "./translate.ts";

/** A piece of a sentence; figures stand out. */
export type TextPart = { readonly text: string; readonly isStrong: boolean };

export type OffhoursTexts = {
  readonly since: string;
  readonly headline: string;
  readonly body: readonly TextPart[];
  readonly parkHelp: string;
};

export type GateTranslate = Translate<typeof GATE_MESSAGES>;

/** The few texts that are said here; page and overlay each bring them in their own way. */
export type OffhoursKey =
  | "off.since"
  | "off.since.day"
  | "off.since.none"
  | "off.title"
  | "off.title.none"
  | "off.body"
  | "off.body.rest"
  | "off.body.site"
  | "off.park.help"
  | "off.park.help.none";

type Say = (key: OffhoursKey, values?: Values) => string;

/** Beyond this a weekday alone would be taken for one of the coming week. */
const WEEKDAY_REACH_MS = 6 * 86_400_000;

/** What the off-hours page and the overlay say about the time off. */
export function offhoursTexts(
  locale: RestLocale,
  t: Say,
  facts: RestFacts,
  site: string | null,
  now: EpochMs,
): OffhoursTexts {
  const back = facts.until === null ? null : whenBack(locale, facts.until, now);
  return {
    since: sinceText(locale, t, facts.since, now),
    headline: back === null ? t("off.title.none") : t("off.title", back),
    body: bodyParts(locale, t, facts, site),
    parkHelp: back === null ? t("off.park.help.none") : t("off.park.help", back),
  };
}

/** `Friday` and `09:00`; the date too when that Friday is not the next one. */
export function whenBack(locale: RestLocale, until: EpochMs, now: EpochMs): { day: string; time: string } {
  const day = locale.dates.weekday(until);
  const time = locale.dates.time(until);
  return until - now <= WEEKDAY_REACH_MS
    ? { day, time }
    : { day: locale.dates.dayLong(dayKey(locale, until)), time };
}

function dayKey(locale: RestLocale, instant: EpochMs): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: locale.zone, dateStyle: "short" }).format(instant);
}

function sinceText(locale: RestLocale, t: Say, since: EpochMs | null, now: EpochMs): string {
  if (since === null) return t("off.since.none");
  const isToday = dayKey(locale, since) === dayKey(locale, now);
  if (isToday) return t("off.since", { time: locale.dates.time(since) });
  return t("off.since.day", { day: locale.dates.weekday(since), time: locale.dates.time(since) });
}

function bodyParts(locale: RestLocale, t: Say, facts: RestFacts, site: string | null): TextPart[] {
  const { restMs, leftMs } = facts;
  if (restMs === null || leftMs === null)
    return site === null ? [] : [{ text: t("off.body.site", { site }), isStrong: false }];
  const figures = { rest: locale.duration(restMs), left: locale.duration(leftMs) };
  return richParts(site === null ? t("off.body.rest") : t("off.body"), { site: site ?? "" }, figures);
}

/** Cuts a text with `{name}` in it into parts: figures strong, the rest plain. */
function richParts(
  template: string,
  plain: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, string>>,
): TextPart[] {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const name = piece.slice(1, -1);
      const figure = piece.startsWith("{") ? figures[name] : undefined;
      if (figure !== undefined) return { text: figure, isStrong: true };
      return { text: piece.startsWith("{") ? (plain[name] ?? piece) : piece, isStrong: false };
    });
}
