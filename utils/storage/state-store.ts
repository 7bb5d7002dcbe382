import { NO_ALERTS } from "../domain/alert-memory.ts";
import { issue, type Stamp } from "../domain/revision.ts";
import { EMPTY_TRACKER } from "../domain/tracker.ts";
import { reading, writing, type RelacheDb } from "./database.ts";
import type { DeviceState, StateRows } from "./schema.ts";

/** What a row of `state` is before it was written; the device has no default, it is made once. */
export const DEFAULT_STATE: Omit<StateRows, "device"> = {
  tracker: EMPTY_TRACKER,
  switches: {
    pausedUntil: null,
    snoozedUntil: null,
    personalSession: null,
    personalTabs: [],
    personalUntil: null,
    workingFor: null,
    relabelled: null,
    breakStart: null,
    breakUntil: null,
  },
  guard: { armedFrom: null, visits: [], crisis: null, remindQuietUntil: null },
  alerts: NO_ALERTS,
  tidied: { day: null },
};

export type StateKey = keyof typeof DEFAULT_STATE;

/** The part of a transaction that the functions here need. */
export type StateStore = {
  readonly get: (key: keyof StateRows) => Promise<StateRows[keyof StateRows] | undefined>;
  readonly put: (value: StateRows[keyof StateRows], key: keyof StateRows) => Promise<unknown>;
};

export async function readState<Key extends StateKey>(db: RelacheDb, key: Key): Promise<StateRows[Key]> {
  return await reading(() => stateIn({ get: (name) => db.get("state", name) }, key));
}

/** Reads, changes and writes one row in one transaction; gives what was written. The same row back writes nothing. */
export async function changeState<Key extends StateKey>(
  db: RelacheDb,
  key: Key,
  change: (row: StateRows[Key]) => StateRows[Key],
): Promise<StateRows[Key]> {
  return await writing(db, ["state"], async (tx) => {
    const store = tx.objectStore("state");
    const before = await stateIn(store, key);
    const row = change(before);
    if (row !== before) await store.put(row, key);
    return row;
  });
}

/** The device's id; made and written when there is none yet. */
export async function deviceIdOf(db: RelacheDb): Promise<string> {
  return await writing(db, ["state"], async (tx) => {
    const store = tx.objectStore("state");
    const device = await deviceIn(store);
    await store.put(device, "device");
    return device.deviceId;
  });
}

/** A row within a transaction of the caller. */
export async function stateIn<Key extends StateKey>(
  store: Pick<StateStore, "get">,
  key: Key,
): Promise<StateRows[Key]> {
  // A row of an earlier version lacks what came later.
  const row = (await store.get(key)) as StateRows[Key] | undefined;
  return { ...DEFAULT_STATE[key], ...row };
}

/** The device row within a transaction of the caller, who writes it back with what was issued. */
export async function deviceIn(store: Pick<StateStore, "get">): Promise<DeviceState> {
  const device = (await store.get("device")) as DeviceState | undefined;
  return device ?? { deviceId: randomDeviceId(), seq: 0, clock: 0 };
}

/** Numbers one record within a transaction of the caller. */
export async function issueIn(store: StateStore): Promise<Stamp> {
  const { stamp, device } = issue(await deviceIn(store));
  await store.put(device, "device");
  return stamp;
}

/** 48 random bits: enough to tell one user's devices apart, too little to find a user by. */
export function randomDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
