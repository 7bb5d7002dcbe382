import { computed, signal } from "@preact/signals";
import { render, type JSX } from "preact";
import { OffhoursScreen } from "../../components/offhours/offhours-screen.tsx";
import { applyLanguage } from "../../components/ui/apply-display.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { createOffhoursModel } from "../../utils/models/offhours-model.ts";
import { createPagePorts } from "./page-ports.ts";

// The address leaves the location bar and the history at once; from here on it lives in memory only.
const { hash } = location;
history.replaceState(null, "", location.pathname);

const model = createOffhoursModel(hash, createPagePorts());
const locale = computed(() => {
  const shield = model.shield.value;
  return createLocale(shield?.language ?? "auto", navigator.languages, shield?.zone ?? currentZone());
});

/** What needs the database comes after the first paint. */
const later = signal<(() => JSX.Element) | null>(null);

async function loadLater(): Promise<void> {
  const { createLater } = await import("./later.tsx");
  later.value = createLater(model, locale);
}

function App(): JSX.Element | null {
  const view = model.view.value;
  if (view.phase === "loading") return null;
  applyLanguage(document.documentElement, locale.value.language);
  const Later = later.value;
  return (
    <OffhoursScreen view={view} locale={locale.value} actions={model.actions}>
      {Later === null ? null : <Later />}
    </OffhoursScreen>
  );
}

const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
model.start();
await loadLater();
