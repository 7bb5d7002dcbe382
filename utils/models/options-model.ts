import { computed, type ReadonlySignal } from "@preact/signals";
import type { Settings } from "../domain/settings.ts";
import { createClientsModel, type ClientsModel } from "./clients-model.ts";
import { createContextsModel, type ContextsModel } from "./contexts-model.ts";
import { createDataModel, type DataModel, type DataPorts } from "./data-model.ts";
import { createExceptionsModel, type ExceptionsModel } from "./exceptions-model.ts";
import { createHoursModel, type HoursModel } from "./hours-model.ts";
import { createNotificationsModel, type NotificationsModel } from "./notifications-model.ts";
import type { OptionsPorts } from "./options-ports.ts";
import { createOptionsStore, type OptionsStore } from "./options-store.ts";
import type { SaveStatus } from "./saver.ts";
import { createShortcutsModel, type ShortcutsModel } from "./shortcuts-model.ts";
import { createSitesModel, type SitesModel } from "./sites-model.ts";
import { createTroubleModel, type TroubleModel, type TroublePorts } from "./trouble-model.ts";
import { createZoneModel, type ZoneModel } from "./zone-model.ts";

/** The last word on the user's last change; `waiting` stands for hours that cannot be saved as they are. */
export type PageStatus = SaveStatus | { readonly kind: "waiting" };

export type OptionsModel = {
  readonly store: OptionsStore;
  readonly hours: HoursModel;
  readonly exceptions: ExceptionsModel;
  readonly zone: ZoneModel;
  readonly sites: SitesModel;
  readonly contexts: ContextsModel;
  readonly clients: ClientsModel;
  readonly shortcuts: ShortcutsModel;
  readonly data: DataModel<unknown>;
  readonly trouble: TroubleModel;
  readonly notifications: NotificationsModel;
  readonly status: ReadonlySignal<PageStatus>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  /** Saves at once what waits for a pause in typing. */
  readonly flush: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly save: (patch: Partial<Settings>) => void;
};

export function createOptionsModel<Rows>(
  ports: OptionsPorts,
  dataPorts: DataPorts<Rows>,
  troublePorts: TroublePorts,
): OptionsModel {
  const store = createOptionsStore(ports);
  const hours = createHoursModel(ports, store);
  const exceptions = createExceptionsModel(ports.exceptions, ports, store);
  const zone = createZoneModel(ports, store);
  const sites = createSitesModel(ports, store);
  const contexts = createContextsModel(ports, store, sites);
  const trackedHosts = computed(() =>
    sites.rows.value.filter(({ isOn, access }) => isOn && access !== "missing").flatMap(({ hosts }) => hosts),
  );
  const clients = createClientsModel(ports.clients, store, trackedHosts);
  const shortcuts = createShortcutsModel(ports.shortcuts);
  const notifications = createNotificationsModel(ports.permissions);
  const showSaved = (): void => {
    hours.reset();
    contexts.reset();
  };
  const flush = async (): Promise<void> => {
    contexts.personal.flush();
    await hours.flush();
  };
  const load = async (): Promise<void> => {
    store.saver.clear();
    await store.load();
    showSaved();
    zone.look();
    await Promise.all([
      sites.refresh(),
      exceptions.load(),
      clients.load(),
      contexts.containers?.refresh(),
      shortcuts.refresh(),
      notifications.refresh(),
      trouble.look(store.state.value === "failed"),
    ]);
  };
  const data = createDataModel(dataPorts, load);
  const trouble = createTroubleModel(troublePorts, async () => {
    await load();
    await data.refresh();
  });
  const isBroken = computed(
    () => hours.problems.value.length > 0 || contexts.personal.problems.value.length > 0,
  );
  ports.permissions.onChange(() => {
    void sites.refresh();
    void contexts.containers?.refresh();
    void notifications.refresh();
  });
  return {
    store,
    hours,
    exceptions,
    zone,
    sites,
    contexts,
    clients,
    shortcuts,
    data,
    trouble,
    notifications,
    status: computed(() => (isBroken.value ? { kind: "waiting" } : store.saver.status.value)),
    canUndo: computed(
      () => isBroken.value || store.canUndo.value || store.saver.status.value.kind === "failed",
    ),
    load,
    flush,
    undo: async () => {
      if (!isBroken.value) {
        await flush();
        await store.saver.settled();
        // The fields follow in the same turn: leaving one meanwhile must not save the change once more.
        const undone = store.saver.abandon() ? Promise.resolve() : store.undo();
        showSaved();
        await undone;
      }
      showSaved();
    },
    save: (patch) => {
      void store.saveSettings(patch);
    },
  };
}
