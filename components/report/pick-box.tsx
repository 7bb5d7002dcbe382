import type { JSX } from "preact";
import type { LogPicking } from "./use-log-picking.ts";

type PickBoxProps = {
  /** The rows that the box stands for. */
  readonly ids: readonly string[];
  /** The name, where no text stands beside the box. */
  readonly label?: string;
  readonly text?: string;
  readonly picking: LogPicking;
};

/** Picks rows: on when all of them are picked, between when some are. */
export function PickBox({ ids, label, text, picking }: PickBoxProps): JSX.Element {
  const count = picking.picked.filter(({ span }) => ids.includes(span.id)).length;
  const isAll = count > 0 && count === ids.length;
  return (
    <label class="log-pick">
      <input
        type="checkbox"
        aria-label={label}
        checked={isAll}
        indeterminate={count > 0 && !isAll}
        disabled={ids.length === 0}
        onChange={(event) => picking.pick(ids, event.currentTarget.checked)}
      />
      {text}
    </label>
  );
}
