import type { ComponentChildren, JSX } from "preact";
import { groupOf } from "../../utils/domain/groups.ts";
import type { Counting } from "../../utils/domain/summary.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_DOWN } from "../ui/icons.ts";
import type { NameOf } from "./service-name.ts";
import { Emphasis } from "../ui/emphasis.tsx";
import type { Say } from "./texts.tsx";

export type NowLineProps = {
  readonly counting: Counting;
  readonly isOff: boolean;
  readonly isMenuOpen: boolean;
  readonly say: Say;
  readonly nameOf: NameOf;
  readonly onMenu: () => void;
  /** Stands at the end of the line while nothing counts. */
  readonly children: ComponentChildren;
};

/** What counts now opens the menu about it; while nothing counts, the line says why. */
export function NowLine(props: NowLineProps): JSX.Element {
  const { counting, isOff, isMenuOpen, say, nameOf, onMenu, children } = props;
  const { t } = say;
  if (counting.kind === "nothing") {
    return (
      <p class="now">
        <i class="dot" />
        <span class="clip">{t(`popup.not.${counting.why}`)}</span>
        {children}
      </p>
    );
  }
  const isPersonal = counting.context === "personal";
  return (
    <button
      type="button"
      class="now"
      data-action="now"
      aria-haspopup="dialog"
      aria-expanded={isMenuOpen}
      onClick={onMenu}
    >
      <i class={isPersonal ? "dot" : isOff ? "dot live o" : "dot live"} />
      <span class="clip">
        {isPersonal ? (
          t("popup.now.personal")
        ) : (
          <>
            <Emphasis text={t("popup.now")} name="what">
              {nameOf(counting.service)}
            </Emphasis>
            {` · ${t(`group.${groupOf(counting.activity)}`)}`}
          </>
        )}
      </span>
      {!isPersonal && counting.clientName && <span class="clip client">{` · ${counting.clientName}`}</span>}
      <Icon path={CHEVRON_DOWN} size={16} />
    </button>
  );
}
