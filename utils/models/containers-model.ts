import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { ContextRules, SaidContext } from "../domain/context-rules.ts";

/** A container that shows tabs now. `id` is Firefox's own, such as `firefox-container-3`. */
export type SeenContainer = { readonly id: string; readonly tabs: number };

export type ContainerPorts = {
  readonly isAllowed: () => Promise<boolean>;
  /** Must reach the browser in the very turn of the click: call it before any await. */
  readonly request: () => Promise<boolean>;
  readonly giveBack: () => Promise<boolean>;
  /** Those of the open tabs. */
  readonly seen: () => Promise<readonly SeenContainer[]>;
};

/** `number` is the last part of the id; the browser does not tell the name. */
export type ContainerRow = SeenContainer & { readonly number: string; readonly said: SaidContext | null };

/** Firefox's containers as a way to tell work from personal. */
export type ContainersModel = {
  /** The browser tells us the containers of tabs. */
  readonly isOn: ReadonlySignal<boolean>;
  readonly isRefused: ReadonlySignal<boolean>;
  readonly rows: ReadonlySignal<readonly ContainerRow[]>;
  readonly refresh: () => Promise<void>;
  /** Must be called in the turn of a click: the browser shows its prompt to nobody else. */
  readonly toggle: (isOn: boolean) => Promise<void>;
  readonly say: (id: string, said: SaidContext | null) => void;
};

type Containers = ContextRules["containers"];

/**
 * @param rules the rules that are saved; they stay while containers may not decide
 * @param save saves others
 */
export function createContainersModel(
  ports: ContainerPorts,
  rules: () => Containers,
  save: (containers: Containers) => void,
): ContainersModel {
  const isOn = signal(false);
  const isRefused = signal(false);
  const seen = signal<readonly SeenContainer[]>([]);
  const refresh = async (): Promise<void> => {
    isOn.value = await ports.isAllowed().catch(() => false);
    if (isOn.value) isRefused.value = false;
    seen.value = isOn.value ? await ports.seen().catch(() => []) : [];
  };
  return {
    isOn,
    isRefused,
    rows: computed(() => rowsOf(seen.value, rules())),
    refresh,
    toggle: async (wanted) => {
      if (!wanted) {
        await ports.giveBack().catch(() => false);
      } else {
        isRefused.value = !(await ports.request().catch(() => false));
      }
      await refresh();
    },
    say: (id, said) => {
      const { [id]: _before, ...others } = rules();
      save(said === null ? others : { ...others, [id]: said });
    },
  };
}

function rowsOf(seen: readonly SeenContainer[], rules: Containers): readonly ContainerRow[] {
  const ids = [...new Set([...seen.map(({ id }) => id), ...Object.keys(rules)])];
  return ids
    .map((id) => ({
      id,
      tabs: seen.find((each) => each.id === id)?.tabs ?? 0,
      number: id.slice(id.lastIndexOf("-") + 1),
      said: rules[id] ?? null,
    }))
    .toSorted((a, b) => Number(a.number) - Number(b.number));
}
