import type { JSX } from "preact";
import type { PlanException } from "../../utils/domain/plan.ts";
import type { DayKey, EpochMs } from "../../utils/domain/time.ts";
import { Icon } from "../ui/icon.tsx";
import { CLOCK, CLOSE, PEN } from "../ui/icons.ts";
import { sayDays, sayException, sayName, sayWhen } from "./exceptions-words.ts";
import { useWords, type OptionsWords } from "./words.tsx";

type ExceptionsRowProps = {
  readonly row: PlanException;
  readonly today: DayKey;
  readonly now: EpochMs;
  readonly isPast: boolean;
  /** It was to be removed, and has to stay for now. */
  readonly isKept: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

export function ExceptionsRow({
  row,
  today,
  now,
  isPast,
  isKept,
  onChange,
  onRemove,
}: ExceptionsRowProps): JSX.Element {
  const words = useWords();
  const { ex } = words;
  const name = `${sayName(row, words)}, ${sayDays(row, today, words)}`;
  const wait = isKept ? ex("ex.kept") : sayWait(row, now, today, words);
  // What the days were may be told later; standby that is over changes nothing. What was taken back goes by itself.
  const isOpen = row.effectiveTo === null && (!isPast || row.kind !== "on-call");
  return (
    <li class="ex-row">
      <DateTile day={row.from} words={words} />
      <div class="ex-text">
        <b>{sayName(row, words)}</b>
        <span class="aside">{sayException(row, today, words)}</span>
        {wait === null ? null : (
          <span class="ex-wait" role={isKept ? "alert" : undefined}>
            <Icon path={CLOCK} size={16} />
            {wait}
          </span>
        )}
      </div>
      {wait === null && row.from <= today && today <= row.to ? <span class="tag">{ex("ex.now")}</span> : null}
      {isOpen ? (
        <span class="ex-acts">
          {row.kind === "holiday" ? null : (
            <IconButton label={ex("ex.change.name", { name })} icon={PEN} onClick={onChange} />
          )}
          <IconButton label={ex("ex.remove.name", { name })} icon={CLOSE} onClick={onRemove} />
        </span>
      ) : null}
    </li>
  );
}

type IconButtonProps = { readonly label: string; readonly icon: string; readonly onClick: () => void };

function IconButton({ label, icon, onClick }: IconButtonProps): JSX.Element {
  return (
    <button type="button" class="icon-btn" aria-label={label} title={label} onClick={onClick}>
      <Icon path={icon} />
    </button>
  );
}

/** The first day as a leaf of a calendar; the words beside it say the same. */
function DateTile({ day, words }: { readonly day: DayKey; readonly words: OptionsWords }): JSX.Element {
  const month = words.locale.dates.dayShort(day).replace(/^\d+\s*/, "");
  return (
    <span class="ex-tile" aria-hidden="true">
      <b>{Number(day.slice(8))}</b>
      {month}
    </span>
  );
}

function sayWait(row: PlanException, now: EpochMs, today: DayKey, words: OptionsWords): string | null {
  const { effectiveFrom, effectiveTo } = row;
  if (effectiveTo !== null) return words.ex("ex.ends", { when: sayWhen(effectiveTo, today, words) });
  return effectiveFrom > now ? words.ex("ex.waits", { when: sayWhen(effectiveFrom, today, words) }) : null;
}
