import type { JSX } from "preact";
import { Icon } from "../ui/icon.tsx";
import { CLOSE } from "../ui/icons.ts";
import type { LaterSay } from "./later-texts.ts";

type SheetHeadProps = { readonly title: string; readonly say: LaterSay; readonly onClose: () => void };

/** Names the sheet that it heads: `aria-labelledby="sheet-title"`. */
export function SheetHead({ title, say, onClose }: SheetHeadProps): JSX.Element {
  return (
    <div class="sheet-head">
      <h2 id="sheet-title">{title}</h2>
      <button type="button" class="icb" aria-label={say.t("close")} onClick={onClose}>
        <Icon path={CLOSE} />
      </button>
    </div>
  );
}
