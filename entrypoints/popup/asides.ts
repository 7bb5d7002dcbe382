import browser from "webextension-polyfill";
import { sidePanelOpener } from "../../utils/browser/side-panel.ts";
import { isMeetingQuiet, MEETING_LONGEST_MS } from "../../utils/domain/meeting-quiet.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { currentZone, type Locale } from "../../utils/i18n/locale.ts";
import { createPopupAsides, type MeetingPort } from "../../utils/models/popup-asides.ts";
import type { PopupModel } from "../../utils/models/popup-model.ts";
import { scoreFrame, shownScore, type ShownScore } from "../../utils/models/popup-score.ts";
import { readRecordRows } from "../../utils/storage/report-rows.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { changeState, readState } from "../../utils/storage/state-store.ts";
import { createGiveBack } from "../offhours/give-back.ts";
import { connection, saveRules } from "./later.ts";

export type Asides = ReturnType<typeof createPopupAsides>;

/** What stands beside the popup's figures: the score, the offer after a crisis, and the way to the side. */
export function createAsides(
  model: PopupModel,
  language: () => Locale["language"],
  openAtSide = closingOpener(),
): Asides {
  return createPopupAsides(
    {
      readScore,
      showScore,
      giveBack: createGiveBack(connection, language),
      meeting: meetingPort(),
      openAtSide,
    },
    model,
  );
}

async function readScore(): Promise<ShownScore | null> {
  // In a private window the database is never opened (decision 19).
  if (browser.extension.inIncognitoContext) return null;
  const db = await connection.get();
  const { weekStart } = await readSettings(db);
  const clock = { now: Date.now(), zone: currentZone() };
  return shownScore(await readRecordRows(db, scoreFrame(clock, weekStart)), clock);
}

/** The alerts ask the database before each of them, so that nobody has to be told. */
function meetingPort(): MeetingPort | null {
  // In a private window the database is never opened (decision 19).
  if (browser.extension.inIncognitoContext) return null;
  return { read: readMeeting, save: saveMeeting };
}

async function readMeeting(): Promise<EpochMs | null> {
  const [{ meetingSince }, sounding] = await Promise.all([
    readState(await connection.get(), "alerts"),
    browser.tabs.query({ audible: true }),
  ]);
  const now = Date.now();
  const heardAt = sounding.length > 0 ? now : -Infinity;
  const isQuiet = meetingSince !== null && isMeetingQuiet(meetingSince, heardAt, now);
  return isQuiet ? meetingSince + MEETING_LONGEST_MS : null;
}

async function saveMeeting(isQuiet: boolean): Promise<void> {
  const meetingSince = isQuiet ? Date.now() : null;
  await changeState(await connection.get(), "alerts", (row) => ({ ...row, meetingSince }));
}

async function showScore(isShown: boolean): Promise<void> {
  const { score } = await readSettings(await connection.get());
  const edit = { settings: { from: { score }, to: { score: { ...score, isShown } } } };
  const outcome = await saveRules(edit);
  if (!outcome.ok) throw new Error(outcome.why);
}

/** The popup has done its part when the panel stands. */
function closingOpener(): (() => Promise<void>) | null {
  const open = sidePanelOpener();
  return (
    open &&
    (async () => {
      await open();
      close();
    })
  );
}
