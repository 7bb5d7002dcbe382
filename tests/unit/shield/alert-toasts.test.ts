// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAlertToasts } from "../../../entrypoints/alert-toast/alert-toasts.ts";
import { createHost } from "../../../entrypoints/shield.content/host.ts";
import type { ShownAlerts } from "../../../entrypoints/shield.content/shown-alerts.ts";
import { createToast, type ToastText } from "../../../entrypoints/shield.content/toast.ts";
import type { AlertNotice } from "../../../utils/domain/alert-notice.ts";

const SOON: AlertNotice = {
  id: "end-soon:5:park,extend",
  look: "soon",
  title: "You finish in 10 min",
  body: "A good moment to wrap up.",
  buttons: [
    { act: "park", label: "Park a note" },
    { act: "ok", label: "OK" },
    { act: "extend", label: "+15 min" },
  ],
};
const SAID: AlertNotice = {
  id: "said",
  look: "bell",
  title: "Today ends at 18:15",
  body: "",
  buttons: [{ act: "ok", label: "OK" }],
  isBrief: true,
};

let sent: unknown[];
let shown: ToastText | null;
let root: ShadowRoot;
let show: (notice: AlertNotice) => void;
let page: HTMLInputElement;

const press = (label: string): void => {
  const button = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  button?.focus();
  button?.click();
};
const drawn = (): Promise<void> =>
  vi.waitFor(() => expect(root.querySelector("h2")?.textContent).toBe(shown?.title));

beforeEach(() => {
  sent = [];
  shown = null;
  // happy-dom knows no popovers.
  HTMLElement.prototype.showPopover = () => undefined;
  vi.stubGlobal("chrome", {
    runtime: {
      id: "x",
      sendMessage: async (message: unknown) => void sent.push(message),
    },
  });
  page = document.createElement("input");
  document.body.append(page);
  const host = createHost(() => undefined);
  const toast = createToast(host);
  root = host.root;
  const alerts: ShownAlerts = {
    isTaken: true,
    root,
    show: (text) => {
      shown = text;
      if (text === null) toast.hide();
      else toast.show(text);
    },
    note: () => {
      const form = document.createElement("form");
      form.append(document.createElement("input"));
      return form;
    },
  };
  show = createAlertToasts(alerts);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.documentElement.replaceChildren(document.createElement("head"), document.createElement("body"));
});

describe("an alert in a page", () => {
  it("shows its words and buttons, takes no focus and stays", async () => {
    page.focus();
    show(SOON);
    await drawn();
    expect([...root.querySelectorAll("button")].map(({ textContent }) => textContent)).toEqual([
      "Park a note",
      "OK",
      "+15 min",
    ]);
    expect(document.activeElement).toBe(page);
    expect(root.querySelector("p")?.textContent).toBe("A good moment to wrap up.");
  });

  it("closes by OK and by Escape, and tells nobody", async () => {
    show(SOON);
    await drawn();
    press("OK");
    expect([shown, sent]).toEqual([null, []]);
    show(SOON);
    shown?.close?.();
    expect([shown, sent]).toEqual([null, []]);
  });

  it("sends what a button does; what became of it takes its place and goes by itself", async () => {
    show(SOON);
    await drawn();
    press("+15 min");
    expect(sent).toEqual([
      { relache: "alert.answer", data: { id: "end-soon:5:park,extend", act: "extend" } },
    ]);
    expect(shown?.title).toBe(SOON.title);
    vi.useFakeTimers();
    show(SAID);
    vi.advanceTimersByTime(7900);
    expect(shown?.title).toBe(SAID.title);
    vi.advanceTimersByTime(200);
    expect(shown).toBeNull();
  });

  it("goes when nothing comes of an answer", () => {
    vi.useFakeTimers();
    show({ ...SOON, buttons: [{ act: "clear", label: "Got it" }] });
    shown?.actions[0]?.run();
    vi.advanceTimersByTime(2100);
    expect(shown).toBeNull();
  });

  it("opens a field for a note, with the focus in it, and closes when that is wanted", async () => {
    show(SOON);
    await drawn();
    press("Park a note");
    await vi.waitFor(() => expect(root.activeElement?.tagName).toBe("INPUT"));
    expect(shown?.actions.map(({ label }) => label)).toEqual(["OK"]);
    expect(sent).toEqual([]);
    press("OK");
    expect(shown).toBeNull();
  });

  it("gives the focus back to where it was", async () => {
    page.focus();
    show(SOON);
    await drawn();
    press("OK");
    expect(document.activeElement).toBe(page);
  });
});
