import { signal, type ReadonlySignal } from "@preact/signals";
import type { Send } from "../messaging/protocol.ts";
import type { Attempt } from "./attempt.ts";
import type { ParkView } from "./offhours-view.ts";

export type ParkModel = {
  readonly view: ReadonlySignal<ParkView>;
  readonly write: (text: string) => void;
  readonly park: () => Promise<void>;
};

const EMPTY_NOTE: ParkView = { text: "", step: "idle", showAt: null };

/** A thought kept for the next start. What is typed stays in the field until it is really kept. */
export function createParkModel(send: Send, attempt: Attempt): ParkModel {
  const view = signal(EMPTY_NOTE);
  return {
    view,
    write: (text) => {
      view.value = { ...EMPTY_NOTE, text };
    },
    park: async () => {
      const text = view.value.text.trim();
      if (text === "" || view.value.step === "saving") return;
      view.value = { ...view.value, step: "saving" };
      const reply = await attempt(() => send("note.park", { text }));
      view.value = reply?.ok
        ? { text: "", step: "parked", showAt: reply.showAt }
        : { ...view.value, step: "idle" };
    },
  };
}
