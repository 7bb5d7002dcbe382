/** The browser's own view of its windows follows the page's by a moment. */
const SETTLE_MS = 250;

/**
 * Has the background look anew when the page has lost the focus. Chromium on X11 does not tell its extensions when
 * another application comes to the front (no event in 4 of 4 switches), nor when a window is minimised, though it knows
 * when asked. A hint only: in the address bar the page has no focus either, and the window has.
 */
export function watchLostFocus(look: () => void, signal: AbortSignal): void {
  let timer = 0;
  const settle = (): void => {
    if (!document.hasFocus()) look();
  };
  const onBlur = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(settle, SETTLE_MS);
  };
  // Timers of a hidden page wait for the next full second; and once it is hidden, the browser knows (7 of 7 times).
  const onHidden = (): void => {
    if (!document.hidden) return;
    clearTimeout(timer);
    look();
  };
  addEventListener("blur", onBlur, { signal });
  document.addEventListener("visibilitychange", onHidden, { signal });
}
