import { expect } from "vitest";
import type { AnyBrowser } from "../../support/browser.ts";
import { commandDone } from "../../support/extension.ts";
import { until } from "../../support/wait.ts";

/** Told in days before today: what is older than the default retention of single spans, and when it last counted. */
const LONG_AGO = 120;
const SAVED = 3;

type Found = { readonly spans: number; readonly frozen: readonly string[]; readonly tidied: string | null };
type Wanted = { readonly longAgo: number; readonly saved: number };

// The functions given to `inExtension` travel into a page: they use nothing from outside but their arguments.

/** An old span, a day of use yesterday and a plan of some days ago; and nobody has tidied since. */
const putOldRows = async ({ longAgo, saved }: Wanted): Promise<void> => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
    });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const before = (days: number): number => Date.now() - days * 86_400_000;
  const day = (days: number): string =>
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(before(days));
  const database = await settled(indexedDB.open("relache"));
  const change = database.transaction(["state", "spans", "dayShape", "plans"], "readwrite");
  const { deviceId } = await settled<{ deviceId: string }>(change.objectStore("state").get("device"));
  const [plan] = await settled<{ id: string }[]>(change.objectStore("plans").getAll());
  const old = before(saved);
  await settled(
    change.objectStore("plans").put({ ...plan, id: `${deviceId}-901`, effectiveFrom: old, savedAt: old }),
  );
  const shape = { device: deviceId, zone, blocks: [], inMs: [], offMs: [], switches: 0, peeks: 0, rev: 1 };
  for (const days of [longAgo, 1])
    await settled(change.objectStore("dayShape").put({ ...shape, day: day(days) }));
  await settled(
    change.objectStore("spans").put({
      id: `${deviceId}-900`,
      rev: 1,
      device: deviceId,
      start: before(longAgo),
      end: before(longAgo) + 60_000,
      service: "linkedin",
      activity: "community",
      client: null,
      context: "work",
      zone,
      exceptionId: null,
      source: "auto",
    }),
  );
  await settled(change.objectStore("state").delete("tidied"));
  database.close();
};

const readRows = async (): Promise<Found> => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
    });
  const database = await settled(indexedDB.open("relache"));
  const reading = database.transaction(["state", "spans", "dayPlans"]);
  const [spans, frozen, tidied] = await Promise.all([
    settled(reading.objectStore("spans").count()),
    settled(reading.objectStore("dayPlans").getAllKeys()),
    settled<{ day: string | null } | undefined>(reading.objectStore("state").get("tidied")),
  ]);
  database.close();
  return { spans, frozen: frozen.map(String), tidied: tidied?.day ?? null };
};

/** Old records go and finished days are frozen when the day has not been tidied yet, without anything counting. */
export const tidyOldRecords = async (browser: AnyBrowser): Promise<void> => {
  const tidied = (label: string): Promise<Found> =>
    until(
      async () => {
        const found = await browser.inExtension(readRows);
        return found.tidied !== null && found;
      },
      { label, timeoutMs: 20_000, everyMs: 250 },
    );
  await tidied("the first day tidied");
  await browser.inExtension(putOldRows, { longAgo: LONG_AGO, saved: SAVED });
  await commandDone(browser, "observe", {});
  const { spans, frozen } = await tidied("the old rows tidied");
  expect({ spans, frozen: frozen.length }).toEqual({ spans: 0, frozen: SAVED });
};
