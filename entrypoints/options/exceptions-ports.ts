import browser from "webextension-polyfill";
import { currentZone } from "../../utils/browser/clock.ts";
import { ABOUT_A_DAY_MS } from "../../utils/domain/time.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { ExceptionsPorts } from "../../utils/models/exceptions-ports.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { editExceptions, readExceptions } from "../../utils/storage/exceptions-store.ts";
import { declineRecovery, readDeclinedRecoveries } from "../../utils/storage/recovery-store.ts";
import { deviceIdOf } from "../../utils/storage/state-store.ts";
import { createTroubleLog } from "../../utils/storage/trouble-store.ts";
import { saveFile } from "./save-file.ts";

const OWNER_BYTES = 8;
/** A campaign may be planned, and its recovery declined, long before it ends. */
const ANSWERED_WITHIN_MS = 2 * 366 * ABOUT_A_DAY_MS;

/** How the page reads and writes exceptions by date; what reads lists and calendar files is loaded when it is needed. */
export function createExceptionsPorts(connection: Connection): ExceptionsPorts {
  // The note of trouble is a help to the reader: saving does not wait for it, and says itself that it failed.
  const trouble = createTroubleLog(() => undefined);
  const watched = trouble.watch(connection);
  return {
    read: () => connection.use(readExceptions),
    edit: async (edit) => {
      // What a private window writes would be gone with it (decision 19).
      if (browser.extension.inIncognitoContext) return { ok: false, why: "private-window" };
      const moment = { now: Date.now(), zone: currentZone() };
      const result = await watched.use((db) => editExceptions(db, edit, moment));
      if (!result.ok) return result;
      trouble.written();
      // It is saved whether or not the background can be reached: the next beat reads the database.
      await send("observe", {}).catch(() => undefined);
      return result;
    },
    readDeclined: () => connection.use((db) => readDeclinedRecoveries(db, Date.now() - ANSWERED_WITHIN_MS)),
    decline: async (campaign, isDeclined) => {
      if (browser.extension.inIncognitoContext) return { ok: false, why: "private-window" };
      await watched.use((db) => declineRecovery(db, campaign, isDeclined, Date.now()));
      trouble.written();
      return { ok: true };
    },
    openHolidays: async () => {
      const { createHolidayBook } = await import("../../utils/transfer/public-holidays.ts");
      return createHolidayBook();
    },
    openIcs: async () => {
      const [{ readLeave }, { writeOffHours }] = await Promise.all([
        import("../../utils/transfer/ics-read.ts"),
        import("../../utils/transfer/ics-write.ts"),
      ]);
      return { readLeave, writeOffHours };
    },
    saveCalendar: (fileName, text) => saveFile(fileName, text, "text/calendar"),
    homeCountry: () => navigator.languages.map(countryOf).find((country) => country !== null) ?? null,
    calendarOwner: async () => nameOf(await connection.use(deviceIdOf)),
  };
}

/** The region that a language tag names: `FR` of `fr-FR`. */
const countryOf = (tag: string): string | null => /[-_]([A-Z]{2})(?:[-_]|$)/.exec(tag)?.[1] ?? null;

/** The same for this device each time, and nothing can be told from it. */
async function nameOf(deviceId: string): Promise<string> {
  const bytes = new TextEncoder().encode(`calendar ${deviceId}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, OWNER_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
