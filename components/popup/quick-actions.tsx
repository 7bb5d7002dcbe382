import type { JSX } from "preact";
import type { Sheet } from "../../utils/models/popup-model.ts";
import { Icon } from "../ui/icon.tsx";
import { BELL_OFF, BUOY, PAUSE, PLAY, USER } from "../ui/icons.ts";
import type { Say } from "./texts.tsx";

export type QuickState = {
  readonly isSnoozed: boolean;
  readonly isCrisis: boolean;
  readonly isPaused: boolean;
  readonly isPersonal: boolean;
};

export type QuickName = "snooze" | "crisis" | "pause" | "personal";

type QuickActionsProps = {
  readonly state: QuickState;
  readonly open: Sheet | null;
  readonly say: Say;
  readonly onPress: (name: QuickName) => void;
};

/** The four switches. A pressed one ends what it began; the first three open their choice of lengths. */
export function QuickActions({ state, open, say, onPress }: QuickActionsProps): JSX.Element {
  const { t } = say;
  const button = (name: QuickName, icon: string, text: string, isPressed: boolean): JSX.Element => (
    <button
      type="button"
      class={name}
      data-action={name}
      aria-pressed={isPressed}
      aria-haspopup={name === "personal" || isPressed ? undefined : "dialog"}
      aria-expanded={name === "personal" || isPressed ? undefined : open === name}
      onClick={() => onPress(name)}
    >
      <Icon path={icon} weight={icon === PAUSE ? 2.4 : 1.7} />
      {text}
    </button>
  );
  return (
    <nav class="acts" aria-label={t("popup.actions")}>
      {button("snooze", BELL_OFF, t("action.snooze"), state.isSnoozed)}
      {button("crisis", BUOY, t("action.crisis"), state.isCrisis)}
      {button(
        "pause",
        state.isPaused ? PLAY : PAUSE,
        t(state.isPaused ? "action.resume" : "action.pause"),
        state.isPaused,
      )}
      {button("personal", USER, t("action.personal"), state.isPersonal)}
    </nav>
  );
}
