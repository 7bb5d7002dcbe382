import { pageState, type PageState } from "../../utils/domain/page-gate.ts";
import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { liftCover, veilForReturn } from "./cover.ts";
import { ask, hear, isAlive, readShield, watchShield } from "./extension.ts";
import { watchLostFocus } from "./lost-focus.ts";
import { watchMoments } from "./moments.ts";
import { createPlaceReader } from "./page-place.ts";
import { createPainter } from "./painter.ts";
import { untilNextLook } from "./rhythm.ts";
import type { ShieldScope } from "./shown-alerts.ts";
import { wordsOf, type Words } from "./texts.ts";
import { watchTyping } from "./typing.ts";
import { createWaker } from "./waker.ts";

/** Decides for this page, again at every moment that may change the answer, and draws what follows from it. */
export function startShield(): void {
  // The sweep may bring a second script to a page that has one; the scripts of an extension share their globals.
  const scope: typeof globalThis & ShieldScope = globalThis;
  if (scope.relacheShield?.isAlive()) return;
  const life = new AbortController();

  const places = createPlaceReader(performance.timeOrigin);
  const typing = watchTyping(Date.now, life.signal);
  const waker = createWaker(() => void ask("observe", {}));
  let spoken: { readonly state: ShieldState; readonly words: Words } | null = null;
  let state: ShieldState | null = null;
  let timer = 0;

  /** One look: decide, draw, plan the next one. */
  const look = (): void => {
    clearTimeout(timer);
    // After an update of the extension this script is an orphan: what it shows stays, it does nothing more.
    if (!isAlive()) return life.abort();
    const now = Date.now();
    const place = state && places.read(now, state, location.href);
    if (state === null || place === null) return painter.rest();
    waker.check(now, state);
    if (spoken?.state !== state) spoken = { state, words: wordsOf(state) };
    const found = pageState(now, state, place.surface, {
      loadedAt: place.loadedAt,
      lastTypedAt: typing.isUnsaved() ? typing.lastAt() : null,
      graceMs: state.graceMs,
      remindQuietUntil: state.remindQuietUntil,
    });
    painter.draw(found, { now, place, ...spoken });
    liftCover();
    const wait = untilNextLook({ now, ...found, isVisible: !document.hidden, isClose: isClose(found) });
    if (wait !== null) timer = window.setTimeout(look, wait);
  };
  const painter = createPainter(look);
  scope.relacheShield = { isAlive: () => isAlive() && !life.signal.aborted, alerts: painter.alerts };
  const take = (next: ShieldState | null): void => {
    state = next;
    look();
    liftCover();
  };

  // Without hours to go by there is nothing to keep closed.
  const read = (): void => void readShield().then(take, liftCover);

  watchShield(take);
  watchLostFocus(() => void ask("observe", {}), life.signal);
  // What is known now may be old when the page comes back: until it has been read anew, nothing is decided by it.
  const putAway = (): void => {
    state = null;
    veilForReturn();
  };
  watchMoments(look, () => places.renew(Date.now()), putAway, read, painter.clear, life.signal);
  hear((_message, respond) =>
    respond({ lastTypedAt: typing.lastAt(), isFullScreen: document.fullscreenElement !== null }),
  );
  read();
}

/** The overlay has to stay on top, and some browsers do not tell when a page changes its address. */
function isClose({ show, decision }: PageState): boolean {
  return show === "overlay" || (decision.cause !== "inside" && !("navigation" in globalThis));
}
