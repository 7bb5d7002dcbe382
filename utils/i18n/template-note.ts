import type { WeekTemplate } from "../domain/week-plan.ts";
import type { Locale } from "./locale.ts";
import type { SETUP_MESSAGES } from "./messages/setup.ts";
import type { Translate } from "./translate.ts";

/** What a template means, with its times in the user's notation. */
export function templateNote(
  template: WeekTemplate,
  setup: Translate<typeof SETUP_MESSAGES>,
  locale: Locale,
): string {
  const first = template.week.flat()[0];
  const times =
    first === undefined
      ? {}
      : { start: locale.dates.minute(first.start), end: locale.dates.minute(first.end) };
  return setup(`template.${template.id}.note`, times);
}
