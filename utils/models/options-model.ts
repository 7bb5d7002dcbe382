import { computed, type ReadonlySignal } from "@preact/signals";
import type { Settings } from "../domain/settings.ts";
import { createDataModel, type DataModel, type DataPorts } from "./data-model.ts";
import { createHoursModel, type HoursModel } from "./hours-model.ts";
import { createNotificationsModel, type NotificationsModel } from "./notifications-model.ts";
import type { OptionsPorts } from "./options-ports.ts";
import { createOptionsStore, type OptionsStore } from "./options-store.ts";
import type { SaveStatus } from "./saver.ts";
import { createSitesModel, type SitesModel } from "./sites-model.ts";
import { createTroubleModel, type TroubleModel, type TroublePorts } from "./trouble-model.ts";

/** The last word on the user's last change; `waiting` stands for hours that cannot be saved as they are. */
export type PageStatus = SaveStatus | { readonly kind: "waiting" };

export type OptionsModel = {
  readonly store: OptionsStore;
  readonly hours: HoursModel;
  readonly sites: SitesModel;
  readonly data: DataModel<unknown>;
  readonly trouble: TroubleModel;
  readonly notifications: NotificationsModel;
  readonly status: ReadonlySignal<PageStatus>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
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
  const sites = createSitesModel(ports, store);
  const notifications = createNotificationsModel(ports.permissions);
  const load = async (): Promise<void> => {
    store.saver.clear();
    await store.load();
    hours.reset();
    await Promise.all([
      sites.refresh(),
      notifications.refresh(),
      trouble.look(store.state.value === "failed"),
    ]);
  };
  const data = createDataModel(dataPorts, load);
  const trouble = createTroubleModel(troublePorts, async () => {
    await load();
    await data.refresh();
  });
  const isBroken = computed(() => hours.problems.value.length > 0);
  ports.permissions.onChange(() => {
    void sites.refresh();
    void notifications.refresh();
  });
  return {
    store,
    hours,
    sites,
    data,
    trouble,
    notifications,
    status: computed(() => (isBroken.value ? { kind: "waiting" } : store.saver.status.value)),
    canUndo: computed(
      () => isBroken.value || store.canUndo.value || store.saver.status.value.kind === "failed",
    ),
    load,
    undo: async () => {
      if (!isBroken.value) {
        await hours.flush();
        await store.saver.settled();
        // The fields follow in the same turn: leaving one meanwhile must not save the change once more.
        const undone = store.saver.abandon() ? Promise.resolve() : store.undo();
        hours.reset();
        await undone;
      }
      hours.reset();
    },
    save: (patch) => {
      void store.saveSettings(patch);
    },
  };
}
