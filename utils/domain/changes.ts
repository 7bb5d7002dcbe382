import { isSameData } from "./same-data.ts";

/**
 * A change as the user made it: what the page showed before, and what is wanted. So it can be made to data that has
 * changed elsewhere meanwhile, and only what the user touched is replaced. What `from` does not hold is wanted as it is.
 */
export type Change<Value extends object> = { readonly from: Partial<Value>; readonly to: Partial<Value> };

/**
 * Makes a change to the data as it stands now: field by field, and lists entry by entry. A list of lists (a week) is
 * one value. What the change leaves alone stays; a field that `to` does not name is left alone, a key further down that
 * only `from` has was taken away.
 */
export function withChange<Value extends object>(now: Value, { from, to }: Change<Value>): Value {
  const seen: Fields = { ...from };
  const fields = Object.entries(to).map(([key, value]) => [
    key,
    merged((now as Fields)[key], seen[key], value),
  ]);
  return { ...now, ...Object.fromEntries(fields) };
}

type Fields = Readonly<Record<string, unknown>>;

function merged(now: unknown, from: unknown, to: unknown): unknown {
  if (isSameData(from, to)) return now;
  if (isList(now) && isList(from) && isList(to)) return mergedLists(now, from, to);
  if (isRecord(now) && isRecord(from) && isRecord(to)) return mergedRecords(now, from, to);
  return to;
}

function mergedRecords(now: Fields, from: Fields, to: Fields): Fields {
  const isGone = (key: string): boolean => Object.hasOwn(from, key) && !Object.hasOwn(to, key);
  const kept = Object.entries(now).filter(([key]) => !isGone(key));
  const wanted = Object.entries(to)
    .filter(([key, value]) => !Object.hasOwn(from, key) || !isSameData(from[key], value))
    .map(([key, value]) => [key, merged(now[key], from[key], value)] as const);
  return Object.fromEntries([...kept, ...wanted]);
}

function mergedLists(now: readonly unknown[], from: readonly unknown[], to: readonly unknown[]): unknown[] {
  const holds = (list: readonly unknown[], wanted: unknown): boolean =>
    list.some((each) => isSameData(each, wanted));
  const kept = now.filter((each) => holds(to, each) || !holds(from, each));
  return [...kept, ...to.filter((each) => !holds(from, each) && !holds(now, each))];
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of single entries, of which each stands for itself. */
const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && !value.some(Array.isArray);
