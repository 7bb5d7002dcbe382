// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchLostFocus } from "../../../entrypoints/shield.content/lost-focus.ts";

let looks = 0;
let isHidden = false;
let hasFocus = true;
let life = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  [looks, isHidden, hasFocus] = [0, false, true];
  life = new AbortController();
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  vi.spyOn(document, "hasFocus").mockImplementation(() => hasFocus);
  watchLostFocus(() => (looks += 1), life.signal);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("looks a moment after the focus has gone", () => {
  hasFocus = false;
  dispatchEvent(new Event("blur"));
  expect(looks).toBe(0);
  vi.advanceTimersByTime(250);
  expect(looks).toBe(1);
});

test("does not look when the focus came back within the moment", () => {
  dispatchEvent(new Event("blur"));
  vi.advanceTimersByTime(1000);
  expect(looks).toBe(0);
});

test("hidden, it looks at once: no timer of a hidden page runs in time", () => {
  hasFocus = false;
  dispatchEvent(new Event("blur"));
  isHidden = true;
  document.dispatchEvent(new Event("visibilitychange"));
  expect(looks).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(looks).toBe(1);
});

test("does not look when the page comes into sight, nor after its end", () => {
  document.dispatchEvent(new Event("visibilitychange"));
  life.abort();
  isHidden = true;
  document.dispatchEvent(new Event("visibilitychange"));
  expect(looks).toBe(0);
});
