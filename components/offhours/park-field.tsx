import type { JSX } from "preact";
import type { GateTranslate } from "../../utils/i18n/offhours-texts.ts";
import type { ParkView } from "../../utils/models/offhours-view.ts";
import { Icon } from "../ui/icon.tsx";
import { NOTE } from "../ui/icons.ts";

/** Longer than any thought for tomorrow; keeps a slip of the clipboard out of the journal. */
const MAX_NOTE_LENGTH = 280;

type ParkFieldProps = {
  readonly t: GateTranslate;
  readonly park: ParkView;
  /** When it will be shown, in words. */
  readonly help: string;
  /** What a parked note is answered with. */
  readonly confirmation: string;
  readonly onText: (text: string) => void;
  readonly onPark: () => void;
};

/** Takes a thought off the user's hands until the next start of the hours. */
export function ParkField({ t, park, help, confirmation, onText, onPark }: ParkFieldProps): JSX.Element {
  const submit = (event: Event): void => {
    event.preventDefault();
    onPark();
  };
  return (
    <form class="note" onSubmit={submit}>
      <label for="park">{t("off.mind")}</label>
      <div class="field">
        <input
          id="park"
          type="text"
          autocomplete="off"
          maxLength={MAX_NOTE_LENGTH}
          placeholder={t("off.park.hint")}
          aria-describedby="park-help"
          value={park.text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <button type="submit" class="btn" disabled={park.step === "saving"}>
          <Icon path={NOTE} />
          {t("off.park")}
        </button>
      </div>
      <p class="help" id="park-help" role="status">
        {park.step === "parked" ? confirmation : help}
      </p>
    </form>
  );
}
