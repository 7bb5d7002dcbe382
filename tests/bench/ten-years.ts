import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import { finishedDays } from "../../utils/domain/day-plans.ts";
import type { DayPlan, DayShape, DayTotal } from "../../utils/domain/span.ts";
import { addDays, dayKeyAt } from "../../utils/domain/zone.ts";
import type { Chromium } from "../support/chromium.ts";
import { commandDone } from "../support/extension.ts";
import { putRows } from "../support/put-rows.ts";
import { readRows } from "../support/rows.ts";

const DAYS = 3650;
const SERVICES = 30;
/** Days in one transaction. */
const CHUNK_DAYS = 365;

/** Ten years up to today, 30 services a day, written into Relâche's database; then the real command makes the summary. */
export async function seedTenYears(browser: Chromium): Promise<void> {
  const services = createCatalogue(CATALOGUE)
    .services()
    .slice(0, SERVICES)
    .map(({ id }) => id);
  for (let from = 0; from < DAYS; from += CHUNK_DAYS) {
    await browser.inExtension(writeDays, from, Math.min(DAYS, from + CHUNK_DAYS), services);
  }
  await freezePlans(browser);
  await commandDone(browser, "data.changed", {});
  await commandDone(browser, "observe", {});
}

/** The plan as old as the days, and each of them with its hours, as the end of a day leaves them. */
async function freezePlans(browser: Chromium): Promise<void> {
  const [newest] = await readRows(browser, "plans");
  if (newest === undefined) throw new Error("no hours are saved");
  const plan = { ...newest, effectiveFrom: 0 };
  const zone = await browser.inExtension(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const today = dayKeyAt(Date.now(), zone);
  const dayPlans: DayPlan[] = [];
  // Not more than a year at a time is worked out.
  for (let back = DAYS; back > 0; back -= CHUNK_DAYS) {
    const last = addDays(today, -Math.max(1, back - CHUNK_DAYS + 1));
    dayPlans.push(...finishedDays([plan], addDays(today, -back), last, zone, 180));
  }
  await browser.inExtension(putRows, { byStore: { plans: [plan], dayPlans }, named: {} });
}

/**
 * Days `from` to `to` back from today: five hours each, in quarters of an hour from 07:00 to 17:00, two of the ten
 * before 09:00. Travels into a page: it uses nothing from outside but its arguments. For zones without changes of clocks.
 */
const writeDays = async (from: number, to: number, services: readonly string[]): Promise<void> => {
  const HOUR_MS = 3_600_000;
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
    });
  const database = await settled(indexedDB.open("relache"));
  const change = database.transaction(["state", "days", "dayShape"], "readwrite", { durability: "relaxed" });
  const done = new Promise<void>((resolve, reject) => {
    change.addEventListener("complete", () => resolve());
    change.addEventListener("abort", () => reject(change.error ?? new Error("the days were not written")));
  });
  const { deviceId: device }: { deviceId: string } = await settled(change.objectStore("state").get("device"));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = new Date().setHours(0, 0, 0, 0);
  for (let back = from; back < to; back += 1) {
    const midnight = today - back * 24 * HOUR_MS;
    const day = new Intl.DateTimeFormat("en-CA", { dateStyle: "short" }).format(midnight);
    services.forEach((service, index) => {
      // Other services come first on other days; together they make five hours.
      const rank = (index + back) % services.length;
      const durationMs = 78_000 + rank * 36_000;
      const total: DayTotal = {
        device,
        day,
        service,
        activity: "community",
        client: "",
        context: "work",
        inMs: durationMs * 0.8,
        offMs: durationMs * 0.2,
        rev: 1,
      };
      change.objectStore("days").put(total);
    });
    const hourly = (first: number, end: number): readonly number[] =>
      Array.from({ length: 24 }, (_, hour) => (hour >= first && hour < end ? HOUR_MS / 2 : 0));
    const shape: DayShape = {
      device,
      day,
      zone,
      blocks: Array.from({ length: 20 }, (_, count) => {
        const start = midnight + 7 * HOUR_MS + (count * HOUR_MS) / 2;
        return [start, start + HOUR_MS / 4, "work"] as const;
      }),
      inMs: hourly(9, 17),
      offMs: hourly(7, 9),
      switches: 12,
      peeks: 1,
      rev: 1,
    };
    change.objectStore("dayShape").put(shape);
  }
  await done;
  database.close();
};
