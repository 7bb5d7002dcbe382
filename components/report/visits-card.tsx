import type { JSX } from "preact";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import type { VisitCost } from "../../utils/domain/visit-cost.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { VISITS_MESSAGES } from "../../utils/i18n/messages/visits.ts";
import { translator } from "../../utils/i18n/translate.ts";
import "./visits-card.css";

type VisitsCardProps = {
  /** Of the week that is shown, oldest first. */
  readonly costs: readonly VisitCost[];
  readonly nameOf: (service: string) => string;
  readonly locale: Locale;
};

const COLUMNS = ["when", "site", "reason", "spent", "cost", "until"] as const;

/** The short visits of a week, each with its reason and with what it cost in rest. */
export function VisitsCard({ costs, nameOf, locale }: VisitsCardProps): JSX.Element | null {
  if (costs.length === 0) return null;
  const t = translator(VISITS_MESSAGES, locale.language);
  return (
    <section class="card visits-card" aria-labelledby="visits-title">
      <h2 id="visits-title">{t("visits.title")}</h2>
      <p class="lead">{t("visits.note")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys */}
      <div class="visits-scroll" tabIndex={0} role="region" aria-labelledby="visits-title">
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`visits.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {costs.map((cost) => (
              <Row key={cost.visit.id} cost={cost} nameOf={nameOf} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({
  cost,
  nameOf,
  locale,
}: Omit<VisitsCardProps, "costs"> & { readonly cost: VisitCost }): JSX.Element {
  const t = translator(VISITS_MESSAGES, locale.language);
  const { visit, spentMs, brokenMs, restUntil } = cost;
  // With its date: the report may be of a month.
  const at = (instant: EpochMs): string =>
    t("visits.at", {
      day: locale.dates.dayShort(dayKeyAt(instant, locale.zone)),
      time: locale.dates.time(instant),
    });
  const hasCost = brokenMs !== null && brokenMs >= MINUTE_MS;
  return (
    <tr>
      <th scope="row">{at(visit.at)}</th>
      <td>{nameOf(visit.data.service)}</td>
      <td>{t(`visits.r.${visit.data.reason}`)}</td>
      <td>{restUntil === null ? t("visits.unused") : locale.duration(spentMs)}</td>
      <td>{hasCost ? locale.duration(brokenMs) : "–"}</td>
      <td>{restUntil === null ? "–" : at(restUntil)}</td>
    </tr>
  );
}
