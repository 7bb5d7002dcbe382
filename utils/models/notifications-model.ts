import { signal, type ReadonlySignal } from "@preact/signals";
import type { PermissionPorts } from "./options-ports.ts";

export type NotificationsModel = {
  readonly isAllowed: ReadonlySignal<boolean>;
  readonly isRefused: ReadonlySignal<boolean>;
  readonly refresh: () => Promise<void>;
  /** Must be called in the turn of a click: browsers show the prompt to nobody else. */
  readonly ask: () => Promise<void>;
};

type Ports = Pick<PermissionPorts, "hasNotifications" | "requestNotifications">;

export function createNotificationsModel(ports: Ports): NotificationsModel {
  const isAllowed = signal(false);
  const isRefused = signal(false);
  return {
    isAllowed,
    isRefused,
    refresh: async () => {
      isAllowed.value = await ports.hasNotifications();
      if (isAllowed.value) isRefused.value = false;
    },
    ask: async () => {
      const isGranted = await ports.requestNotifications().catch(() => false);
      isAllowed.value = isGranted;
      isRefused.value = !isGranted;
    },
  };
}
