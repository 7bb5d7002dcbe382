import type { ExportRows } from "./export-rows.ts";
import { UnfitError } from "./read.ts";
import { readStore, STORE_NAMES, type StoreName } from "./read-stores.ts";

/**
 * The rows that are sound, of rows of unknown shape: what they make up can be exported and imported again. `lost` is
 * the number of those that were left behind.
 */
export function salvage(found: Readonly<Partial<Record<StoreName, readonly unknown[]>>>): {
  readonly rows: ExportRows;
  readonly lost: number;
} {
  let lost = 0;
  const soundRow = (name: StoreName, row: unknown): readonly unknown[] => {
    try {
      return readStore(name, [row]);
    } catch (error) {
      if (!(error instanceof UnfitError)) throw error;
      lost += 1;
      return [];
    }
  };
  const pairs = STORE_NAMES.map((name) => [name, (found[name] ?? []).flatMap((row) => soundRow(name, row))]);
  return { rows: Object.fromEntries(pairs) as ExportRows, lost };
}
