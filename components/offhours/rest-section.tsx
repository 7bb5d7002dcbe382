import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { GateTranslate, OffhoursTexts } from "../../utils/i18n/offhours-texts.ts";
import type { OffhoursActions, OffhoursView, Trouble } from "../../utils/models/offhours-view.ts";
import { FocusedHeading } from "./focused-heading.tsx";

type RestSectionProps = {
  readonly t: GateTranslate;
  readonly view: OffhoursView;
  readonly texts: OffhoursTexts;
  readonly actions: OffhoursActions;
};

/** Until when, how much rest so far, and the two ways on: leaving first. */
export function RestSection({ t, view, texts, actions }: RestSectionProps): JSX.Element {
  return (
    <>
      <FocusedHeading>{texts.headline}</FocusedHeading>
      {texts.body.length > 0 && (
        <p class="sub">
          {texts.body.map(({ text, isStrong }, index) =>
            isStrong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
          )}
        </p>
      )}
      <div class="go">
        <button type="button" class="btn lg cream" onClick={actions.leave}>
          {t("off.leave")}
        </button>
        {!view.visit.isOpen && <EnterButton t={t} wasOpen={view.visit.wasOpen} onOpen={actions.openVisit} />}
      </div>
      <p class={view.trouble === null ? "sr" : "trouble"} role="status">
        {view.trouble !== null && troubleText(t, view.trouble, view.site?.name ?? null)}
      </p>
    </>
  );
}

type EnterButtonProps = {
  readonly t: GateTranslate;
  readonly wasOpen: boolean;
  readonly onOpen: () => void;
};

/** Takes the focus back when the panel that it opened has closed. */
function EnterButton({ t, wasOpen, onOpen }: EnterButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpen) button.current?.focus();
  }, [wasOpen]);
  return (
    <button ref={button} type="button" class="btn lg line" aria-expanded="false" onClick={onOpen}>
      {t("off.enter")}
    </button>
  );
}

function troubleText(t: GateTranslate, trouble: Trouble, site: string | null): string {
  if (trouble === "no-visits-left") return t("gate.none");
  if (trouble === "private-window") return t("gate.private");
  if (trouble === "closed" && site !== null) return t("gate.closed", { site });
  return trouble === "unread" ? t("off.read") : t("off.trouble");
}
