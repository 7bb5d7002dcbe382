import type { ZoneMemory, ZonePorts } from "../../utils/models/zone-model.ts";

const KEY = "relache.zone";

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The page's own memory of the computer's zones: a hint for a question, so that its loss does no harm. */
export const zoneMemory: ZonePorts["zoneMemory"] = { read, write };

export function forgetZones(): void {
  onStorage((storage) => storage.removeItem(KEY));
}

function read(): ZoneMemory | null {
  const found = onStorage((storage): unknown => JSON.parse(storage.getItem(KEY) ?? "null"));
  if (typeof found !== "object" || found === null || !("last" in found) || !("followed" in found))
    return null;
  const { last, followed } = found;
  return isName(last) && Array.isArray(followed) ? { last, followed: followed.filter(isName) } : null;
}

function write(memory: ZoneMemory): void {
  onStorage((storage) => storage.setItem(KEY, JSON.stringify(memory)));
}

/** `null` where the browser lets pages keep nothing, or what stands there is none of ours. */
function onStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
