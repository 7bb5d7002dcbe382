import { render, type JSX } from "preact";
import browser from "webextension-polyfill";
import { AlertScreen } from "../../components/alert/alert-screen.tsx";
import { applyDisplay } from "../../components/ui/apply-display.ts";
import { occasionOf } from "../../utils/domain/alert-answers.ts";
import { alertFacts } from "../../utils/domain/alert-facts.ts";
import { isBreakKind } from "../../utils/domain/alert-memory.ts";
import type { AlertAct, AlertNotice } from "../../utils/domain/alert-notice.ts";
import { ALERT_KINDS } from "../../utils/domain/journal.ts";
import { answerText } from "../../utils/i18n/answer-texts.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { createAlertModel } from "../../utils/models/alert-model.ts";
import { followAtOnce } from "../../utils/storage/alert-answers-store.ts";
import { readAlertRows } from "../../utils/storage/alert-rows.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { labelsIn } from "../alert-worker/answer-ports.ts";
import { noticeOf } from "../alert-worker/ports.ts";

const connection = createConnection();
const id = location.hash.slice(1);
const { kind, about } = occasionOf(id);
const known = ALERT_KINDS.find((each) => each === kind);
const settings = await connection.use(readSettings);
const locale = createLocale(settings.language, navigator.languages, currentZone());

/** The words as things stand now; `null` when the address names no alert, or when its time is over. */
async function readNotice(): Promise<AlertNotice | null> {
  if (known === undefined) return null;
  const [now, zone] = [Date.now(), currentZone()];
  const rows = await connection.use((db) => readAlertRows(db, now, zone));
  const facts = alertFacts(rows, now, zone);
  const { status, breaks } = facts.input;
  if (known === "end-soon" && (status.state !== "inside" || status.until === null)) return null;
  if (isBreakKind(known) && breaks.short === null) return null;
  return await noticeOf(connection, { kind: known, about }, facts, rows, false);
}

/** Followed here, so that what became of it is said here, whether or not notifications are allowed. */
async function follow(act: AlertAct): Promise<AlertNotice | null> {
  const moment = { now: Date.now(), zone: currentZone() };
  const result = await connection.use((db) =>
    followAtOnce(db, { id, act }, moment, labelsIn(locale.language)),
  );
  // It is saved whether or not the background can be reached: the next beat reads the database.
  await send("observe", {}).catch(() => undefined);
  const words = answerText(result, locale);
  return words && { id: "said", ...words };
}

const closeTab = async (): Promise<void> => {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
};
const model = createAlertModel(id, location.search === "?park", { send, follow, closeTab });

function App({ notice }: { readonly notice: AlertNotice }): JSX.Element {
  const shown = model.said.value ?? notice;
  return (
    <AlertScreen
      key={shown.id}
      notice={shown}
      locale={locale}
      now={Date.now()}
      park={model.note.value}
      hasFailed={model.hasFailed.value}
      onAct={(act) => void model.act(act)}
      onText={model.write}
      onPark={() => void model.park()}
    />
  );
}

applyDisplay(document.documentElement, locale, settings.theme);
const root = document.querySelector("#app");
const notice = await readNotice();
if (notice === null) location.replace("/report.html");
else if (root !== null) render(<App notice={notice} />, root);
