import type { JSX } from "preact";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

type TroubleProps = LaterProps & { readonly onRetry: () => void; readonly onSettings: () => void };

export function Trouble({ locale, onRetry, onSettings }: TroubleProps): JSX.Element {
  const { t } = createLaterSay(locale);
  return (
    <div class="empty" role="alert">
      <p>{t("error.read")}</p>
      <button type="button" class="btn sec" onClick={onRetry}>
        {t("error.retry")}
      </button>
      <button type="button" class="btn ghost" onClick={onSettings}>
        {t("popup.mend")}
      </button>
    </div>
  );
}
