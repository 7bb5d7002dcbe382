import type { Client } from "../../utils/domain/client.ts";
import type { Activity } from "../../utils/domain/service.ts";
import type { DayShape, DayTotal, Span } from "../../utils/domain/span.ts";
import type { AnyBrowser } from "./browser.ts";
import { commandDone } from "./extension.ts";
import { seededWeeks } from "./seeded-weeks.ts";

type Rows = {
  readonly spans?: readonly Omit<Span, "device">[];
  readonly days: readonly Omit<DayTotal, "device">[];
  readonly dayShape: readonly Omit<DayShape, "device">[];
};

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const HOURS_A_DAY = 24;

/** Writes figures of the past as the extension would have, under its own device, and has it look anew. */
const putRows = async (browser: AnyBrowser, rows: Rows): Promise<void> => {
  await browser.inExtension(async (wanted: Rows) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const change = database.transaction(["state", "spans", "days", "dayShape"], "readwrite");
    const { deviceId } = await settled<{ deviceId: string }>(change.objectStore("state").get("device"));
    for (const row of wanted.spans ?? []) {
      await settled(change.objectStore("spans").put({ ...row, device: deviceId }));
    }
    for (const row of wanted.days) {
      await settled(change.objectStore("days").put({ ...row, device: deviceId }));
    }
    for (const row of wanted.dayShape) {
      await settled(change.objectStore("dayShape").put({ ...row, device: deviceId }));
    }
    database.close();
  }, rows);
  await commandDone(browser, "data.changed", {});
};

/** One unbroken stretch of work that began so long ago and goes on. */
export const seedStretch = async (browser: AnyBrowser, minutes: number): Promise<void> => {
  const zone = await zoneOf(browser);
  const now = Date.now();
  const shape = shapeOf(zone, now, [[now - minutes * MINUTE_MS, now - 30_000, false]]);
  await putRows(browser, { days: [], dayShape: [shape] });
};

/** Hours spent on a day: service, activity, first minute of the day, length in minutes. */
type Work = readonly [service: string, activity: Activity, from: number, minutes: number];

const WORKDAYS: readonly (readonly Work[])[] = [
  [
    ["linkedin", "community", 9 * 60 + 20, 85],
    ["hootsuite", "publishing", 11 * 60, 50],
    ["meta-business-suite", "analytics", 14 * 60, 35],
  ],
  [
    ["instagram", "community", 9 * 60 + 10, 60],
    ["buffer-publish", "publishing", 10 * 60 + 30, 95],
    ["linkedin", "watch", 19 * 60 + 10, 25],
  ],
  [
    ["linkedin", "community", 9 * 60 + 40, 70],
    ["hootsuite", "publishing", 13 * 60 + 30, 110],
    ["instagram", "messaging", 18 * 60 + 5, 40],
  ],
];

/** A believable week up to this minute, with 09:00 to 18:00 as the hours of each day. */
export const seedWeek = async (browser: AnyBrowser): Promise<void> => {
  const zone = await zoneOf(browser);
  const now = Date.now();
  const spans: Omit<Span, "device">[] = [];
  const days: Omit<DayTotal, "device">[] = [];
  const dayShape: Omit<DayShape, "device">[] = [];
  for (let back = 6; back >= 0; back -= 1) {
    const instant = now - back * HOURS_A_DAY * HOUR_MS;
    const midnight = startOfDay(zone, instant);
    const work = (WORKDAYS[back % WORKDAYS.length] ?? []).filter(
      ([, , from, minutes]) => midnight + (from + minutes) * MINUTE_MS < now,
    );
    for (const [service, activity, from, minutes] of work) {
      const split = isOff(from)
        ? { inMs: 0, offMs: minutes * MINUTE_MS }
        : { inMs: minutes * MINUTE_MS, offMs: 0 };
      spans.push({
        id: `seed-${back}-${from}`,
        rev: 1,
        start: midnight + from * MINUTE_MS,
        end: midnight + (from + minutes) * MINUTE_MS,
        service,
        activity,
        client: null,
        context: "work",
        zone,
        exceptionId: null,
        source: "auto",
      });
      days.push({
        day: dayKey(zone, instant),
        service,
        activity,
        client: "",
        context: "work",
        ...split,
        rev: 1,
      });
    }
    const blocks = work.map(
      ([, , from, minutes]) =>
        [midnight + from * MINUTE_MS, midnight + (from + minutes) * MINUTE_MS, isOff(from)] as const,
    );
    dayShape.push(shapeOf(zone, instant, blocks));
  }
  await putRows(browser, { spans, days, dayShape });
};

