/** An orphan's drawing goes away once a new shield has come to the page. */
const RENEWED = "relache-renewed";

type WithNavigation = { readonly navigation?: EventTarget };

/**
 * The moments at which the answer may be another one.
 * @param look decides anew
 * @param renew the page came anew, so no grace is left
 * @param putAway the page goes into the tab's history, alive
 * @param reread it comes back from there
 * @param retire another shield has taken over
 */
export function watchMoments(
  look: () => void,
  renew: () => void,
  putAway: () => void,
  reread: () => void,
  retire: () => void,
  signal: AbortSignal,
): void {
  const scope: typeof globalThis & WithNavigation = globalThis;
  const anew = (): void => {
    renew();
    look();
  };
  addEventListener("pagehide", (event) => event.persisted && putAway(), { signal });
  addEventListener("pageshow", (event) => (event.persisted ? (renew(), reread()) : look()), { signal });
  addEventListener("popstate", look, { signal });
  addEventListener("hashchange", look, { signal });
  addEventListener("focus", look, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  document.addEventListener("prerenderingchange", anew, { signal });
  scope.navigation?.addEventListener("navigatesuccess", look, { signal });
  scope.navigation?.addEventListener("currententrychange", look, { signal });

  document.dispatchEvent(new Event(RENEWED));
  document.addEventListener(RENEWED, () => signal.aborted && retire());
}
