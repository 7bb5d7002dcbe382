import type { AlertFacts } from "../domain/alert-facts.ts";
import type { DueAlert } from "../domain/alert-memory.ts";
import type { AlertLook } from "../domain/alert-notice.ts";
import { weeklyGoalMs } from "../domain/alerts.ts";
import { longerInterval, minutesOf, type BreakKind } from "../domain/breaks.ts";
import { EXTENSION_MIN } from "../domain/day-extension.ts";
import { MINUTE_MS, type EpochMs } from "../domain/time.ts";
import { PASSIVE_LIMIT_MS } from "../domain/tracker.ts";
import { backText, campaignText, parkedText } from "./alert-occasions.ts";
import { button, type AlertOffers, type AlertWords, type SayAlert } from "./alert-words.ts";
import { dayAndTime, type Locale } from "./locale.ts";
import { ALERT_NOTICES } from "./messages/alert-notices.ts";
import { pluralKey, translator } from "./translate.ts";

/** The words of an alert in the user's language. */
export function alertText(due: DueAlert, facts: AlertFacts, offers: AlertOffers, locale: Locale): AlertWords {
  const t: SayAlert = translator(ALERT_NOTICES, locale.language);
  const { week, settings, restGoalMs } = facts.input;
  const dur = (ms: number): string => locale.duration(ms);
  const plain = (title: string, body: string, look: AlertLook = "bell"): AlertWords => ({
    title,
    body,
    look,
    buttons: [button("ok", t("toast.ok"))],
  });
  switch (due.kind) {
    case "break":
    case "long-break":
    case "legal-break":
      return breakText(t, { ...due, kind: due.kind }, facts, offers, locale);
    case "micro-break":
      return plain(t("micro.title"), t("micro.body"), "break");
    case "retime":
      return retimeText(t, settings.breaks.everyMin);
    case "end-soon":
      return soonText(t, facts, offers, locale);
    case "end":
      return plain(t("end.title"), endBody(t, facts, locale), "end");
    case "after-hours":
      return plain(t("after.title"), afterBody(t, facts, locale), "end");
    case "after-crisis":
      return backText(t, facts, offers, locale);
    case "after-campaign":
      return campaignText(t, facts, locale);
    case "parked":
      return parkedText(t, facts, locale);
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
  t: SayAlert,
  due: DueAlert & { readonly kind: Exclude<BreakKind, "micro-break"> },
  { input }: AlertFacts,
  { sites, isSounding }: AlertOffers,
  locale: Locale,
): AlertWords {
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
    look: "break",
    title: t(titles[due.kind]),
    body: t(isLegal ? "legal.body" : "break.body", values),
    ...(isLegal ? {} : { bodyWithoutButtons: t("break.body.nobuttons", values) }),
    buttons: [
      button("break", t("break.start")),
      // It can be put off once.
      ...(due.isAgain === true ? [] : [button("later", t("break.later"))]),
      isSounding ? button("quiet", t("break.quiet")) : button("ok", t("toast.ok")),
    ],
  };
}

function retimeText(t: SayAlert, everyMin: number): AlertWords {
  return {
    look: "bell",
    title: t("retime.title"),
    body: t("retime.body"),
    bodyWithoutButtons: t("retime.body.nobuttons"),
    buttons: [
      button("space", t("retime.every", { n: longerInterval(everyMin) })),
      button("today", t("retime.today")),
      button("ok", t("retime.keep")),
    ],
  };
}

function soonText(
  t: SayAlert,
  { input }: AlertFacts,
  { canExtend }: AlertOffers,
  locale: Locale,
): AlertWords {
  const { now, status } = input;
  const dur = locale.duration(EXTENSION_MIN * MINUTE_MS);
  return {
    look: "soon",
    title: t("soon.title", { dur: locale.duration(leftUntil(status.until ?? now, now)) }),
    body: t("soon.body"),
    bodyWithoutButtons: t(canExtend ? "soon.body.nobuttons" : "soon.body.park", { dur }),
    buttons: [
      button("park", t("soon.park")),
      button("ok", t("toast.ok")),
      ...(canExtend ? [button("extend", t("soon.extend", { dur }))] : []),
    ],
  };
}

function endBody(t: SayAlert, { input, backAt }: AlertFacts, locale: Locale): string {
  const dur = locale.duration(input.graceMs);
  return backAt === null
    ? t("end.body.open", { dur })
    : t("end.body", { dur, ...dayAndTime(locale, backAt) });
}

/** What can still be done for the rest of the night, and how often this week. */
function afterBody(t: SayAlert, { input, stopBy, offDays }: AlertFacts, locale: Locale): string {
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
