import type { JSX } from "preact";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { HolidaysModel } from "../../utils/models/holidays-model.ts";
import { Icon } from "../ui/icon.tsx";
import { CALENDAR } from "../ui/icons.ts";
import { useWords } from "./words.tsx";

/** Says in time that the public holidays run out, with the one click that prolongs them. */
export function HolidaysRenewal({ model }: { readonly model: HolidaysModel }): JSX.Element | null {
  const { cal, locale } = useWords();
  const days = model.runsOutIn.value;
  if (days === null || model.state.value === "open") return null;
  return (
    <div class="note-line" role="status">
      <Icon path={CALENDAR} size={20} />
      <div>
        <p>
          {days === 0
            ? cal("hol.renew.out")
            : cal(pluralKey("hol.renew", days, locale.language), { n: days })}
        </p>
        <div class="ways-out">
          <button type="button" class="btn sec" onClick={() => void model.renew(locale.language)}>
            {cal("hol.renew")}
          </button>
        </div>
      </div>
    </div>
  );
}
