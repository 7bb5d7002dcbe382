/** Rows by store. Those of stores without a key of their own are named. */
export type StoredRows = {
  readonly byStore: Readonly<Record<string, readonly object[]>>;
  readonly named: Readonly<Record<string, Readonly<Record<string, object>>>>;
};

/** Writes rows as they are, in one transaction. Goes into a page of the extension: it uses nothing from outside but its argument. */
export const putRows = async ({ byStore, named }: StoredRows): Promise<void> => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
    });
  const database = await settled(indexedDB.open("relache"));
  const stores = [...Object.keys(byStore), ...Object.keys(named)];
  if (stores.length > 0) {
    const change = database.transaction(stores, "readwrite");
    const done = new Promise((resolve, reject) => {
      change.addEventListener("complete", resolve);
      change.addEventListener("abort", () => reject(change.error ?? new Error("nothing was written")));
    });
    for (const [store, rows] of Object.entries(byStore))
      for (const row of rows) change.objectStore(store).put(row);
    for (const [store, rows] of Object.entries(named))
      for (const [key, row] of Object.entries(rows)) change.objectStore(store).put(row, key);
    await done;
  }
  database.close();
};
