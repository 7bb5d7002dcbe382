import type { Signal } from "@preact/signals";
import type { ClientId } from "../domain/client.ts";
import type { ClientFields } from "../storage/clients-store.ts";
import type { ClientNews, ClientRow, ClientsPorts } from "./client-row.ts";
import type { Act } from "./options-store.ts";

/** What can be done to clients: shown at once, saved in order, and able to be taken back. */
export type ClientActs = {
  readonly add: (fields: ClientFields) => { readonly key: string; readonly act: Act };
  readonly change: (row: ClientRow, to: Partial<ClientFields>) => Act;
  readonly remove: (row: ClientRow) => Act;
  /** The rows were read anew: their keys are their ids. */
  readonly forget: () => void;
};

export function createClientActs(
  ports: ClientsPorts,
  rows: Signal<readonly ClientRow[]>,
  news: Signal<ClientNews | null>,
): ClientActs {
  /** Ids of the clients that were added on this page. Saving goes in order, so what follows finds them here. */
  const ids = new Map<string, ClientId>();
  let added = 0;
  const idOf = (key: string): ClientId => ids.get(key) ?? key;
  /** Every change shows something new, of which the last news knows nothing. */
  const patch = (key: string, change: Partial<ClientRow>): void => {
    news.value = null;
    rows.value = rows.value.map((row) => (row.key === key ? { ...row, ...change } : row));
  };
  const drop = (key: string): void => {
    news.value = null;
    rows.value = rows.value.filter((row) => row.key !== key);
  };
  const put = (row: ClientRow, place = rows.value.length): void => {
    news.value = null;
    rows.value = rows.value.toSpliced(place, 0, row);
  };
  const present = (row: ClientRow): ClientRow => rows.value.find(({ key }) => key === row.key) ?? row;

  const change = (key: string, from: Partial<ClientFields>, to: Partial<ClientFields>): Act => ({
    show: () => patch(key, to),
    save: () => ports.change(idOf(key), { from, to }),
    hide: () => patch(key, from),
    back: () => change(key, to, from),
  });
  const add = (row: ClientRow): Act => ({
    show: () => put(row),
    save: async () => {
      const outcome = await ports.add(fieldsOf(row));
      if (outcome.ok) ids.set(row.key, outcome.id);
      return outcome;
    },
    hide: () => drop(row.key),
    back: () => remove(present(row)),
  });
  const remove = (row: ClientRow): Act => {
    const place = rows.value.findIndex(({ key }) => key === row.key);
    const gone = { ...row, isArchived: true, isUsed: true };
    let isKept = false;
    return {
      show: () => (row.isUsed ? patch(row.key, gone) : drop(row.key)),
      save: async () => {
        const outcome = await ports.remove(idOf(row.key));
        if (!outcome.ok) return outcome;
        ({ isKept } = outcome);
        // Time may have been recorded since the page was opened.
        drop(row.key);
        if (isKept) put(gone, place);
        news.value = { kind: isKept ? "kept" : "deleted", name: row.name };
        return outcome;
      },
      hide: () => {
        drop(row.key);
        put(row, place);
      },
      back: () =>
        isKept ? change(row.key, { isArchived: true }, { isArchived: row.isArchived }) : restore(row, place),
    };
  };
  const restore = (row: ClientRow, place: number): Act => ({
    show: () => put(row, place),
    save: () => ports.restore(idOf(row.key), fieldsOf(row)),
    hide: () => drop(row.key),
    back: () => remove(row),
  });
  return {
    add: (fields) => {
      added += 1;
      const row: ClientRow = { ...fields, key: `new-${added}`, isUsed: false };
      return { key: row.key, act: add(row) };
    },
    change: (row, to) => change(row.key, valuesOf(row, to), to),
    remove,
    forget: () => ids.clear(),
  };
}

function fieldsOf({ name, color, rules, isArchived }: ClientRow): ClientFields {
  return { name, color, rules, isArchived };
}

/** The present values of what a change is about to replace. */
function valuesOf(row: ClientRow, to: Partial<ClientFields>): Partial<ClientFields> {
  return Object.fromEntries(Object.entries(fieldsOf(row)).filter(([key]) => Object.hasOwn(to, key)));
}