const isOff = (minute: number): boolean => minute < 9 * 60 || minute >= 18 * 60;

const shapeOf = (
  zone: string,
  instant: number,
  blocks: readonly (readonly [start: number, end: number, isOff: boolean])[],
): Omit<DayShape, "device"> => {
  const midnight = startOfDay(zone, instant);
  const hourly = (wantsOff: boolean): readonly number[] =>
    Array.from({ length: HOURS_A_DAY }, (_, hour) => {
      const [from, to] = [midnight + hour * HOUR_MS, midnight + (hour + 1) * HOUR_MS];
      return blocks
        .filter((block) => block[2] === wantsOff)
        .reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
    });
  return {
    day: dayKey(zone, instant),
    zone,
    blocks: blocks.map(([start, end]) => [start, end, "work"]),
    inMs: hourly(false),
    offMs: hourly(true),
    switches: 0,
    peeks: 0,
    rev: 1,
  };
};

const zoneOf = (browser: AnyBrowser): Promise<string> =>
  browser.inExtension(() => Intl.DateTimeFormat().resolvedOptions().timeZone);

const dayKey = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(instant);

/** Right in zones without changes of the clocks, and tests live in such zones. */
const startOfDay = (zone: string, instant: number): number => {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "medium" }).format(instant);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return Math.floor(instant / 1000) * 1000 - ((hours * 60 + minutes) * 60 + seconds) * 1000;
};

/** Two clients and one who is archived; time on three of the seeded sites was for them. */
export const seedClients = async (browser: AnyBrowser): Promise<void> => {
  const named = [
    { id: "seed-lune", name: "Maison Lune", color: "#0f8a86", isArchived: false },
    { id: "seed-nord", name: "Atelier Nord", color: "#cc4a86", isArchived: false },
    { id: "seed-cour", name: "Vieille Cour", color: "#a8790f", isArchived: true },
  ];
  const clients = named.map((client): Client => ({ ...client, rev: 1, rules: [] }));
  await browser.inExtension(
    async (all: readonly Client[], spentOn: Readonly<Record<string, string>>) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
        });
      const database = await settled(indexedDB.open("relache"));
      const change = database.transaction(["clients", "spans", "days"], "readwrite");
      for (const client of all) await settled(change.objectStore("clients").put(client));
      const spans: Span[] = await settled(change.objectStore("spans").getAll());
      for (const span of spans) {
        const client = spentOn[span.service ?? ""] ?? null;
        await settled(change.objectStore("spans").put({ ...span, client }));
      }
      const days: DayTotal[] = await settled(change.objectStore("days").getAll());
      await settled(change.objectStore("days").clear());
      for (const total of days) {
        const client = spentOn[total.service] ?? "";
        await settled(change.objectStore("days").put({ ...total, client }));
      }
      database.close();
    },
    clients,
    { linkedin: "seed-lune", instagram: "seed-nord", "meta-business-suite": "seed-cour" },
  );
  await commandDone(browser, "data.changed", {});
};

/** Weeks of work up to now under the extension's own device, as the report looks back on them. */
export const seedWeeks = async (browser: AnyBrowser, daysBack = 7 * 14, seed = 7): Promise<void> => {
  const zone = await zoneOf(browser);
  const { spans, days, dayShape } = seededWeeks({ zone, now: Date.now() - MINUTE_MS, daysBack, seed });
  await putRows(browser, { spans, days, dayShape });
};
