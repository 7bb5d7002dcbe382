import { computed, type ReadonlySignal } from "@preact/signals";
import type { ContextRules, SaidContext } from "../domain/context-rules.ts";
import type { ServiceId } from "../domain/service.ts";
import { createContainersModel, type ContainersModel } from "./containers-model.ts";
import type { OptionsPorts } from "./options-ports.ts";
import type { OptionsStore } from "./options-store.ts";
import { createPersonalHours, type PersonalHours } from "./personal-hours.ts";
import type { SitesModel } from "./sites-model.ts";

type NamedService = { readonly id: ServiceId; readonly name: string };

/** A service whose time is work or personal at any hour. */
export type ServiceRule = NamedService & { readonly said: SaidContext };

/** What is work and what is personal, whatever the hours. */
export type ContextsModel = {
  readonly rules: ReadonlySignal<readonly ServiceRule[]>;
  /** The services that are recorded and have no rule yet. */
  readonly free: ReadonlySignal<readonly NamedService[]>;
  /** `null` leaves it to the hours again. */
  readonly say: (service: ServiceId, said: SaidContext | null) => void;
  readonly personal: PersonalHours;
  /** `null` in browsers without containers. */
  readonly containers: ContainersModel | null;
  readonly reset: () => void;
};

export function createContextsModel(
  ports: Pick<OptionsPorts, "after" | "containers">,
  store: OptionsStore,
  sites: Pick<SitesModel, "rows" | "nameOf">,
): ContextsModel {
  const contexts = (): ContextRules => store.settings.value.contexts;
  const save = (change: Partial<ContextRules>): void => {
    void store.saveSettings({ contexts: { ...contexts(), ...change } });
  };
  const personal = createPersonalHours(
    ports.after,
    () => contexts().personalWeek,
    (personalWeek) => save({ personalWeek }),
  );
  return {
    rules: computed(() =>
      Object.entries(contexts().services).map(([id, said]) => ({ id, name: sites.nameOf(id), said })),
    ),
    free: computed(() =>
      sites.rows.value
        .filter(
          ({ id, isOn, access }) => isOn && access !== "missing" && contexts().services[id] === undefined,
        )
        .map(({ id, name }) => ({ id, name })),
    ),
    say: (service, said) => {
      const { [service]: _before, ...others } = contexts().services;
      save({ services: said === null ? others : { ...others, [service]: said } });
    },
    personal,
    containers:
      ports.containers === null
        ? null
        : createContainersModel(
            ports.containers,
            () => contexts().containers,
            (containers) => save({ containers }),
          ),
    reset: personal.reset,
  };
}
