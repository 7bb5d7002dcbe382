import { signal, type ReadonlySignal } from "@preact/signals";
import type { DayKey } from "../domain/time.ts";
import type { ImportOutcome } from "../storage/data-store.ts";
import type { Send } from "../messaging/protocol.ts";

export type Kept = { readonly days: number; readonly spans: number };

/** A file that was read and found good, waiting for the user's word. */
export type ImportOffer<Rows> = {
  readonly fileName: string;
  readonly rows: Rows;
  readonly days: number;
  readonly savedDay: DayKey | null;
};

export type ImportProblem =
  | { readonly kind: "json" | "foreign" | "newer" | "unreadable" }
  | { readonly kind: "place"; readonly place: string };

export type ImportReading<Rows> =
  | { readonly ok: true; readonly rows: Rows; readonly days: number; readonly savedDay: DayKey | null }
  | { readonly ok: false; readonly problem: ImportProblem };

export type DataPorts<Rows> = {
  readonly count: () => Promise<Kept>;
  /** The whole of it as one text, with the name of the file. */
  readonly makeExport: () => Promise<{ readonly fileName: string; readonly text: string }>;
  readonly download: (fileName: string, text: string) => void;
  readonly readImport: (text: string) => ImportReading<Rows>;
  /** One transaction: all of it or nothing. */
  readonly replaceAll: (rows: Rows) => Promise<ImportOutcome>;
  readonly eraseAll: () => Promise<void>;
  readonly send: Send;
};

export type DataNews =
  | { readonly kind: "exported"; readonly fileName: string }
  | { readonly kind: "export-failed" | "import-failed" | "erased" | "erase-failed" }
  | ({ readonly kind: "imported" } & ImportOutcome)
  | { readonly kind: "import-problem"; readonly problem: ImportProblem };

export type DataModel<Rows> = {
  /** `null` when it could not be counted. */
  readonly kept: ReadonlySignal<Kept | null>;
  readonly offer: ReadonlySignal<ImportOffer<Rows> | null>;
  readonly isErasing: ReadonlySignal<boolean>;
  readonly news: ReadonlySignal<DataNews | null>;
  readonly refresh: () => Promise<void>;
  readonly exportAll: () => Promise<void>;
  readonly readFile: (file: { readonly name: string; text(): Promise<string> }) => Promise<void>;
  readonly confirmImport: () => Promise<void>;
  readonly askErase: () => void;
  readonly confirmErase: () => Promise<void>;
  readonly cancel: () => void;
};

/** @param changed what the page does once other data stands in the database */
export function createDataModel<Rows>(ports: DataPorts<Rows>, changed: () => Promise<void>): DataModel<Rows> {
  const kept = signal<Kept | null>(null);
  const offer = signal<ImportOffer<Rows> | null>(null);
  const isErasing = signal(false);
  const news = signal<DataNews | null>(null);

  const refresh = async (): Promise<void> => {
    kept.value = await ports.count().catch(() => null);
  };
  const attempt = async (work: () => Promise<DataNews>, failed: DataNews): Promise<void> => {
    const done = await work().catch(() => null);
    news.value = done ?? failed;
    if (done === null) return;
    // The data is in place whether or not the background hears of it now: it reads the database on every start.
    await ports.send("data.changed", {}).catch(() => undefined);
    await changed();
    await refresh();
  };
  return {
    kept,
    offer,
    isErasing,
    news,
    refresh,
    exportAll: async () => {
      try {
        const { fileName, text } = await ports.makeExport();
        ports.download(fileName, text);
        news.value = { kind: "exported", fileName };
      } catch {
        news.value = { kind: "export-failed" };
      }
    },
    readFile: async (file) => {
      offer.value = null;
      news.value = null;
      const text = await file.text().catch(() => null);
      if (text === null) {
        news.value = { kind: "import-problem", problem: { kind: "unreadable" } };
        return;
      }
      const reading = ports.readImport(text);
      if (reading.ok) {
        const { rows, days, savedDay } = reading;
        offer.value = { fileName: file.name, rows, days, savedDay };
      } else news.value = { kind: "import-problem", problem: reading.problem };
    },
    confirmImport: async () => {
      const accepted = offer.value;
      offer.value = null;
      if (accepted === null) return;
      const replace = async (): Promise<DataNews> => ({
        kind: "imported",
        ...(await ports.replaceAll(accepted.rows)),
      });
      await attempt(replace, { kind: "import-failed" });
    },
    askErase: () => {
      news.value = null;
      isErasing.value = true;
    },
    confirmErase: async () => {
      isErasing.value = false;
      const erase = async (): Promise<DataNews> => {
        await ports.eraseAll();
        return { kind: "erased" };
      };
      await attempt(erase, { kind: "erase-failed" });
    },
    cancel: () => {
      offer.value = null;
      isErasing.value = false;
    },
  };
}
