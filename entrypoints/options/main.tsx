import { computed, effect, signal } from "@preact/signals";
import { render, type JSX } from "preact";
import { OptionsScreen } from "../../components/options/options-screen.tsx";
import { sectionOf } from "../../components/options/sections.ts";
import { makeWords, WordsProvider } from "../../components/options/words.tsx";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { createOptionsModel } from "../../utils/models/options-model.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { createDataPorts } from "./data-ports.ts";
import { createOptionsPorts } from "./page-ports.ts";
import { createTroublePorts } from "./trouble-ports.ts";

/** Minutes tick in the card beside the navigation, hours begin and end, and the disk may be full. */
const CLOCK_MS = 20_000;

const connection = createConnection();
const model = createOptionsModel(
  createOptionsPorts(connection),
  createDataPorts(connection),
  createTroublePorts(connection),
);
const section = signal(sectionOf(location.hash));
const words = computed(() =>
  makeWords(createLocale(model.store.settings.value.language, navigator.languages, currentZone())),
);

function App(): JSX.Element {
  return (
    <WordsProvider value={words.value}>
      <OptionsScreen model={model} section={section.value} />
    </WordsProvider>
  );
}

effect(() => {
  const { theme } = model.store.settings.value;
  const { dataset } = document.documentElement;
  document.documentElement.lang = words.value.locale.language;
  // Without a choice there is no attribute, and the computer's own theme holds.
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
});
addEventListener("hashchange", () => {
  section.value = sectionOf(location.hash);
});
// What was typed last is saved also when the page goes away at once.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void model.hours.flush();
});
addEventListener("pagehide", () => void model.hours.flush());
setInterval(() => {
  model.store.now.value = Date.now();
  if (model.store.state.value === "ready") void model.trouble.look(false);
}, CLOCK_MS);

const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
void model.load().then(() => model.data.refresh());
