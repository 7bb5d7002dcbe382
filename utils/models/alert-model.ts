import { signal, type ReadonlySignal } from "@preact/signals";
import type { AlertAct } from "../domain/alert-notice.ts";
import type { Send } from "../messaging/protocol.ts";
import type { ParkView } from "./offhours-view.ts";
import { createParkModel, type ParkModel } from "./park-model.ts";

export type AlertModelPorts = { readonly send: Send; readonly closeTab: () => Promise<void> };

export type AlertModel = Pick<ParkModel, "write" | "park"> & {
  /** The field for a note; `null` until it is asked for. */
  readonly note: ReadonlySignal<ParkView | null>;
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Gives the answer and closes the tab; what became of it is said elsewhere. */
  readonly act: (act: AlertAct) => Promise<void>;
};

/** The answers to one alert, on a page of their own. */
export function createAlertModel(id: string, isParking: boolean, ports: AlertModelPorts): AlertModel {
  const hasFailed = signal(false);
  const note = signal<ParkView | null>(null);
  const attempt = async <Reply extends { readonly ok: boolean }>(
    run: () => Promise<Reply>,
  ): Promise<Reply | null> => {
    hasFailed.value = false;
    const reply = await run().catch(() => null);
    hasFailed.value = reply?.ok !== true;
    return reply?.ok === true ? reply : null;
  };
  const parking = createParkModel(ports.send, attempt);
  const open = (): void => void parking.view.subscribe((view) => (note.value = view));
  if (isParking) open();
  return {
    note,
    hasFailed,
    write: parking.write,
    park: parking.park,
    act: async (act) => {
      if (act === "park") return open();
      if (act === "ok" || (await attempt(() => ports.send("alert.answer", { id, act }))) !== null)
        await ports.closeTab();
    },
  };
}
