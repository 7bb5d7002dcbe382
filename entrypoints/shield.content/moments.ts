/** An orphan's drawing goes away once a new shield has come to the page. */
const RENEWED = "relache-renewed";

type WithNavigation = { readonly navigation?: EventTarget };

/**
 * The moments at which the answer may be another one.
 * @param look decides anew
 * @param renew the page came anew, so no grace is left
 * @param retire another shield has taken over
 */
export function watchMoments(
  look: () => void,
  renew: () => void,
  retire: () => void,
  signal: AbortSignal,
): void {
  const scope: typeof globalThis & WithNavigation = globalThis;
  const anew = (): void => {
    renew();
    look();
  };
  addEventListener("pageshow", (event) => (event.persisted ? anew() : look()), { signal });
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
