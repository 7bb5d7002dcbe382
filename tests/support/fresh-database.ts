import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";

/** A browser profile without any data. */
export function freshProfile(): void {
  globalThis.indexedDB = new IDBFactory();
}
