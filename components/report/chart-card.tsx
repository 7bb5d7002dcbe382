import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { TABLE } from "../ui/icons.ts";
import type { Say } from "./details-texts.ts";

type ChartCardProps = {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly say: Say;
  /** The same numbers; always there for who reads by ear, in sight on request. `null` without any. */
  readonly table: JSX.Element | null;
  readonly isTableFirst?: boolean;
  /** Stands before the button of the table. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A chart with its table behind a button. */
export function ChartCard(props: ChartCardProps): JSX.Element {
  const { id, title, note, say, table, aside, children, isTableFirst = false } = props;
  const [isShown, setIsShown] = useState(isTableFirst);
  return (
    <section class="card" aria-labelledby={id}>
      <div class="ch">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span class="n">{note}</span>}
        <span class="sp" />
        {aside}
        {table && (
          <button
            type="button"
            class="tb"
            aria-pressed={isShown}
            aria-describedby={id}
            onClick={() => setIsShown(!isShown)}
          >
            <Icon path={TABLE} size={16} />
            {say.t("report.table")}
          </button>
        )}
      </div>
      {children}
      {table && <div class={isShown ? "behind" : "sr"}>{table}</div>}
    </section>
  );
}
