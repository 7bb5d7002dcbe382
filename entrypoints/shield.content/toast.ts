import { button, element, icon } from "./dom.ts";
import type { Host } from "./host.ts";

export type ToastAction = { readonly label: string; readonly run: () => void };

export type ToastText = {
  /** What it is about: the same toast is not drawn twice. */
  readonly key: string;
  /** A path of components/ui/icons.ts, and a class for its colours. */
  readonly icon: string;
  readonly tone?: string;
  readonly title: string;
  readonly body: string | null;
  /** The first is the strongest. */
  readonly actions: readonly ToastAction[];
  /** Makes the field for a thought that is to be kept for the next start. */
  readonly note?: () => Node;
  /** What Escape does while the focus is here. */
  readonly close?: () => void;
};

export type Toast = {
  readonly show: (text: ToastText) => void;
  readonly hide: () => void;
  /** Into the top layer again, after the page took the host out. */
  readonly raise: () => void;
  readonly close: () => void;
};

/** A note in the corner: takes no focus, stays until it is answered. */
export function createToast(host: Host): Toast {
  let shown: { readonly text: ToastText; readonly box: HTMLElement } | null = null;
  const hide = (): void => {
    shown?.box.remove();
    shown = null;
  };
  const raise = (): void => {
    if (shown?.box.isConnected && !shown.box.matches(":popover-open")) shown.box.showPopover();
  };
  return {
    hide,
    raise,
    close: () => shown?.text.close?.(),
    show: (text) => {
      if (shown?.text.key === text.key) return;
      hide();
      host.attach();
      const box = element("div", { class: "layer toast", role: "status", popover: "manual" });
      shown = { text, box };
      host.root.append(box);
      raise();
      // A live region is spoken when its content changes, not when it arrives.
      requestAnimationFrame(() => box.replaceChildren(...content(text)));
    },
  };
}

function content({ title, body, actions, icon: path, tone, note }: ToastText): Node[] {
  const words = element("div", {}, element("h2", {}, title), body === null ? null : element("p", {}, body));
  const row = element(
    "div",
    { class: "row" },
    element("span", { class: `badge ${tone}` }, icon(path)),
    words,
  );
  const buttons = actions.map(({ label, run }, index) => button(label, index === 0 ? "pri" : "sec", run));
  const acts = element("div", { class: "acts" }, ...buttons);
  return note === undefined ? [row, acts] : [row, note(), acts];
}
