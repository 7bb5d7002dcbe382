import type { JSX } from "preact";
import { Icon } from "../ui/icon.tsx";
import { CLOSE, NOTE } from "../ui/icons.ts";
import { createLaterSay, type LaterProps } from "./later-texts.ts";
import { SHOWN_NOTES } from "./notes-place.ts";

type NotesProps = LaterProps & {
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  readonly onClear: (id: string) => void;
  readonly onKeep: () => void;
};

export function NotesBanner({ notes, locale, onClear, onKeep }: NotesProps): JSX.Element {
  const { t } = createLaterSay(locale);
  return (
    <>
      <Icon path={NOTE} size={20} />
      <div class="banner-text">
        <div class="notes-head">
          <b>{t("notes.morning")}</b>
          <button type="button" class="btn ghost" onClick={onKeep}>
            {t("notes.keep")}
          </button>
        </div>
        <ul>
          {notes.slice(0, SHOWN_NOTES).map(({ id, text }) => (
            <li key={id}>
              <span class="clip" title={text}>
                {text}
              </span>
              <button
                type="button"
                class="icb"
                aria-label={t("popup.notes.delete", { text })}
                title={t("notes.clear")}
                onClick={() => onClear(id)}
              >
                <Icon path={CLOSE} size={16} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
