import type { JSX } from "preact";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import type { VisitCost } from "../../utils/domain/visit-cost.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { VISITS_MESSAGES } from "../../utils/i18n/messages/visits.ts";
import { translator } from "../../utils/i18n/translate.ts";

type LastVisitProps = {
  /** Those of this time off, oldest first. */
  readonly costs: readonly VisitCost[];
  readonly locale: Locale;
};

/** What the last visit of this time off did to the rest: a fact, said once, before another one is asked for. */
export function LastVisit({ costs, locale }: LastVisitProps): JSX.Element | null {
  const last = costs.findLast(({ restUntil }) => restUntil !== null);
  if (last === undefined || last.restUntil === null) return null;
  const { visit, brokenMs, restUntil, restGoalMs, hasWorkAfter } = last;
  if (hasWorkAfter || brokenMs === null || brokenMs < MINUTE_MS) return null;
  const t = translator(VISITS_MESSAGES, locale.language);
  const time = (instant: EpochMs): string => locale.dates.time(instant);
  return (
    <p class="help last-visit">
      {t("visits.last", {
        time: time(visit.at),
        rest: locale.duration(brokenMs),
        goal: locale.duration(restGoalMs),
        until: time(restUntil),
      })}
    </p>
  );
}
