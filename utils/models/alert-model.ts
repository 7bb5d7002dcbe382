import { signal, type ReadonlySignal } from "@preact/signals";
import type { AlertAct, AlertNotice } from "../domain/alert-notice.ts";
import type { Send } from "../messaging/protocol.ts";
import type { ParkView } from "./offhours-view.ts";
import { createParkModel, type ParkModel } from "./park-model.ts";

export type AlertModelPorts = {
  readonly send: Send;
  /** Follows an answer and gives what became of it; `null` where the answer itself says enough. */
  readonly follow: (act: AlertAct) => Promise<AlertNotice | null>;
  readonly closeTab: () => Promise<void>;
};

export type AlertModel = Pick<ParkModel, "write" | "park"> & {
  /** The field for a note; `null` until it is asked for. */
  readonly note: ReadonlySignal<ParkView | null>;
  readonly hasFailed: ReadonlySignal<boolean>;
  /** What became of the answer: it takes the place of the alert. */
  readonly said: ReadonlySignal<AlertNotice | null>;
  /** Gives the answer, once, and says what became of it or closes the tab. */
  readonly act: (act: AlertAct) => Promise<void>;
};

/** The answers to one alert, on a page of their own. */
export function createAlertModel(id: string, isParking: boolean, ports: AlertModelPorts): AlertModel {
  const hasFailed = signal(false);
  const note = signal<ParkView | null>(null);
  const said = signal<AlertNotice | null>(null);
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
  const answer = async (act: AlertAct): Promise<void> => {
    // The background opens the page of the break.
    if (act === "break") {
      if ((await attempt(() => ports.send("alert.answer", { id, act }))) !== null) await ports.closeTab();
      return;
    }
    const reply = await attempt(async () => ({ ok: true, notice: await ports.follow(act) }));
    if (reply === null) return;
    if (reply.notice === null) return await ports.closeTab();
    note.value = null;
    said.value = reply.notice;
  };
  let isAnswering = false;
  return {
    note,
    hasFailed,
    said,
    write: parking.write,
    park: parking.park,
    act: async (act) => {
      if (act === "park") return open();
      if (act === "ok") return await ports.closeTab();
      if (isAnswering) return;
      isAnswering = true;
      await answer(act).finally(() => (isAnswering = false));
    },
  };
}
