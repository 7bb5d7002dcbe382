import type { Browser } from "webextension-polyfill";
import type { AnyBrowser } from "./browser.ts";
import type { DayInterval } from "../../utils/domain/plan.ts";
import type { PlanParts } from "../../utils/domain/rule-edits.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import type { CommandName, Reply, Sent } from "../../utils/messaging/protocol.ts";
import type { DeviceState } from "../../utils/storage/schema.ts";
import { until } from "./wait.ts";

declare const chrome: Browser;

/** A piece of counted time, closed or not. */
export type Counted = {
  readonly service: string | null;
  readonly activity: string | null;
  readonly start: number;
  readonly end: number;
};

// The functions given to `inExtension` travel into a page: they use nothing from outside but their arguments.

/** Sends a real command, from a page of the extension. */
const command = async <Name extends CommandName>(
  browser: AnyBrowser,
  name: Name,
  data: Sent<Name>,
): Promise<Reply<Name>> => {
  const reply = await browser.inExtension(
    (relache: string, sent: unknown) => chrome.runtime.sendMessage({ relache, data: sent }),
    name,
    data,
  );
  return reply as Reply<Name>;
};

/** The same, but a refusal is an error. */
export const commandDone = async <Name extends CommandName>(
  browser: AnyBrowser,
  name: Name,
  data: Sent<Name>,
): Promise<void> => {
  const reply: unknown = await command(browser, name, data);
  if (typeof reply !== "object" || reply === null || !("ok" in reply) || reply.ok !== true) {
    throw new Error(`${name} was answered with ${JSON.stringify(reply)}`);
  }
};

/** All that has been counted: closed spans, and from the tracker's state what waits or goes on. Sorted by start. */
export const readCounted = async (browser: AnyBrowser): Promise<readonly Counted[]> => {
  const found = await browser.inExtension(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("read failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const reading = database.transaction(["spans", "state"]);
    const spans: Counted[] = await settled(reading.objectStore("spans").getAll());
    const tracker: { open: Counted | null; pending: readonly Counted[] } | undefined = await settled(
      reading.objectStore("state").get("tracker"),
    );
    database.close();
    const unclosed = tracker ? [...tracker.pending, ...(tracker.open ? [tracker.open] : [])] : [];
    return [...spans, ...unclosed].map(({ service, activity, start, end }) => ({
      service,
      activity,
      start,
      end,
    }));
  });
  return found.toSorted((one, other) => one.start - other.start);
};

export const milliseconds = (counted: readonly Counted[], service?: string): number =>
  counted
    .filter((each) => service === undefined || each.service === service)
    .reduce((sum, each) => sum + each.end - each.start, 0);

/**
 * Hours that cover the present and end at a whole minute, 40 to 100 s from now, in the browser's own zone;
 * the same on each weekday. After that everything gated is closed. Finishes the welcome too.
 * @returns the instant at which the hours end
 */
export const endHoursSoon = async (browser: AnyBrowser, leadMs = 40_000): Promise<number> => {
  const { endsAt, interval } = await browser.inExtension(shortDay, leadMs);
  await saveHours(browser, interval);
  return endsAt;
};

const shortDay = (leadMs: number): { readonly endsAt: number; readonly interval: DayInterval } => {
  const minuteMs = 60_000;
  const now = new Date();
  const end = new Date(Math.ceil((now.getTime() + leadMs) / minuteMs) * minuteMs);
  const start = Math.max(0, now.getHours() * 60 + now.getMinutes() - 60);
  const endMinute = end.getHours() * 60 + end.getMinutes();
  // Midnight is the end of this day, not the start of the next one.
  return { endsAt: end.getTime(), interval: { start, end: endMinute === 0 ? 1440 : endMinute } };
};

/** How many network rules stand. */
export const ruleCount = (browser: AnyBrowser): Promise<number> =>
  browser.inExtension(async () => (await chrome.declarativeNetRequest.getDynamicRules()).length);

/** Hours without an end, so that no gate comes into play. Finishes the welcome too. */
export const neverEndHours = (browser: AnyBrowser): Promise<void> =>
  saveHours(browser, { start: 0, end: 1440 });

/** The same hours on each day, with every gate on; and the welcome is done. */
export const saveHours = (browser: AnyBrowser, interval: DayInterval): Promise<void> =>
  putRules(
    browser,
    { isWelcomeDone: true },
    {
      zone: null,
      week: Array.from({ length: 7 }, () => [interval]),
      levels: { tools: "gate", social: "gate", services: {} },
      restGoalMin: 11 * 60,
      contractMin: null,
    },
  );

/** Sets settings at once, as the options page would within the hours; whole groups only. */
export const saveSettings = (browser: AnyBrowser, patch: Partial<Settings>): Promise<void> =>
  putRules(browser, patch, null);

/** Writes into the database what a page would, and has the background follow it. The plan holds from now on. */
export const putRules = async (
  browser: AnyBrowser,
  patch: Partial<Settings>,
  parts: PlanParts | null,
): Promise<void> => {
  // Whoever writes first must find the database made, and a device that numbers the plan.
  await commandDone(browser, "observe", {});
  await browser.inExtension(
    async (wanted: Partial<Settings>, plan: PlanParts | null, standard: Settings) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
        });
      const database = await settled(indexedDB.open("relache"));
      const change = database.transaction(["state", "plans", "settings"], "readwrite");
      const done = new Promise((resolve, reject) => {
        change.addEventListener("complete", resolve);
        change.addEventListener("abort", () => reject(change.error ?? new Error("nothing was written")));
      });
      const settings = change.objectStore("settings");
      const before: Settings | undefined = await settled(settings.get("settings"));
      await settled(settings.put({ ...(before ?? standard), ...wanted }, "settings"));
      if (plan !== null) {
        const state = change.objectStore("state");
        const device: DeviceState = await settled(state.get("device"));
        const now = Date.now();
        const seq = device.seq + 1;
        await settled(state.put({ ...device, seq, clock: device.clock + 1 }, "device"));
        const version = { id: `${device.deviceId}-${seq}`, effectiveFrom: now, savedAt: now };
        await settled(change.objectStore("plans").add({ ...plan, ...version }));
      }
      await done;
      database.close();
    },
    patch,
    parts,
    DEFAULT_SETTINGS,
  );
  await commandDone(browser, "observe", {});
};

/** Waits until the hours have ended and the network rules stand. */
export const crossEndOfHours = async (browser: AnyBrowser, endsAt: number): Promise<void> => {
  await until(() => Date.now() >= endsAt, { label: "end of the hours", timeoutMs: 120_000, everyMs: 250 });
  await until(async () => (await ruleCount(browser)) > 0, {
    label: "off-hours rules",
    timeoutMs: 40_000,
    everyMs: 500,
  });
};
