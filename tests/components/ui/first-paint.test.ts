import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { pass } from "../../support/wait.ts";

/** What the page has asked the browser to be told, and how the browser tells it. */
let paint: (() => void) | null = null;
let types: readonly string[] = [];

class Observer {
  static get supportedEntryTypes(): readonly string[] {
    return types;
  }
  constructor(private readonly told: () => void) {}
  observe(options: PerformanceObserverInit): void {
    expect(options).toEqual({ type: "paint", buffered: true });
    paint = this.told;
  }
  disconnect(): void {
    paint = null;
  }
}

/** As in a page that has just been opened. */
async function wait(): Promise<{ isOver: boolean; again: () => Promise<void> }> {
  vi.resetModules();
  const { firstPaint } = await import("../../../components/ui/first-paint.ts");
  const state = { isOver: false, again: firstPaint };
  void firstPaint().then(() => (state.isOver = true));
  return state;
}

beforeEach(() => {
  types = ["mark", "paint"];
  vi.useFakeTimers();
  vi.stubGlobal("PerformanceObserver", Observer);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("waits until the browser tells of the first paint, and is over for whoever asks later", async () => {
  const state = await wait();
  await vi.advanceTimersByTimeAsync(299);
  expect(state.isOver).toBe(false);
  paint?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.isOver).toBe(true);
  expect(paint).toBeNull();
  await state.again();
});

it("does not wait longer for a page that nobody sees", async () => {
  const state = await wait();
  await vi.advanceTimersByTimeAsync(300);
  expect(state.isOver).toBe(true);
  expect(paint).toBeNull();
});

it("does not wait where paints are not told", async () => {
  types = ["mark"];
  const state = await wait();
  vi.useRealTimers();
  await pass(0);
  expect(state.isOver).toBe(true);
});
