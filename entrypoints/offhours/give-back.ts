import browser from "webextension-polyfill";
import { GIVE_BACK_MESSAGES } from "../../utils/i18n/messages/give-back.ts";
import { currentZone, type Locale } from "../../utils/i18n/locale.ts";
import { translator } from "../../utils/i18n/translate.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { createGiveBackModel, type GiveBackModel } from "../../utils/models/give-back-model.ts";
import type { Connection } from "../../utils/storage/database.ts";
import {
  declineGiveBack,
  readGiveBack,
  takeBack,
  undoTakeBack,
} from "../../utils/storage/give-back-store.ts";

/** The offer after a crisis, written by the page where it is answered; the background follows before it shows as done. */
export function createGiveBack(connection: Connection, language: () => Locale["language"]): GiveBackModel {
  const moment = () => ({ now: Date.now(), zone: currentZone() });
  const label = (): string => translator(GIVE_BACK_MESSAGES, language())("back.label");
  // It is saved whether or not the background can be reached: the next beat reads the database.
  const follow = () => send("observe", {}).catch(() => undefined);
  return createGiveBackModel({
    now: () => Date.now(),
    // In a private window the database is never opened (decision 19).
    read: async () =>
      browser.extension.inIncognitoContext ? null : readGiveBack(await connection.get(), moment(), label()),
    take: async (crisis) => {
      const result = await takeBack(await connection.get(), crisis, moment(), label());
      if (result.ok) await follow();
      return result;
    },
    decline: async (crisis) => declineGiveBack(await connection.get(), crisis, Date.now()),
    undo: async (taken) => {
      const result = await undoTakeBack(await connection.get(), taken, moment());
      if (result.ok) await follow();
      return result;
    },
  });
}
