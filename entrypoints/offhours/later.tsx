import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import browser from "webextension-polyfill";
import { LastVisit } from "../../components/offhours/last-visit.tsx";
import { GiveBack } from "../../components/ui/give-back.tsx";
import { closedSince } from "../../utils/domain/calendar.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import type { VisitCost } from "../../utils/domain/visit-cost.ts";
import { currentZone, type Locale } from "../../utils/i18n/locale.ts";
import type { OffhoursModel } from "../../utils/models/offhours-model.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readVisitCosts } from "../../utils/storage/visit-rows.ts";
import { createGiveBack } from "./give-back.ts";

/** What the page shows after its first paint: the offer after a crisis, and what the last visit cost. */
export function createLater(
  { shield, view }: Pick<OffhoursModel, "shield" | "view">,
  locale: ReadonlySignal<Locale>,
): () => JSX.Element {
  const connection = createConnection();
  const giveBack = createGiveBack(connection, () => locale.value.language);
  const costs = signal<readonly VisitCost[]>([]);

  const readCosts = async (): Promise<void> => {
    const now = Date.now();
    const state = shield.peek();
    const since = state && closedSince(state.calendar, now);
    if (since === null || browser.extension.inIncognitoContext) return;
    costs.value = await readVisitCosts(await connection.get(), [since, now], now, currentZone());
  };
  const minute = computed(() => (view.value.phase === "off" ? Math.floor(view.value.now / MINUTE_MS) : null));
  // A crisis or a visit that ends changes the state; the offer and the cost follow from it, and from the clock.
  effect(() => {
    if (shield.value === null || minute.value === null) return;
    void giveBack.refresh();
    // Only an aside: without it the page says the rest all the same.
    void readCosts().catch(() => undefined);
  });
  return () => (
    <>
      {giveBack.view.value.phase === "none" ? <LastVisit costs={costs.value} locale={locale.value} /> : null}
      <GiveBack view={giveBack.view.value} locale={locale.value} actions={giveBack} />
    </>
  );
}
