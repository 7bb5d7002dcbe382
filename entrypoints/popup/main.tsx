// First, so that the figures are on their way while the rest is made ready.
import { readSummary } from "./first-summary.ts";
import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { render, type JSX } from "preact";
import { useEffect } from "preact/hooks";
import browser from "webextension-polyfill";
import type { PopupCallbacks } from "../../components/popup/popup-props.ts";
import { PopupScreen } from "../../components/popup/popup-screen.tsx";
import { applyDisplay } from "../../components/ui/apply-display.ts";
import { firstPaint } from "../../components/ui/first-paint.ts";
import { showIcon } from "../../components/ui/show-icon.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { createLocale, currentZone, type Locale } from "../../utils/i18n/locale.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { createPopupModel } from "../../utils/models/popup-model.ts";
import type { Asides } from "./asides.ts";
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
  readExtras: async (summary, now) => {
    const extras = await (await later()).readExtras(summary, now);
    void loadAsides();
    return extras;
  },
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

const asides = signal<Asides | null>(null);

/** Only with the figures complete: what stands beside them takes its time. */
async function loadAsides(): Promise<void> {
  if (asides.value !== null) return;
  const { createAsides } = await import("./asides.ts");
  asides.value ??= createAsides(model, () => locale.value.language);
  // Seen in a tab alone.
  showIcon(document);
}

let width: ReadonlySignal<number> | null = null;

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

/** The background's work would delay the first paint, and asking for it the frame that shows it. */
function liveAfterPaint(): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  void firstPaint().then(() => {
    if (!isOver) stop = model.live();
  });
  return () => {
    isOver = true;
    stop?.();
  };
}

function App(): JSX.Element {
  useEffect(liveAfterPaint, []);
  applyDisplay(document.documentElement, locale.value, theme.value);
  return (
    <PopupScreen
      phase={model.phase.value}
      summary={model.summary.value}
      now={model.now.value}
      week={model.week.value}
      extras={model.extras.value}
      asides={asides.value?.value ?? null}
      sheet={model.sheet.value}
      flash={model.flash.value}
      hasTrouble={model.trouble.value !== null}
      locale={locale.value}
      width={width?.value}
      on={on}
    />
  );
}

/** Makes the formats that the figures need: each takes long, and meanwhile there is time. */
function warmUp(locale: Locale): void {
  const { dates } = locale;
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  dates.time(now);
  dates.weekdayShort(now);
  dates.dayLong(day);
  dates.dayRange(day, day);
  locale.list([day, day]);
}

async function start(): Promise<void> {
  const prepared = model.prepare();
  warmUp(locale.value);
  // A phone shows the popup as a page of its own: there it fills the screen.
  if (navigator.userAgent.includes("Android")) width = (await import("./wide.ts")).watchWidth();
  await prepared;
  // The browser shows the popup's window meanwhile. Its word of that waits behind what runs here, and frames wait for it.
  await new Promise((resolve) => setTimeout(resolve));
  // The keyboard's way to the menu: it asks for whom the work is.
  if (location.hash === "#client") model.openSheet("now");
  const root = document.querySelector("#app");
  if (root === null) return;
  root.replaceChildren();
  render(<App />, root);
}

// Not awaited: what is loaded later imports from this script, and would wait for its end.
void start();
