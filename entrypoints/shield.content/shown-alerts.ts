import type { ToastText } from "./toast.ts";

/** Where the script for alerts finds the shield: the scripts of an extension share their globals in a page. */
export type ShownAlerts = {
  /** A script for alerts speaks here already. */
  isTaken: boolean;
  /** Shows it until another one or `null` comes, beneath all that the gate has to say. */
  readonly show: (text: ToastText | null) => void;
  /** A field for a thought that is to be kept; `null` where the shield has no words for it. */
  readonly note: () => HTMLElement | null;
  /** Where toasts stand. */
  readonly root: ShadowRoot;
};

export type ShieldScope = {
  relacheShield?: { readonly isAlive: () => boolean; readonly alerts: ShownAlerts };
};
