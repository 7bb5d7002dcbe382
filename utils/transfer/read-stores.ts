import type { DayTotal } from "../domain/span.ts";
import type { ExportRows } from "./export-rows.ts";
import { client, entry, exception, plan, settings, state, tombstone } from "./read-records.ts";
import { dayPlan, dayShape, dayTotal, span } from "./read-tracked.ts";
import { UnfitError, fields, list, orElse, type Read } from "./read.ts";

/** A list whose rows have a key each: a second row under the same one would silently replace the first. */
function keyed<Row>(read: Read<Row>, keyOf: (row: Row) => string): Read<readonly Row[]> {
  const rows = list(read);
  return (value, where) => {
    const found = rows(value, where);
    const seen = new Set<string>();
    found.forEach((row, index) => {
      const key = keyOf(row);
      if (seen.has(key)) throw new UnfitError(`${where}[${index}]`);
      seen.add(key);
    });
    return found;
  };
}

const keyOfTotal = (row: DayTotal): string =>
  JSON.stringify([row.device, row.day, row.service, row.activity, row.client, row.context]);
const byId = ({ id }: { readonly id: string }): string => id;

export type StoreName = Exclude<keyof ExportRows, "state">;

const STORES: { readonly [Name in StoreName]: Read<ExportRows[Name]> } = {
  spans: keyed(span, byId),
  days: keyed(dayTotal, keyOfTotal),
  dayShape: keyed(dayShape, (row) => JSON.stringify([row.device, row.day])),
  plans: keyed(plan, byId),
  dayPlans: keyed(dayPlan, ({ day }) => day),
  // Files of the first version knew none.
  exceptions: orElse(keyed(exception, byId), []),
  journal: keyed(entry, byId),
  clients: keyed(client, byId),
  tombstones: keyed(tombstone, byId),
  settings: keyed(settings, () => ""),
};

export const STORE_NAMES = Object.keys(STORES) as readonly StoreName[];

/** The rows of one store. Throws an `UnfitError` that names the first place which cannot be read. */
export function readStore(name: StoreName, value: unknown): readonly unknown[] {
  return STORES[name](value, name);
}

/** All stores of a file of version 1. Throws an `UnfitError` that names the first place which cannot be read. */
export function readStores(value: unknown): ExportRows {
  const found = fields(value, "stores");
  const rows = Object.fromEntries(
    Object.entries<Read<unknown>>(STORES).map(([name, read]) => [name, read(found[name], name)]),
  ) as ExportRows;
  return found.state === undefined ? rows : { ...rows, state: state(found.state, "state") };
}
