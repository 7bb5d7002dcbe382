import browser from "webextension-polyfill";
import { HEARTBEAT_MS } from "../domain/tracker.ts";
import { MINUTE_MS, type EpochMs } from "../domain/time.ts";

export const HEARTBEAT_ALARM = "heartbeat";

/**
 * Makes a repeating alarm unless it stands already. One that is made anew at each start never rings
 * (duckduckgo-privacy-extension#1241).
 */
export async function ensureAlarm(name: string, periodMs: number = HEARTBEAT_MS): Promise<void> {
  const periodInMinutes = periodMs / MINUTE_MS;
  const known = await browser.alarms.get(name);
  if (known?.periodInMinutes === periodInMinutes) return;
  await browser.alarms.create(name, { periodInMinutes, delayInMinutes: periodInMinutes });
}

/** Makes an alarm ring once, at `when`; `null` takes it away. Left alone when it would ring then anyway. */
export async function setAlarmAt(name: string, when: EpochMs | null): Promise<void> {
  const known = await browser.alarms.get(name);
  if (when === null) {
    if (known !== undefined) await browser.alarms.clear(name);
  } else if (known?.scheduledTime !== when || known.periodInMinutes !== undefined) {
    await browser.alarms.create(name, { when });
  }
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** To be called in the first turn of the worker. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}
