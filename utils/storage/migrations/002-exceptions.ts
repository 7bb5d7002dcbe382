import type { IDBPDatabase } from "idb";
import type { RelacheSchema } from "../schema.ts";

/** Version 2: exceptions by date. Frozen once shipped. */
export function exceptions(db: IDBPDatabase<RelacheSchema>): void {
  db.createObjectStore("exceptions", { keyPath: "id" }).createIndex("savedAt", "savedAt");
}
