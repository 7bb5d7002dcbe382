import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { AlertAct, AlertNotice } from "../../utils/domain/alert-notice.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { GATE_MESSAGES } from "../../utils/i18n/messages/gate.ts";
import { whenBack } from "../../utils/i18n/offhours-texts.ts";
import { translator } from "../../utils/i18n/translate.ts";
import type { ParkView } from "../../utils/models/offhours-view.ts";
import { Icon } from "../ui/icon.tsx";
import { ALERT_ICONS } from "./alert-looks.ts";

export type AlertProps = {
  readonly notice: AlertNotice;
  readonly locale: Locale;
  readonly now: number;
  /** The field for a note; `null` until it is asked for. */
  readonly park: ParkView | null;
  /** The last answer did not get through. */
  readonly hasFailed: boolean;
  readonly onAct: (act: AlertAct) => void;
  readonly onText: (text: string) => void;
  readonly onPark: () => void;
};

/** An alert with all its answers, for browsers whose notifications have no buttons. */
export function AlertScreen(props: AlertProps): JSX.Element {
  const { notice, locale, park, hasFailed, onAct } = props;
  const t = translator(GATE_MESSAGES, locale.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const buttons = park === null ? notice.buttons : notice.buttons.filter(({ act }) => act !== "park");
  return (
    <main class="alert">
      <span class={`alert-icon ${notice.look}`}>
        <Icon path={ALERT_ICONS[notice.look]} size={20} />
      </span>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {notice.title}
        </h1>
        {notice.body === "" ? null : <p class="alert-body">{notice.body}</p>}
        {park === null ? null : <NoteForm {...props} park={park} />}
        <div class="alert-acts">
          {buttons.map(({ act, label }, index) => (
            <button
              type="button"
              key={act}
              class={`btn ${index === 0 && park === null ? "pri" : "sec"}`}
              onClick={() => onAct(act)}
            >
              {label}
            </button>
          ))}
        </div>
        <p class="alert-trouble" role="status">
          {hasFailed ? t("off.trouble") : ""}
        </p>
      </div>
    </main>
  );
}

function NoteForm({
  park,
  locale,
  now,
  onText,
  onPark,
}: AlertProps & { readonly park: ParkView }): JSX.Element {
  const t = translator(GATE_MESSAGES, locale.language);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { showAt } = park;
  const said = showAt === null ? t("off.parked.none") : t("off.parked", whenBack(locale, showAt, now));
  return (
    <form
      class="alert-note"
      onSubmit={(event) => {
        event.preventDefault();
        onPark();
      }}
    >
      <label for="park">{t("off.mind")}</label>
      <div class="alert-field">
        <input
          id="park"
          ref={input}
          type="text"
          autocomplete="off"
          maxLength={280}
          placeholder={t("off.park.hint")}
          value={park.text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <button type="submit" class="btn pri" disabled={park.step === "saving"}>
          {t("off.park")}
        </button>
      </div>
      <p class="alert-help" role="status">
        {park.step === "parked" ? said : ""}
      </p>
    </form>
  );
}
