/** The browser's own view of its windows follows the page's by a moment. */
const SETTLE_MS = 250;

/**
 * Has the background look anew when the page has lost the focus. Chromium on X11 does not tell its extensions when
 * another application comes to the front (no event in 4 of 4 switches), nor when a window is minimised, though it knows
 * when asked. A hint only: in the address bar the page has no focus either, and the window has.
 */
export function watchLostFocus(look: () => Promise<unknown>, signal: AbortSignal): void {
  let timer = 0;
  const settle = (): void => {
    if (!document.hasFocus()) void look();
  };
  const onBlur = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(settle, SETTLE_MS);
  };
  // Timers of a hidden page wait for the next full second: there the way to the background and back is the moment.
  const onHidden = (): void => {
    if (!document.hidden) return;
    clearTimeout(timer);
    void look().then(look);
  };
  addEventListener("blur", onBlur, { signal });
  document.addEventListener("visibilitychange", onHidden, { signal });
}
