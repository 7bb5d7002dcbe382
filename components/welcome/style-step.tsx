import type { JSX } from "preact";
import type { NotificationsModel } from "../../utils/models/notifications-model.ts";
import type { WelcomeModel } from "../../utils/models/welcome-model.ts";
import { Icon } from "../ui/icon.tsx";
import { BELL, BUOY, CHECK } from "../ui/icons.ts";
import { RadioCard } from "../ui/radio-card.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useWords } from "./words.tsx";

const STYLES = ["soft", "firm", "measure"] as const;
const BREAKS = [50, 75, 90, null] as const;

export function StyleStep({ model }: { readonly model: WelcomeModel }): JSX.Element {
  const { t } = useWords();
  return (
    <StepFrame number={3} title={t("ob.3")} lead={t("ob.3.lead")} next={t("ob.go")} model={model}>
      <fieldset class="answers">
        <legend class="sr">{t("ob.3")}</legend>
        {STYLES.map((style) => (
          <RadioCard
            key={style}
            name="style"
            isChosen={model.style.value === style}
            title={t(`ob.${style}`)}
            note={t(`ob.${style}.note`)}
            onChoose={() => model.choose(style)}
          />
        ))}
      </fieldset>
      <Breaks chosen={model.breakEvery.value} onChoose={model.chooseBreak} />
      <Notifications model={model.notifications} />
      <p class="note">
        <Icon path={BUOY} />
        {t("ob.crisis")}
      </p>
    </StepFrame>
  );
}

type BreaksProps = {
  readonly chosen: number | null;
  readonly onChoose: (everyMin: number | null) => void;
};

function Breaks({ chosen, onChoose }: BreaksProps): JSX.Element {
  const { t } = useWords();
  const say = (minutes: number | null): string => {
    if (minutes === null) return t("ob.breaks.none");
    return t(minutes === BREAKS[0] ? "ob.breaks.every" : "ob.breaks.min", { n: minutes });
  };
  return (
    <fieldset class="chips-set">
      <legend>{t("ob.breaks")}</legend>
      <div class="chips">
        {BREAKS.map((minutes) => (
          <label key={String(minutes)} class="chip-radio">
            <input
              type="radio"
              name="breaks"
              checked={chosen === minutes}
              onChange={() => onChoose(minutes)}
            />
            {say(minutes)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The permission is asked by its own button, never together with something else. */
function Notifications({ model }: { readonly model: NotificationsModel }): JSX.Element {
  const { t } = useWords();
  const isAllowed = model.isAllowed.value;
  return (
    <div class="notify">
      <p role="status">
        <Icon path={isAllowed ? CHECK : BELL} />
        {t(isAllowed ? "ob.notify.on" : model.isRefused.value ? "ob.notify.refused" : "ob.notify.why")}
      </p>
      {isAllowed ? null : (
        <button type="button" class="btn sec" onClick={() => void model.ask()}>
          {t("ob.notify")}
        </button>
      )}
    </div>
  );
}
