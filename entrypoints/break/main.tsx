import { render, type JSX } from "preact";
import browser from "webextension-polyfill";
import { BreakScreen } from "../../components/break/break-screen.tsx";
import { applyDisplay } from "../../components/ui/apply-display.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { send } from "../../utils/messaging/messenger.ts";
import {
  breakHash,
  breakTimesOf,
  createBreakModel,
  type BreakTimes,
} from "../../utils/models/break-model.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";

type Stored = { readonly settings: Settings; readonly running: BreakTimes | null };

/** The break that was begun elsewhere (a notification), and the settings; a break needs neither to go on. */
async function readStored(): Promise<Stored> {
  try {
    const db = await connection.get();
    const [settings, { breakStart, breakUntil }] = await Promise.all([
      readSettings(db),
      readState(db, "switches"),
    ]);
    const isRunning = breakStart !== null && breakUntil !== null && breakUntil > Date.now();
    return { settings, running: isRunning ? { begunAt: breakStart, endAt: breakUntil } : null };
  } catch {
    return { settings: DEFAULT_SETTINGS, running: null };
  }
}

const connection = createConnection();
const { settings, running } = await readStored();
const locale = createLocale(settings.language, navigator.languages, currentZone());
const times =
  location.hash === "" && running !== null
    ? running
    : breakTimesOf(location.hash, Date.now(), settings.breaks.restMin);

const model = createBreakModel(
  {
    send,
    now: () => Date.now(),
    every: (periodMs, act) => {
      const timer = setInterval(act, periodMs);
      return () => clearInterval(timer);
    },
    remember: (kept) => history.replaceState(null, "", breakHash(kept)),
    closeTab: async () => {
      const tab = await browser.tabs.getCurrent();
      if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
    },
  },
  times,
);

function App(): JSX.Element {
  return (
    <BreakScreen
      leftMs={model.leftMs.value}
      fraction={model.fraction.value}
      plannedMs={model.plannedMs.value}
      restedMs={model.restedMs.value}
      isDone={model.isDone.value}
      locale={locale}
      onBack={() => void model.back()}
      onAdd={() => void model.addTime()}
    />
  );
}

applyDisplay(document.documentElement, locale, settings.theme);
const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
model.start();
