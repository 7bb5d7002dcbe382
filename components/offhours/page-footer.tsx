import type { JSX } from "preact";
import type { GateTranslate } from "../../utils/i18n/offhours-texts.ts";
import { Icon } from "../ui/icon.tsx";
import { BUOY } from "../ui/icons.ts";

type PageFooterProps = {
  readonly t: GateTranslate;
  readonly isBusy: boolean;
  readonly onCrisis: () => void;
  readonly onHours: () => void;
};

/** Crisis in one click, and the way to the hours. */
export function PageFooter({ t, isBusy, onCrisis, onHours }: PageFooterProps): JSX.Element {
  return (
    <footer class="foot">
      <button type="button" disabled={isBusy} aria-describedby="crisis-help" onClick={onCrisis}>
        <Icon path={BUOY} />
        {t("off.crisis")}
      </button>
      <span id="crisis-help">{t("off.crisis.help")}</span>
      <button type="button" class="hours" onClick={onHours}>
        {t("off.hours")}
      </button>
    </footer>
  );
}
