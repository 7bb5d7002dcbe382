import { grantedOrigins } from "../../utils/browser/permissions.ts";
import { showNotice } from "../../utils/browser/notifications.ts";
import { openPage } from "../../utils/browser/pages.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { drawMenus, nameOfItem, openPopup } from "../../utils/browser/shortcuts.ts";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import { createClock } from "../../utils/i18n/rest-locale.ts";
import { fill, pickLanguage, type Language } from "../../utils/i18n/translate.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";
import type { Core } from "./core.ts";
import { readWords } from "./notice-words.ts";

/** What keyboard and menus can do, in the order of the menu. Chromium shows six items on the toolbar button at most. */
const NAMES = ["break", "client", "personal-tab", "personal-30", "pause", "crisis"] as const;
type Name = (typeof NAMES)[number];
/** Whether it is on now, and until when; `null` when there is nothing to tell. */
type Done = { readonly isOn: boolean; readonly until: EpochMs } | null;

const CLIENT_HASH = "#client";

/** Does what a shortcut or an item of a menu says: each switches on, and off when it is on already. */
export async function followShortcut(core: Core, id: string): Promise<void> {
  const name = NAMES.find((each) => each === nameOfItem(id));
  if (name === undefined) return;
  const done = await act(core, name);
  await core.pulse.beat(name);
  if (done !== null && name !== "client" && name !== "break") await tell(core.connection, name, done);
}

async function act({ connection, guard, switches }: Core, name: Name): Promise<Done> {
  const now = Date.now();
  const toggled = async (
    current: EpochMs | null,
    lengthMs: number,
    set: (until: EpochMs | null) => Promise<unknown>,
  ): Promise<Done> => {
    const isOn = (current ?? 0) <= now;
    await set(isOn ? now + lengthMs : null);
    return { isOn, until: now + lengthMs };
  };
  const row = () => connection.use((db) => readState(db, "switches"));
  switch (name) {
    case "client":
      await openPopup(CLIENT_HASH);
      return null;
    case "break":
      await switches.startBreak((await connection.use(readSettings)).breaks.restMin);
      await openPage("/break.html");
      return null;
    case "personal-tab": {
      const isOn = await switches.togglePersonal();
      return isOn === null ? null : { isOn, until: now };
    }
    case "personal-30":
      return await toggled((await row()).personalUntil, 30 * MINUTE_MS, (until) =>
        switches.personalUntil(until),
      );
    case "pause":
      return await toggled((await row()).pausedUntil, HOUR_MS, (until) => switches.pause(until));
    case "crisis": {
      const { crisis } = await connection.use((db) => readState(db, "guard"));
      return await toggled(crisis?.end ?? null, HOUR_MS, (until) =>
        until === null ? guard.endCrisis() : guard.startCrisis(HOUR_MS / MINUTE_MS),
      );
    }
  }
}

async function languageOf(connection: Connection): Promise<Language> {
  return pickLanguage((await connection.use(readSettings)).language, navigator.languages);
}

/** A shortcut shows nothing by itself: a notice says what it did, where notices are allowed. */
async function tell(
  connection: Connection,
  name: Exclude<Name, "client" | "break">,
  { isOn, until }: NonNullable<Done>,
): Promise<void> {
  const language = await languageOf(connection);
  const words = await readWords(language);
  const clock = createClock(language, currentZone());
  const key = isOn ? (`done.${name}` as const) : (`done.${name}.off` as const);
  const title = fill(words[key], { time: clock(until) });
  await showNotice({ id: "done", title, body: "", buttons: [] });
}

let drawn = "";

/** Brings the menus to the language and the sites of the moment. */
export async function mendMenus(connection: Connection): Promise<void> {
  const [language, origins] = await Promise.all([languageOf(connection), grantedOrigins()]);
  const wanted = [language, ...origins].join();
  if (wanted === drawn) return;
  const words = await readWords(language);
  const items = NAMES.map((id) => ({ id, title: words[`menu.${id}`] }));
  await drawMenus(items, origins);
  drawn = wanted;
}
