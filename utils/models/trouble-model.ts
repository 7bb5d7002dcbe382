import { signal, type ReadonlySignal } from "@preact/signals";
import type { Send } from "../messaging/protocol.ts";
import type { StorageTrouble } from "../storage/storage-error.ts";

export type TroublePorts = {
  /** What the background last met; `null` when nothing is wrong. */
  readonly recorded: () => Promise<StorageTrouble | null>;
  /** Opens the database and writes to it; what is wrong then, and the note of the background follows. */
  readonly probe: () => Promise<StorageTrouble | null>;
  /** All that can be read as one text, with the name of the file; throws when nothing can. */
  readonly salvage: () => Promise<{
    readonly fileName: string;
    readonly text: string;
    readonly isWhole: boolean;
  }>;
  readonly download: (fileName: string, text: string) => void;
  /** Deletes the database; the next use makes a new one. */
  readonly startAnew: () => Promise<void>;
  readonly send: Send;
};

export type TroubleNews =
  | { readonly kind: "salvaged"; readonly fileName: string; readonly isWhole: boolean }
  | { readonly kind: "gone" | "still" | "salvage-failed" | "anew" | "anew-failed" };

/** What is wrong with the database, and the ways out: try again, take along what can be read, start anew. */
export type TroubleModel = {
  readonly trouble: ReadonlySignal<StorageTrouble | null>;
  readonly isAsking: ReadonlySignal<boolean>;
  readonly news: ReadonlySignal<TroubleNews | null>;
  /** Takes the background's word, or looks for itself when the page could not read. Never rejects. */
  readonly look: (isUnread: boolean) => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly salvage: () => Promise<void>;
  /** Nothing is deleted before `confirmAnew`. */
  readonly askAnew: () => void;
  readonly confirmAnew: () => Promise<void>;
  readonly cancel: () => void;
};

/** @param changed what the page does once the database can be read again, or is a new one */
export function createTroubleModel(ports: TroublePorts, changed: () => Promise<void>): TroubleModel {
  const trouble = signal<StorageTrouble | null>(null);
  const isAsking = signal(false);
  const news = signal<TroubleNews | null>(null);
  return {
    trouble,
    isAsking,
    news,
    look: async (isUnread) => {
      trouble.value = await (isUnread ? ports.probe() : ports.recorded()).catch(() => "unavailable" as const);
    },
    retry: async () => {
      trouble.value = await ports.probe().catch(() => "unavailable" as const);
      news.value = { kind: trouble.value === null ? "gone" : "still" };
      if (trouble.value === null) await changed();
    },
    salvage: async () => {
      try {
        const { fileName, text, isWhole } = await ports.salvage();
        ports.download(fileName, text);
        news.value = { kind: "salvaged", fileName, isWhole };
      } catch {
        news.value = { kind: "salvage-failed" };
      }
    },
    askAnew: () => {
      news.value = null;
      isAsking.value = true;
    },
    confirmAnew: async () => {
      isAsking.value = false;
      try {
        await ports.startAnew();
      } catch {
        news.value = { kind: "anew-failed" };
        return;
      }
      trouble.value = null;
      news.value = { kind: "anew" };
      // The background makes its default plan at once, or on its next start.
      await ports.send("data.changed", {}).catch(() => undefined);
      await changed();
    },
    cancel: () => {
      isAsking.value = false;
    },
  };
}
