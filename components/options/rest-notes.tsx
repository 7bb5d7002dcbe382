import type { JSX } from "preact";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import type { RestNote } from "../../utils/models/hours-model.ts";
import { Emphasis } from "../ui/emphasis.tsx";
import { Icon } from "../ui/icon.tsx";
import { INFO } from "../ui/icons.ts";
import { useWords } from "./words.tsx";

type RestNotesProps = {
  readonly notes: readonly RestNote[];
  readonly goalMin: number;
  readonly onMend: (note: RestNote) => void;
  readonly onKeep: (note: RestNote) => void;
};

/** Nights shorter than the goal: one line each, with one start that mends it. */
export function RestNotes({ notes, goalMin, onMend, onKeep }: RestNotesProps): JSX.Element {
  const { t, locale } = useWords();
  return (
    <div role="status">
      {notes.map((note) => {
        const next = locale.dates.weekdayName(note.nextDay, "long");
        return (
          <div class="note-line" key={`${note.day}-${note.nextDay}`}>
            <Icon path={INFO} size={20} />
            <p>
              <Emphasis
                text={t("hours.gap", {
                  a: locale.dates.weekdayName(note.day, "long"),
                  b: next,
                  goal: locale.duration(goalMin * MINUTE_MS),
                })}
                name="dur"
              >
                {locale.duration(note.restMin * MINUTE_MS)}
              </Emphasis>{" "}
              {note.mendedStart === null ? null : (
                <>
                  <button type="button" class="link" onClick={() => onMend(note)}>
                    {t("hours.gap.fix", { day: next, time: locale.dates.minute(note.mendedStart) })}
                  </button>{" "}
                  {t("hours.gap.or")}{" "}
                </>
              )}
              <button type="button" class="link" onClick={() => onKeep(note)}>
                {t("hours.gap.keep")}
              </button>
            </p>
          </div>
        );
      })}
    </div>
  );
}
