import type { JSX } from "preact";
import type { MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_DOWN } from "../ui/icons.ts";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

type WorkingForProps = LaterProps & {
  readonly facts: MenuFacts | null;
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
};

/** While nothing counts: whom what comes next is for. Only where there are clients to choose from. */
export function WorkingFor({ facts, locale, isMenuOpen, onMenu }: WorkingForProps): JSX.Element | null {
  const { t } = createLaterSay(locale);
  if (!facts?.clients?.length) return null;
  const name = facts.clients.find(({ id }) => id === facts.workingFor)?.name;
  return (
    <button
      type="button"
      class="linkish working"
      data-action="now"
      aria-haspopup="dialog"
      aria-expanded={isMenuOpen}
      title={name}
      onClick={onMenu}
    >
      <span class="clip">{name === undefined ? t("menu.working") : t("menu.working.name", { name })}</span>
      <Icon path={CHEVRON_DOWN} size={16} />
    </button>
  );
}
