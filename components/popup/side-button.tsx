import type { JSX } from "preact";
import { Icon } from "../ui/icon.tsx";
import { SIDE } from "../ui/icons.ts";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

type SideButtonProps = LaterProps & { readonly onOpen: () => Promise<void> };

/** Moves what the popup shows to the side of the window, where it stays. */
export function SideButton({ locale, onOpen }: SideButtonProps): JSX.Element {
  const name = createLaterSay(locale).t("popup.side");
  return (
    <button type="button" class="icb side" aria-label={name} title={name} onClick={() => void onOpen()}>
      <Icon path={SIDE} />
    </button>
  );
}
