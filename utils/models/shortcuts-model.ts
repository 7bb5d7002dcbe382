import { signal, type ReadonlySignal } from "@preact/signals";

/** A command of the keyboard; `keys` is what the browser calls them, empty while none are set. */
export type Shortcut = { readonly name: string; readonly keys: string };

export type ShortcutPorts = {
  /** Empty where the browser knows no such commands. */
  readonly read: () => Promise<readonly Shortcut[]>;
  /** Opens the browser's own page for them; `null` where that cannot be opened from here. */
  readonly open: (() => Promise<void>) | null;
};

export type ShortcutsModel = {
  readonly list: ReadonlySignal<readonly Shortcut[]>;
  readonly canOpen: boolean;
  readonly refresh: () => Promise<void>;
  readonly open: () => Promise<void>;
};

export function createShortcutsModel(ports: ShortcutPorts): ShortcutsModel {
  const list = signal<readonly Shortcut[]>([]);
  return {
    list,
    canOpen: ports.open !== null,
    refresh: async () => {
      list.value = await ports.read().catch(() => []);
    },
    open: async () => ports.open?.(),
  };
}
