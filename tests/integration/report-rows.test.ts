import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openRelache, type RelacheDb } from "../../utils/storage/database.ts";
import { readReportRows } from "../../utils/storage/report-rows.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { seededWeeks } from "../support/seeded-weeks.ts";

const NOW = Date.parse("2026-11-19T15:00:00Z");
let db: RelacheDb;

beforeEach(async () => {
  freshProfile();
  db = await openRelache();
  const { days, dayShape } = seededWeeks({ zone: "Europe/Paris", now: NOW, daysBack: 200, seed: 7 });
  const tx = db.transaction(["days", "dayShape"], "readwrite");
  for (const row of days) await tx.objectStore("days").put(row);
  for (const row of dayShape) await tx.objectStore("dayShape").put(row);
  await tx.done;
});
afterEach(() => {
  db.close();
  vi.restoreAllMocks();
});

const SHOWN = { fromDay: "2026-11-09", toDay: "2026-11-15" };
const FRAME = { fromDay: "2026-07-13", toDay: "2026-11-22" };

describe("the rows of a report", () => {
  it("are sums of the days shown, and shapes of the days around them", async () => {
    const { totals, shapes, firstDay } = await readReportRows(db, SHOWN, FRAME);
    const sorted = (rows: readonly { readonly day: string }[]): string[] => rows.map(({ day }) => day).sort();
    expect(sorted(totals)[0]).toBe("2026-11-09");
    expect((sorted(totals).at(-1) ?? "") <= SHOWN.toDay).toBe(true);
    expect((sorted(shapes)[0] ?? "") >= FRAME.fromDay).toBe(true);
    expect(shapes.length).toBeGreaterThan(60);
    expect(firstDay).toBe(sorted(await db.getAll("days"))[0]);
  });
  it("are read by ranges of keys, never all of a store", async () => {
    const asked = vi.spyOn(IDBObjectStore.prototype, "getAll");
    await readReportRows(db, SHOWN, FRAME);
    const big = asked.mock.calls.filter((_, index) => {
      const store = asked.mock.contexts[index];
      return store instanceof IDBObjectStore && ["days", "dayShape", "dayPlans"].includes(store.name);
    });
    expect(big).toHaveLength(3);
    expect(big.every(([range]) => range instanceof IDBKeyRange)).toBe(true);
  });
  it("know the first day of all devices", async () => {
    const [row] = await db.getAll("days", null, 1);
    if (row === undefined) throw new Error("nothing was seeded");
    // Before and after the seeded one by name; the oldest day is that of the last but one.
    for (const [device, day] of [
      ["!", "2025-03-04"],
      ["zy", "2024-05-06"],
      ["zz", "2026-01-01"],
    ] as const)
      await db.put("days", { ...row, device, day });
    expect((await readReportRows(db, SHOWN, FRAME)).firstDay).toBe("2024-05-06");
  });
  it("know of no first day before anything was tracked", async () => {
    await db.clear("days");
    expect((await readReportRows(db, SHOWN, FRAME)).firstDay).toBeNull();
  });
});
