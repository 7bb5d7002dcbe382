import type { JSX } from "preact";
import { useWords } from "./words.tsx";

type TickRowProps = {
  readonly isTicked: boolean;
  readonly title: string;
  /** What is to be said besides, without what is not. */
  readonly note: readonly (string | null)[];
  readonly isBarred?: boolean;
  readonly onToggle: () => void;
};

/** One of several days that may be taken over. */
export function TickRow({ isTicked, title, note, isBarred = false, onToggle }: TickRowProps): JSX.Element {
  return (
    <label class="ex-tick">
      <input type="checkbox" checked={isTicked} disabled={isBarred} onChange={onToggle} />
      <b>{title}</b>
      <small>{note.filter((part) => part !== null).join(" · ")}</small>
    </label>
  );
}

export function TickAll({ onTick }: { readonly onTick: (isTicked: boolean) => void }): JSX.Element {
  const { cal } = useWords();
  return (
    <div class="ex-tick-all">
      <button type="button" class="link" onClick={() => onTick(true)}>
        {cal("hol.all")}
      </button>
      <button type="button" class="link" onClick={() => onTick(false)}>
        {cal("hol.none")}
      </button>
    </div>
  );
}
