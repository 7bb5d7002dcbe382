import { effect, signal } from "@preact/signals";
import type { JSX } from "preact";
import { VisitsCard } from "../../components/report/visits-card.tsx";
import { GiveBack } from "../../components/ui/give-back.tsx";
import type { Catalogue } from "../../utils/domain/catalogue.ts";
import type { VisitCost } from "../../utils/domain/visit-cost.ts";
import { dayRange } from "../../utils/domain/zone.ts";
import { currentZone, type Locale } from "../../utils/i18n/locale.ts";
import type { ReportModel } from "../../utils/models/report-model.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readVisitCosts } from "../../utils/storage/visit-rows.ts";
import { createGiveBack } from "../offhours/give-back.ts";

type Parts = {
  readonly connection: Connection;
  readonly catalogue: Pick<Catalogue, "byId">;
  readonly locale: Locale;
  readonly model: Pick<ReportModel, "days" | "report">;
};

/** What the report says of rest beside its figures: the offer after a crisis, and the week's short visits. */
export function createRestParts({ connection, catalogue, locale, model }: Parts): {
  readonly Notice: () => JSX.Element;
  readonly Visits: () => JSX.Element;
} {
  const giveBack = createGiveBack(connection, () => locale.language);
  const costs = signal<readonly VisitCost[]>([]);
  const read = async (first: string, last: string): Promise<void> => {
    const zone = currentZone();
    const range = [dayRange(first, zone)[0], dayRange(last, zone)[1]] as const;
    costs.value = await readVisitCosts(await connection.get(), range, Date.now(), zone);
  };
  effect(() => {
    const days = model.days.value;
    const [first, last] = [days[0], days.at(-1)];
    // Read anew with the figures: a correction of the log changes what a visit cost.
    if (model.report.value === null || first === undefined || last === undefined) return;
    void read(first, last).catch(() => {
      costs.value = [];
    });
    void giveBack.refresh();
  });
  return {
    Notice: () => <GiveBack view={giveBack.view.value} locale={locale} actions={giveBack} />,
    Visits: () => (
      <VisitsCard costs={costs.value} nameOf={(id) => catalogue.byId(id)?.name ?? id} locale={locale} />
    ),
  };
}
