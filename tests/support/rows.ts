import type { StoreNames } from "idb";
import type { GuardState, RelacheSchema, StateRows } from "../../utils/storage/schema.ts";
import type { AnyBrowser } from "./browser.ts";
import { commandDone } from "./extension.ts";

// The functions given to `inExtension` travel into a page: they use nothing from outside but their arguments.

/** All rows of a store, as they stand in the browser's own database. */
export const readRows = async <Name extends Exclude<StoreNames<RelacheSchema>, "state">>(
  browser: AnyBrowser,
  store: Name,
): Promise<readonly RelacheSchema[Name]["value"][]> => {
  const rows: unknown[] = await browser.inExtension(async (name: string) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("read failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const found = await settled<unknown[]>(database.transaction(name).objectStore(name).getAll());
    database.close();
    return found;
  }, store);
  return rows as RelacheSchema[Name]["value"][];
};

/** One row of store `state`, as it stands in the browser's own database. */
export const readStateRow = async <Key extends keyof StateRows>(
  browser: Pick<AnyBrowser, "inExtension">,
  key: Key,
): Promise<StateRows[Key]> => {
  const row: unknown = await browser.inExtension(async (name: string) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("read failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const found: unknown = await settled(database.transaction("state").objectStore("state").get(name));
    database.close();
    return found;
  }, key);
  return row as StateRows[Key];
};

/** Changes one row of store `state`, and has the background look anew. */
const changeState = async <Key extends keyof StateRows>(
  browser: AnyBrowser,
  key: Key,
  patch: Partial<StateRows[Key]>,
): Promise<void> => {
  await browser.inExtension(
    async (name: string, wanted: object) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
        });
      const database = await settled(indexedDB.open("relache"));
      const state = database.transaction("state", "readwrite").objectStore("state");
      const before: object = await settled(state.get(name));
      await settled(state.put({ ...before, ...wanted }, name));
      database.close();
    },
    key,
    patch,
  );
  await commandDone(browser, "observe", {});
};

/** As on any day but the first: what is closed is held. */
export const armGates = (browser: AnyBrowser): Promise<void> =>
  changeState(browser, "guard", { armedFrom: 0 } satisfies Partial<GuardState>);

/** Sets the start of the crisis that goes on so much earlier, as if it had lasted. */
export const ageCrisis = async (browser: AnyBrowser, byMs: number): Promise<void> => {
  await browser.inExtension(async (earlierMs: number) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const change = database.transaction(["state", "journal"], "readwrite");
    const [state, journal] = [change.objectStore("state"), change.objectStore("journal")];
    const guard: GuardState = await settled(state.get("guard"));
    if (guard.crisis === null) throw new Error("no crisis goes on");
    const start = guard.crisis.start - earlierMs;
    await settled(state.put({ ...guard, crisis: { ...guard.crisis, start } }, "guard"));
    const entry: object = await settled(journal.get(guard.crisis.id));
    await settled(journal.put({ ...entry, at: start }));
    database.close();
  }, byMs);
  await commandDone(browser, "observe", {});
};

/** Moves the visits and the crisis that go on to an earlier time, as they stand, so that they end after `leftMs`. */
export const leaveOnly = async (browser: AnyBrowser, leftMs: number): Promise<number> => {
  const end = await browser.inExtension(async (wantedMs: number) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const change = database.transaction(["state", "journal"], "readwrite");
    const [state, journal] = [change.objectStore("state"), change.objectStore("journal")];
    const guard: GuardState = await settled(state.get("guard"));
    const wanted = Date.now() + wantedMs;
    const moved = <Lasting extends { readonly start: number; readonly end: number }>(each: Lasting) =>
      each.end > Date.now() ? { ...each, start: each.start - each.end + wanted, end: wanted } : each;
    const visits = guard.visits.map(moved);
    const crisis = guard.crisis && moved(guard.crisis);
    await settled(state.put({ ...guard, visits, crisis }, "guard"));
    for (const { id, start, end: until } of crisis === null ? visits : [...visits, crisis]) {
      const entry: object = await settled(journal.get(id));
      await settled(journal.put({ ...entry, at: start, end: until }));
    }
    database.close();
    return wanted;
  }, leftMs);
  await commandDone(browser, "observe", {});
  return end;
};
