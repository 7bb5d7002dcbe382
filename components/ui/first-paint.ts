/** A page that nobody sees is never painted. */
const LIMIT_MS = 300;

let shown: Promise<void> | null = null;

/**
 * Resolves when the browser tells that the page's first content is on the screen; at the latest 300 ms after it was first
 * asked for, at once where paints are not told. Until then, whatever loads or computes puts that frame off.
 */
export function firstPaint(): Promise<void> {
  return (shown ??= new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes("paint")) return resolve();
    const observer = new PerformanceObserver(end);
    const timer = setTimeout(end, LIMIT_MS);
    function end(): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    }
    observer.observe({ type: "paint", buffered: true });
  }));
}
