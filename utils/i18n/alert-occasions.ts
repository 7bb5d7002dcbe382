import type { AlertFacts, ParkedNote } from "../domain/alert-facts.ts";
import { LONG_REST_MS } from "../domain/breaks.ts";
import { localTimeAt, weekdayOf } from "../domain/zone.ts";
import { button, type AlertOffers, type AlertWords, type SayAlert } from "./alert-words.ts";
import { dayAndTime, type Locale } from "./locale.ts";

/** A toast is a corner of the page: what does not fit in is in the popup. */
const SHOWN_NOTES = 3;
const SHOWN_SIGNS = 90;
const NOON_MIN = 12 * 60;

/** The first word after a crisis: a longer pause, and the rest to take back. */
export function backText(
  t: SayAlert,
  { input, crisis }: AlertFacts,
  { backAt }: AlertOffers,
  locale: Locale,
): AlertWords {
  const { now, restGoalMs } = input;
  const [start, end] = crisis === null ? [now, now] : [crisis.start, crisis.end];
  const rest = locale.duration(LONG_REST_MS);
  const pause = button("break", t("crisis.start", { rest }));
  const no = button("ok", t("crisis.no"));
  const title = t("crisis.title", { dur: locale.duration(end - start) });
  if (backAt === null) {
    const values = { rest, goal: locale.duration(restGoalMs), until: locale.dates.time(now + restGoalMs) };
    return { look: "crisis", title, body: t("crisis.body", values), buttons: [pause, no] };
  }
  const when = dayAndTime(locale, backAt);
  return {
    look: "crisis",
    title,
    body: t("crisis.body.back", { rest, ...when }),
    buttons: [button("back", t("crisis.back", when)), pause, no],
  };
}

/** The end of a campaign is the end of the hours as well, so it says how long tabs stay. */
export function campaignText(t: SayAlert, { input, recoveryDay }: AlertFacts, locale: Locale): AlertWords {
  const dur = locale.duration(input.graceMs);
  const title = t("campaign.title");
  if (recoveryDay === null)
    return { look: "end", title, body: t("campaign.body", { dur }), buttons: [button("ok", t("toast.ok"))] };
  const day = locale.dates.weekdayName(weekdayOf(recoveryDay), "long");
  return {
    look: "end",
    title,
    body: t("campaign.body.back", { dur, day }),
    buttons: [button("back", t("campaign.back", { day })), button("ok", t("crisis.no"))],
  };
}

/** What was parked; erasing is offered where all of it is shown. */
export function parkedText(t: SayAlert, { input, parked }: AlertFacts, locale: Locale): AlertWords {
  const { minuteOfDay } = localTimeAt(input.now, locale.zone);
  const more = parked.length - SHOWN_NOTES;
  const lines = parked.slice(0, SHOWN_NOTES).map((note) => t("parked.note", { text: shortened(note) }));
  const rest = more > 0 ? [t("parked.more", { n: more })] : [];
  const keep = button("ok", t("parked.keep"));
  return {
    look: "note",
    title: t(minuteOfDay < NOON_MIN ? "parked.morning" : "parked.later"),
    body: [...lines, ...rest].join("\n"),
    buttons: more > 0 ? [keep] : [button("clear", t("parked.clear")), keep],
  };
}

function shortened({ text }: ParkedNote): string {
  const signs = [...text];
  return signs.length <= SHOWN_SIGNS
    ? text
    : `${signs
        .slice(0, SHOWN_SIGNS - 1)
        .join("")
        .trimEnd()}…`;
}
