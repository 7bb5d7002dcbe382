import { signal } from "@preact/signals";
import { render, type JSX } from "preact";
import { makeWords, WordsProvider } from "../../components/welcome/words.tsx";
import { WelcomeScreen } from "../../components/welcome/welcome-screen.tsx";
import { applyLanguage } from "../../components/ui/apply-display.ts";
import { createPermissionPorts } from "../../utils/browser/permission-ports.ts";
import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import { CORE_SERVICE_IDS } from "../../utils/domain/core-services.ts";
import { DEFAULT_SETTINGS } from "../../utils/domain/settings.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { createWelcomeModel } from "../../utils/models/welcome-model.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { createRulesPort } from "../options/rules-port.ts";

/** Services worth offering here that need a permission of their own. */
const FURTHER_IDS = ["whatsapp", "discord", "canva", "capcut"];

const connection = createConnection();
const catalogue = createCatalogue(CATALOGUE);
const services = [...CORE_SERVICE_IDS, ...FURTHER_IDS]
  .map((id) => catalogue.byId(id))
  .filter((service) => service !== null);
const settings = signal(DEFAULT_SETTINGS);
const model = createWelcomeModel({
  save: createRulesPort(connection),
  services,
  loadSettings: async () => readSettings(await connection.get()),
  permissions: createPermissionPorts(),
});

function App(): JSX.Element {
  const { language, theme } = settings.value;
  const words = makeWords(createLocale(language, navigator.languages, currentZone()));
  applyLanguage(document.documentElement, words.locale.language);
  if (theme !== "auto") document.documentElement.dataset.theme = theme;
  return (
    <WordsProvider value={words}>
      <WelcomeScreen model={model} services={services} />
    </WordsProvider>
  );
}

const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
void model.load();
// The welcome may be opened again later, by someone who has chosen a language or a theme since.
void connection
  .get()
  .then(readSettings)
  .then(
    (stored) => {
      settings.value = stored;
    },
    // Without a database the page still speaks the browser's language; saving says what is wrong.
    () => undefined,
  );
