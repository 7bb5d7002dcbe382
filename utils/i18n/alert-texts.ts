import type { AlertFacts } from "../domain/alert-facts.ts";
import type { DueAlert } from "../domain/alert-memory.ts";
import type { AlertNotice } from "../domain/alert-notice.ts";
import { weeklyGoalMs } from "../domain/alerts.ts";
import { laterStart } from "../domain/give-back.ts";
import { LONG_REST_MS, longerInterval, minutesOf, type BreakKind } from "../domain/breaks.ts";
import { MINUTE_MS, type EpochMs } from "../domain/time.ts";
import { PASSIVE_LIMIT_MS } from "../domain/tracker.ts";
import { dayAndTime, type Locale } from "./locale.ts";
import { ALERT_NOTICES } from "./messages/alert-notices.ts";
import { pluralKey, translator, type Values } from "./translate.ts";

type Words = Omit<AlertNotice, "id">;
type Say = (key: keyof typeof ALERT_NOTICES, values?: Values) => string;

/** @param sites names of the services of the stretch, longest first */
export function alertText(due: DueAlert, facts: AlertFacts, sites: readonly string[], locale: Locale): Words {
  const t: Say = translator(ALERT_NOTICES, locale.language);
  const { now, status, week, settings, restGoalMs } = facts.input;
  const dur = (ms: number): string => locale.duration(ms);
  const plain = (title: string, body: string): Words => ({ title, body, buttons: [] });
  switch (due.kind) {
    case "break":
    case "long-break":
    case "legal-break":
      return breakText(t, { ...due, kind: due.kind }, facts, sites, locale);
    case "micro-break":
      return plain(t("micro.title"), t("micro.body"));
    case "retime":
      return retimeText(t, settings.breaks.everyMin, locale);
    case "end-soon":
      return plain(t("soon.title", { dur: dur(leftUntil(status.until ?? now, now)) }), t("soon.body"));
    case "end":
      return plain(t("end.title"), endBody(t, facts, locale));
    case "after-hours":
      return plain(t("after.title"), afterBody(t, facts, locale));
    case "after-crisis":
      return crisisText(t, facts, locale);
    case "unattended": {
      const values = { dur: dur(PASSIVE_LIMIT_MS), time: locale.dates.time(due.about) };
      return plain(t("still.title"), t("still.body", values));
    }
    case "week-hours":
      return plain(t("week.title"), t("week.body", { dur: dur(week.trackedMs), plan: dur(week.plannedMs) }));
    case "weekly-rest": {
      const values = { rest: dur(week.bestRestMs), goal: dur(weeklyGoalMs(restGoalMs)), count: week.touches };
      return plain(t("rest.title"), t(pluralKey("rest.body", week.touches, locale.language), values));
    }
    case "watch-budget": {
      const plan = dur(settings.alerts.watchBudgetMin * MINUTE_MS);
      return plain(t("watch.title"), t("watch.body", { dur: dur(week.watchedMs), plan }));
    }
    case "week-summary":
      return plain(t("summary.title"), t("summary.body", { dur: dur(week.trackedMs) }));
  }
}

/** Whole minutes, the one that goes on included: never "0 min". */
const leftUntil = (end: EpochMs, now: EpochMs): number =>
  Math.max(1, Math.ceil((end - now) / MINUTE_MS)) * MINUTE_MS;

function breakText(
  t: Say,
  due: DueAlert & { readonly kind: Exclude<BreakKind, "micro-break"> },
  { input }: AlertFacts,
  sites: readonly string[],
  locale: Locale,
): Words {
  const { now, breaks, settings } = input;
  const stretch = due.kind === "long-break" ? breaks.long : breaks.short;
  const isLegal = due.kind === "legal-break";
  const values = {
    dur: locale.duration(isLegal ? breaks.workedMs : now - (stretch?.[0] ?? now)),
    sites: sites.length === 0 ? t("break.sites") : locale.list(sites),
    rest: locale.duration(minutesOf(due.kind, settings.breaks) * MINUTE_MS),
  };
  const titles = { break: "break.title", "long-break": "long.title", "legal-break": "legal.title" } as const;
  return {
    title: t(titles[due.kind]),
    body: t(isLegal ? "legal.body" : "break.body", values),
    ...(isLegal ? {} : { bodyWithoutButtons: t("break.body.nobuttons", values) }),
    // It can be put off once.
    buttons: due.isAgain === true ? [t("break.start")] : [t("break.start"), t("break.later")],
  };
}

function retimeText(t: Say, everyMin: number, locale: Locale): Words {
  const longer = locale.duration(longerInterval(everyMin) * MINUTE_MS);
  return {
    title: t("retime.title"),
    body: t("retime.body"),
    bodyWithoutButtons: t("retime.body.nobuttons"),
    buttons: [t("retime.every", { dur: longer }), t("retime.today")],
  };
}

function endBody(t: Say, { input, backAt }: AlertFacts, locale: Locale): string {
  const dur = locale.duration(input.graceMs);
  return backAt === null
    ? t("end.body.open", { dur })
    : t("end.body", { dur, ...dayAndTime(locale, backAt) });
}

/** What can still be done for the rest of the night, and how often this week. */
function afterBody(t: Say, { input, stopBy, offDays }: AlertFacts, locale: Locale): string {
  const { now, status, restGoalMs } = input;
  const time = (instant: EpochMs): string => locale.dates.time(instant);
  const values = {
    time: time(status.since ?? now),
    goal: locale.duration(restGoalMs),
    until: time(now + restGoalMs),
    count: offDays > 1 ? t("after.count.more", { count: offDays }) : t("after.count.1"),
  };
  return stopBy !== null && stopBy > now
    ? t("after.body.stop", { ...values, stop: time(stopBy) })
    : t("after.body", values);
}

function crisisText(t: Say, { input, crisis, calendar }: AlertFacts, locale: Locale): Words {
  const { now, restGoalMs } = input;
  const [start, end] = crisis === null ? [now, now] : [crisis.start, crisis.end];
  const rest = locale.duration(LONG_REST_MS);
  const body = t("crisis.body", {
    rest,
    goal: locale.duration(restGoalMs),
    until: locale.dates.time(now + restGoalMs),
  });
  const later = laterStart(calendar, end, restGoalMs);
  const back = later === null ? [] : [t("crisis.back", dayAndTime(locale, later.start))];
  return {
    title: t("crisis.title", { dur: locale.duration(end - start) }),
    body: [body, ...back].join(" "),
    buttons: [t("crisis.start", { rest })],
  };
}
