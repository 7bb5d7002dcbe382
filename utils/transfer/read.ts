/** Where a value stands that cannot be read, as in `spans[12].end`. Never leaves this folder. */
export class UnfitError extends Error {
  readonly where: string;

  constructor(where: string) {
    super(`Unfit value at ${where}`);
    this.name = "UnfitError";
    this.where = where;
  }
}

/** Reads one value, or throws an `UnfitError` that names its place. */
export type Read<Value> = (value: unknown, where: string) => Value;

const LATEST_MS = 8.64e15;

/** A reader from a guard. */
export const guarded =
  <Value>(isFit: (value: unknown) => value is Value): Read<Value> =>
  (value, where) => {
    if (!isFit(value)) throw new UnfitError(where);
    return value;
  };

export const text: Read<string> = guarded((value): value is string => typeof value === "string");

export const nonEmptyText: Read<string> = guarded(
  (value): value is string => typeof value === "string" && value !== "",
);

export const flag: Read<boolean> = guarded((value): value is boolean => typeof value === "boolean");

/** Milliseconds that are a date. */
export const instant: Read<number> = guarded(
  (value): value is number => typeof value === "number" && Math.abs(value) <= LATEST_MS,
);

/** A length of time or a count of things, zero or more. */
export const amount: Read<number> = guarded(
  (value): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0,
);

/** A revision or a number in a row of records. */
export const count: Read<number> = guarded(
  (value): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
);

/** A civil day that exists, `YYYY-MM-DD`. */
export const dayKey: Read<string> = guarded((value): value is string => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const atMs = Date.parse(`${value}T00:00Z`);
  return Number.isFinite(atMs) && new Date(atMs).toISOString().startsWith(value);
});

export function oneOf<Word extends string>(words: readonly Word[]): Read<Word> {
  return (value, where) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new UnfitError(where);
    return found;
  };
}

export function orNull<Value>(read: Read<Value>): Read<Value | null> {
  return (value, where) => (value === null ? null : read(value, where));
}

/** For what files of earlier versions do not hold. */
export function orElse<Value>(read: Read<Value>, standard: Value): Read<Value> {
  return (value, where) => (value === undefined ? standard : read(value, where));
}

export function list<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new UnfitError(where);
    return value.map((each: unknown, index) => read(each, `${where}[${index}]`));
  };
}

export const fields: Read<Readonly<Record<string, unknown>>> = guarded(
  (value): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value),
);

/** An object with exactly these fields; what else it holds is left behind. */
export function record<Row extends object>(readers: {
  readonly [Key in keyof Row]-?: Read<Row[Key]>;
}): Read<Row> {
  const entries = Object.entries<Read<unknown>>(readers);
  return (value, where) => {
    const found = fields(value, where);
    return Object.fromEntries(
      entries.map(([key, read]) => [key, read(found[key], `${where}.${key}`)]),
    ) as Row;
  };
}

/** A reader that also asks something of the whole; `part` names the field to blame. */
export function checked<Value>(
  read: Read<Value>,
  isFit: (value: Value) => boolean,
  part: string,
): Read<Value> {
  return (value, where) => {
    const found = read(value, where);
    if (!isFit(found)) throw new UnfitError(where + part);
    return found;
  };
}

type Lasting = { readonly start: number; readonly end: number };

/** Half-open times need an end after their start. */
export const hasLength = ({ start, end }: Lasting): boolean => end > start;
