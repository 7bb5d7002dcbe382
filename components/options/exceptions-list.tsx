import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PlanException } from "../../utils/domain/plan.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { ExceptionsModel } from "../../utils/models/exceptions-model.ts";
import { ExceptionsRow } from "./exceptions-row.tsx";
import { useWords } from "./words.tsx";

/** Two years of public holidays would bury what the user added. */
const SHOWN_AT_FIRST = 8;

type ExceptionsListProps = {
  readonly model: ExceptionsModel;
  readonly now: EpochMs;
  /** The row that held the focus left the list. */
  readonly onGone: () => void;
};

export function ExceptionsList({ model, now, onGone }: ExceptionsListProps): JSX.Element {
  const { ex, locale } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const [isPastShown, setIsPastShown] = useState(false);
  const [coming, past] = [model.coming.value, model.past.value];
  const rowsOf = (rows: readonly PlanException[], isPast: boolean): JSX.Element => (
    <ul>
      {rows.map((row) => (
        <ExceptionsRow
          key={row.id}
          row={row}
          today={model.today.value}
          now={now}
          isPast={isPast}
          isKept={model.keptId.value === row.id}
          onChange={() => model.form.change(row)}
          onRemove={() => {
            model.remove(row);
            onGone();
          }}
        />
      ))}
    </ul>
  );
  return (
    <>
      {coming.length === 0 ? <p class="aside">{ex("ex.empty")}</p> : null}
      {rowsOf(isWhole ? coming : coming.slice(0, SHOWN_AT_FIRST), false)}
      {coming.length > SHOWN_AT_FIRST ? (
        <button type="button" class="link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? ex("ex.list.fewer") : ex("ex.list.all", { n: coming.length })}
        </button>
      ) : null}
      {past.length === 0 ? null : (
        <div class="ex-past">
          <button
            type="button"
            class="link"
            aria-expanded={isPastShown}
            onClick={() => setIsPastShown(!isPastShown)}
          >
            {ex(pluralKey("ex.past", past.length, locale.language), { n: past.length })}
          </button>
          {isPastShown ? rowsOf(past, true) : null}
        </div>
      )}
    </>
  );
}
