import { computed } from "@preact/signals";
import { render, type JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { PopupCallbacks } from "../../components/popup/popup-props.ts";
import { PopupScreen } from "../../components/popup/popup-screen.tsx";
import { applyDisplay } from "../../components/ui/apply-display.ts";
import { openPage } from "../../utils/browser/pages.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { keepPanel } from "../../utils/models/panel-life.ts";
import { createPopupModel } from "../../utils/models/popup-model.ts";
import { readSummary } from "../../utils/storage/session-summary.ts";
import { watchSummary } from "../../utils/storage/summary-watch.ts";
import { readTrouble } from "../../utils/storage/trouble-store.ts";
import { createAsides } from "../popup/asides.ts";
import { readBreakMinutes, readExtras, readWeek, saveRules } from "../popup/later.ts";
import { watchWidth } from "../popup/wide.ts";

const now = (): number => Date.now();
const after = (delayMs: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
};

const model = createPopupModel({
  readSummary,
  readWeek,
  readExtras,
  readBreakMinutes,
  readTrouble,
  send,
  saveRules,
  now,
  every: (periodMs, act) => {
    const timer = setInterval(act, periodMs);
    return () => clearInterval(timer);
  },
  after,
  openPage,
});

const AS_THE_BROWSER: Summary["display"] = { language: "auto", theme: "auto" };
const display = computed(() => model.summary.value?.display ?? AS_THE_BROWSER);
// One by one, so that the formats are not made anew with each second that counts.
const language = computed(() => display.value.language);
const theme = computed(() => display.value.theme);
const zone = computed(() => model.summary.value?.zone ?? currentZone());
const locale = computed(() => createLocale(language.value, navigator.languages, zone.value));
const asides = createAsides(model, () => locale.value.language, null);
const width = watchWidth();

const on: PopupCallbacks = {
  ...model.actions,
  openSheet: model.openSheet,
  open: openPage,
  showWeek: (step) => void model.showWeek(step),
  retry: () => void model.retry(),
};

const keep = (): (() => void) =>
  keepPanel(model, {
    now,
    after,
    isVisible: () => document.visibilityState === "visible",
    watchSight: (tell) => {
      document.addEventListener("visibilitychange", tell);
      return () => document.removeEventListener("visibilitychange", tell);
    },
    watchSummary,
  });

/** What the popup shows, for those who keep it in sight. */
function App(): JSX.Element {
  useEffect(keep, []);
  applyDisplay(document.documentElement, locale.value, theme.value);
  return (
    <PopupScreen
      phase={model.phase.value}
      summary={model.summary.value}
      now={model.now.value}
      week={model.week.value}
      extras={model.extras.value}
      asides={asides.value}
      sheet={model.sheet.value}
      flash={model.flash.value}
      hasTrouble={model.trouble.value !== null}
      locale={locale.value}
      width={width.value}
      on={on}
    />
  );
}

await model.prepare();
const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
