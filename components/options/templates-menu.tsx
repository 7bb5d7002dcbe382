import type { JSX } from "preact";
import { TEMPLATES, type TemplateId } from "../../utils/domain/week-plan.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_DOWN } from "../ui/icons.ts";
import { Popover } from "../ui/popover.tsx";
import { templateNote } from "../../utils/i18n/template-note.ts";
import { useWords } from "./words.tsx";

/** Replaces the whole week; Undo brings the former one back. */
export function TemplatesMenu({ onPick }: { readonly onPick: (id: TemplateId) => void }): JSX.Element {
  const { t, setup, locale } = useWords();
  return (
    <Popover
      buttonClass="btn sec"
      label={t("hours.templates")}
      button={
        <>
          {t("hours.templates")}
          <Icon path={CHEVRON_DOWN} size={16} />
        </>
      }
    >
      {(close) => (
        <ul class="template-list">
          {TEMPLATES.map((template) => (
            <li key={template.id}>
              <button
                type="button"
                onClick={() => {
                  onPick(template.id);
                  close();
                }}
              >
                <b>{setup(`template.${template.id}`)}</b>
                <small>{templateNote(template, setup, locale)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
