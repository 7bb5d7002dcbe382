import { computed, effect, signal } from "@preact/signals";
import { render, type JSX } from "preact";
import { GiveBack } from "../../components/ui/give-back.tsx";
import { OptionsScreen } from "../../components/options/options-screen.tsx";
import { sectionOf } from "../../components/options/sections.ts";
import { makeWords, WordsProvider } from "../../components/options/words.tsx";
import { applyLanguage } from "../../components/ui/apply-display.ts";
import { createLocale } from "../../utils/i18n/locale.ts";
import { createOptionsModel } from "../../utils/models/options-model.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { createGiveBack } from "../offhours/give-back.ts";
import { createDataPorts } from "./data-ports.ts";
import { createOptionsPorts } from "./page-ports.ts";
import { createTroublePorts } from "./trouble-ports.ts";

/** Minutes tick in the card beside the navigation, hours begin and end, and the disk may be full. */
const CLOCK_MS = 20_000;

const connection = createConnection();
const model = createOptionsModel(
  createOptionsPorts(connection, import.meta.env.FIREFOX),
  createDataPorts(connection),
  createTroublePorts(connection),
);
const section = signal(sectionOf(location.hash));
const words = computed(() =>
  makeWords(createLocale(model.store.settings.value.language, navigator.languages, model.zone.here.value)),
);

const giveBack = createGiveBack(connection, () => words.value.locale.language);

function App(): JSX.Element {
  return (
    <WordsProvider value={words.value}>
      <OptionsScreen
        model={model}
        section={section.value}
        notice={<GiveBack view={giveBack.view.value} locale={words.value.locale} actions={giveBack} />}
      />
    </WordsProvider>
  );
}

effect(() => {
  const { theme } = model.store.settings.value;
  const { dataset } = document.documentElement;
  applyLanguage(document.documentElement, words.value.locale.language);
  // Without a choice there is no attribute, and the computer's own theme holds.
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
});
addEventListener("hashchange", () => {
  section.value = sectionOf(location.hash);
});
// What was typed last is saved also when the page goes away at once.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void model.flush();
  // The keys and the containers may have been changed meanwhile.
  else {
    model.zone.look();
    void Promise.all([model.shortcuts.refresh(), model.contexts.containers?.refresh()]);
  }
});
addEventListener("pagehide", () => void model.flush());
setInterval(() => {
  model.zone.look();
  model.store.now.value = Date.now();
  void giveBack.refresh();
  if (model.store.state.value === "ready") void model.trouble.look(false);
}, CLOCK_MS);

const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
void model.load().then(() => Promise.all([model.data.refresh(), giveBack.refresh()]));
