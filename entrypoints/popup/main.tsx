import { computed } from "@preact/signals";
import { render, type JSX } from "preact";
import { useEffect } from "preact/hooks";
import browser from "webextension-polyfill";
import type { PopupCallbacks } from "../../components/popup/popup-props.ts";
import { PopupScreen } from "../../components/popup/popup-screen.tsx";
import { applyDisplay } from "../../components/ui/apply-display.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { createPopupModel } from "../../utils/models/popup-model.ts";
import { readSummary } from "../../utils/storage/session-summary.ts";
import type * as Later from "./later.ts";

const later = (): Promise<typeof Later> => import("./later.ts");

/** The wall clock as it was when the popup opened, carried on by one that cannot be set. */
const openedAt = Date.now() - performance.now();

/** In a tab: prompts and longer work do not fit a popup, which closes when the focus leaves it. */
async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
  close();
}

const model = createPopupModel({
  readSummary,
  readWeek: async (firstDay, weeksBack) => (await later()).readWeek(firstDay, weeksBack),
  readExtras: async (summary, now) => (await later()).readExtras(summary, now),
  readBreakMinutes: async () => (await later()).readBreakMinutes(),
  readTrouble: async () => (await import("../../utils/storage/trouble-store.ts")).readTrouble(),
  send,
  saveRules: async (edit) => (await later()).saveRules(edit),
  now: () => Math.round(openedAt + performance.now()),
  every: (periodMs, act) => {
    const timer = setInterval(act, periodMs);
    return () => clearInterval(timer);
  },
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
  openPage,
});

const AS_THE_BROWSER: Summary["display"] = { language: "auto", theme: "auto" };
const display = computed(() => model.summary.value?.display ?? AS_THE_BROWSER);
const zone = computed(() => model.summary.value?.zone ?? currentZone());
const language = computed(() => display.value.language);
const theme = computed(() => display.value.theme);
const locale = computed(() => createLocale(language.value, navigator.languages, zone.value));

const on: PopupCallbacks = {
  ...model.actions,
  openSheet: model.openSheet,
  open: openPage,
  showWeek: (step) => void model.showWeek(step),
  retry: () => void model.retry(),
};

function App(): JSX.Element {
  // After the first paint: the background's work would delay it.
  useEffect(() => model.live(), []);
  applyDisplay(document.documentElement, locale.value, theme.value);
  return (
    <PopupScreen
      phase={model.phase.value}
      summary={model.summary.value}
      now={model.now.value}
      week={model.week.value}
      extras={model.extras.value}
      sheet={model.sheet.value}
      flash={model.flash.value}
      hasTrouble={model.trouble.value !== null}
      locale={locale.value}
      on={on}
    />
  );
}

await model.prepare();
// The keyboard's way to the menu: it asks for whom the work is.
if (location.hash === "#client") model.openSheet("now");
const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
