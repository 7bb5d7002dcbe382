import { afterEach, describe, expect, it, vi } from "vitest";
import { sidePanelOpener } from "../../../utils/browser/side-panel.ts";
import { watchSummary } from "../../../utils/storage/summary-watch.ts";

/** A browser of which a test says what it has. */
const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_target, name: string) => fake.browser[name] }),
}));
afterEach(() => {
  fake.browser = {};
});

describe("the place at the side", () => {
  it("is Chromium's panel of this window, asked for at once", () => {
    const open = vi.fn(() => Promise.resolve());
    fake.browser = { sidePanel: { open } };
    void sidePanelOpener()?.();
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: -2 });
  });
  it("is Firefox's sidebar", () => {
    const open = vi.fn(() => Promise.resolve());
    fake.browser = { sidebarAction: { open } };
    void sidePanelOpener()?.();
    expect(open).toHaveBeenCalledOnce();
  });
  it("is nowhere on a phone", () => {
    expect(sidePanelOpener()).toBeNull();
  });
});

describe("watching the figures", () => {
  it("tells of the figures alone, and only while it is wanted", () => {
    type Listener = (changes: object, area: string) => void;
    const listeners = new Set<Listener>();
    const onChanged = {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    };
    fake.browser = { storage: { onChanged } };
    const tell = vi.fn();
    const stop = watchSummary(tell);
    const change = (changes: object, area: string): void => listeners.forEach((each) => each(changes, area));
    change({ summary: {} }, "local");
    change({ session: {} }, "session");
    expect(tell).not.toHaveBeenCalled();
    change({ summary: {} }, "session");
    expect(tell).toHaveBeenCalledOnce();
    stop();
    change({ summary: {} }, "session");
    expect(tell).toHaveBeenCalledOnce();
  });
});
