import type { IDBPDatabase } from "idb";
import type { RelacheSchema } from "../schema.ts";

/** Version 1: all stores, empty. Frozen once shipped: later shapes come by later migrations. */
export function initial(db: IDBPDatabase<RelacheSchema>): void {
  db.createObjectStore("spans", { keyPath: "id" }).createIndex("start", "start");
  db.createObjectStore("days", {
    keyPath: ["device", "day", "service", "activity", "client", "context"],
  });
  db.createObjectStore("dayShape", { keyPath: ["device", "day"] });
  db.createObjectStore("plans", { keyPath: "id" }).createIndex("effectiveFrom", "effectiveFrom");
  db.createObjectStore("dayPlans", { keyPath: "day" });
  db.createObjectStore("journal", { keyPath: "id" }).createIndex("at", "at");
  db.createObjectStore("clients", { keyPath: "id" });
  db.createObjectStore("tombstones", { keyPath: "id" });
  db.createObjectStore("settings");
  db.createObjectStore("state");
}
