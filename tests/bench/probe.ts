/** Milliseconds after the start of the navigation; `null` for what a page does not have. */
export type Marks = {
  readonly paintMs: number;
  readonly figuresMs: number | null;
  readonly chartMs: number | null;
};

/** What a page has to show before it counts as complete. */
export type Expected = {
  /** Where its figures stand; their last change counts. */
  readonly figures: readonly string[];
  readonly hasChart: boolean;
};

declare global {
  /** Settles when all that was expected has been shown and nothing has changed for a while. */
  var benchMarks: Promise<Marks>;
}

/** Goes into the page before its own scripts do: it may use nothing from outside but its arguments. */
export const probe = ({ figures, hasChart }: Expected): void => {
  const QUIET_MS = 500;
  const shown: { figuresMs: number | null; chartMs: number | null } = { figuresMs: null, chartMs: null };
  let lastChangeMs = 0;

  /** Calls back when the frame that shows the change has been painted. */
  const afterFrame = (act: (atMs: number) => void): void => {
    lastChangeMs = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => act(performance.now()), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };

  let text = "";
  const look = (): void => {
    const now = figures.map((selector) => document.querySelector(selector)?.textContent ?? "").join("|");
    if (now === text) return;
    text = now;
    afterFrame((atMs) => (shown.figuresMs = atMs));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });

  if (hasChart) {
    const drawing = CanvasRenderingContext2D.prototype;
    const own = Object.getOwnPropertyDescriptor(drawing, "fillText") ?? {};
    // The bars and their texts are drawn in one task. Later drawings are not the first one.
    const value = function (
      this: CanvasRenderingContext2D,
      ...args: Parameters<CanvasRenderingContext2D["fillText"]>
    ): void {
      Object.defineProperty(drawing, "fillText", own);
      afterFrame((atMs) => (shown.chartMs = atMs));
      this.fillText(...args);
    };
    Object.defineProperty(drawing, "fillText", { ...own, value });
  }

  globalThis.benchMarks = new Promise((resolve) => {
    const timer = setInterval(() => {
      const paintMs = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      const isComplete =
        (figures.length === 0 || shown.figuresMs !== null) && (!hasChart || shown.chartMs !== null);
      if (paintMs === undefined || !isComplete || performance.now() - lastChangeMs < QUIET_MS) return;
      clearInterval(timer);
      // Nothing is shown before the first paint, whatever the page has prepared.
      const notBefore = (atMs: number | null): number | null =>
        atMs === null ? null : Math.max(atMs, paintMs);
      resolve({ paintMs, figuresMs: notBefore(shown.figuresMs), chartMs: notBefore(shown.chartMs) });
    }, 100);
  });
};

/** The probe as a script, at work as soon as it runs. */
export const sourceOf = (expected: Expected): string => `(${probe.toString()})(${JSON.stringify(expected)})`;
