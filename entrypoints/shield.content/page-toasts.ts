import { BUOY, MOON } from "../../components/ui/icons.ts";
import { visitInForce } from "../../utils/domain/decide.ts";
import type { PageState } from "../../utils/domain/page-gate.ts";
import { nextStart, statusIn } from "../../utils/domain/calendar.ts";
import { restFacts } from "../../utils/domain/rest-facts.ts";
import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import { offhoursTexts } from "../../utils/i18n/offhours-texts.ts";
import { createNoteForm, type Park } from "./note-form.ts";
import type { Place } from "./page-place.ts";
import type { ToastText } from "./toast.ts";
import type { Words } from "./texts.ts";

export type ToastAsks = {
  readonly dismiss: () => void;
  readonly leave: () => void;
  readonly park: Park;
  /** Tells the background that this evening's reminder was seen. */
  readonly quiet: () => void;
  readonly endVisit: () => void;
  readonly prolong: () => void;
};

export type ToastPage = {
  readonly now: EpochMs;
  readonly state: ShieldState;
  readonly place: Pick<Place, "surface" | "name">;
  readonly words: Words;
};

type ToastState = Extract<PageState, { show: "toast" }>;

/** How much longer a visit gets when its end is announced. */
export const PROLONG_MIN = 5;

/** The note in the corner that belongs to a page state. */
export function toastText(toast: ToastState, page: ToastPage, asks: ToastAsks): ToastText {
  switch (toast.kind) {
    case "closing":
      return closing(toast.dueAt, page, asks);
    case "draft":
      return draft(page, asks);
    case "visit-ending":
      return visitEnding(toast.dueAt, page, asks);
    case "remind":
      return remind(page, asks);
  }
}

function closing(dueAt: EpochMs | null, { now, state, words }: ToastPage, asks: ToastAsks): ToastText {
  const closedAt = (dueAt ?? now) - state.graceMs;
  const dur = words.locale.duration(state.graceMs);
  const isDayEnd = statusIn(state.calendar, now).since === closedAt;
  return {
    key: `closing ${closedAt}`,
    icon: isDayEnd ? MOON : BUOY,
    title: isDayEnd
      ? words.say("end.grace", { time: words.locale.dates.time(closedAt), dur })
      : words.say("closing.crisis", { dur }),
    body: null,
    actions: [{ label: words.say("toast.ok"), run: asks.dismiss }],
    // After a crisis the day ended long ago: the thought is for the page that comes then.
    ...(isDayEnd ? { note: () => createNoteForm(words.say, asks.park).node } : {}),
  };
}

function draft({ now, state, words }: ToastPage, asks: ToastAsks): ToastText {
  return {
    key: `draft ${nextStart(state.calendar, now)}`,
    icon: MOON,
    title: words.say("draft.title"),
    body: words.say("draft.body"),
    actions: [{ label: words.say("toast.ok"), run: asks.dismiss }],
  };
}

function visitEnding(dueAt: EpochMs | null, page: ToastPage, asks: ToastAsks): ToastText {
  const { now, state, place, words } = page;
  const visit = visitInForce(now, state.overrides, place.surface.service);
  const lengthMin = visit === null ? 0 : Math.round((visit.end - visit.start) / MINUTE_MS);
  const done = { label: words.say("entry.done"), run: asks.endVisit };
  const more = { label: words.say("entry.more"), run: asks.prolong };
  return {
    key: `visit ${dueAt}`,
    icon: MOON,
    title: words.say("entry.end.title", { dur: words.locale.duration(lengthMin * MINUTE_MS) }),
    body: words.say("entry.end.body"),
    actions: state.visitsLeft > 0 ? [done, more] : [done],
  };
}

function remind({ now, state, place, words }: ToastPage, asks: ToastAsks): ToastText {
  const facts = restFacts(now, state);
  const texts = offhoursTexts(words.locale, words.say, facts, place.name, now);
  return {
    key: `remind ${facts.until}`,
    icon: MOON,
    title: texts.headline,
    body: texts.body.map(({ text }) => text).join(""),
    actions: [
      { label: words.say("off.leave"), run: asks.leave },
      { label: words.say("remind.dismiss"), run: asks.quiet },
    ],
  };
}
