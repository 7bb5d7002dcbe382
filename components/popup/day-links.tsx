import type { JSX } from "preact";
import type { DayFigures } from "../../utils/domain/summary.ts";
import { daySentence } from "../charts/week-words.ts";
import { WeekTable } from "../charts/week-table.tsx";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

type DayLinksProps = LaterProps & {
  readonly days: readonly DayFigures[];
  readonly onOpen: (path: string) => void;
};

/** Lie over the bars, with the week's table: the canvas itself can be neither pressed nor reached by key. */
export function DayLinks({ days, locale, onOpen }: DayLinksProps): JSX.Element {
  const { t } = createLaterSay(locale);
  return (
    <>
      <div class="day-links">
        {days.map((day) => (
          <DayLink
            key={day.day}
            path={`report.html#${day.day}`}
            name={t("popup.day.open", { label: daySentence(day, locale) })}
            onOpen={onOpen}
          />
        ))}
      </div>
      <WeekTable days={days} locale={locale} isHidden />
    </>
  );
}

type DayLinkProps = {
  readonly path: string;
  readonly name: string;
  readonly onOpen: (path: string) => void;
};

function DayLink({ path, name, onOpen }: DayLinkProps): JSX.Element {
  return (
    <a
      href={path}
      target="_blank"
      aria-label={name}
      onClick={(event) => {
        event.preventDefault();
        onOpen(path);
      }}
    />
  );
}
