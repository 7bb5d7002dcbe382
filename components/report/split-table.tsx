import type { ComponentChildren, JSX } from "preact";
import type { ActivityGroup } from "../../utils/domain/groups.ts";
import type { SplitMs } from "../../utils/domain/summary.ts";
import { ClientDot } from "../ui/client-name.tsx";
import type { Say } from "./details-texts.ts";

export type SplitRow = SplitMs & {
  readonly key: string;
  readonly name: string;
  /** Stands before the name in place of an icon. */
  readonly mark?: string;
  /** The colour of a dot before the name; `null` for a hollow one. */
  readonly dot?: string | null;
  /** The group whose colour the bar has. */
  readonly group?: ActivityGroup;
};

type SplitTableProps = {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly SplitRow[];
  /** What the rows leave out. */
  readonly note?: string | null;
  /** Stands at the end of the head. */
  readonly aside?: ComponentChildren;
  readonly say: Say;
};

/** Names with bars, times within and outside the hours, and the total: a real table, bars are a second telling. */
export function SplitTable({ title, head, rows, note = null, aside, say }: SplitTableProps): JSX.Element {
  const { t } = say;
  const longestMs = Math.max(1, ...rows.map((row) => row.inMs + row.offMs));
  const allMs = Math.max(
    1,
    rows.reduce((sum, row) => sum + row.inMs + row.offMs, 0),
  );
  return (
    <section class="card">
      <div class="ch">
        <h2>{title}</h2>
        {aside !== undefined && <span class="sp" />}
        {aside}
      </div>
      {rows.length === 0 ? (
        <p class="none">{t("report.day.none")}</p>
      ) : (
        <table class="figures">
          <caption class="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <td class="bars">{"\u00a0"}</td>
              <th scope="col">{t("chart.col.in")}</th>
              <th scope="col">{t("chart.col.off")}</th>
              <th scope="col">{t("chart.col.total")}</th>
              <th scope="col" class="share">
                {t("report.share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} longestMs={longestMs} allMs={allMs} say={say} />
            ))}
          </tbody>
        </table>
      )}
      {note !== null && <p class="note">{note}</p>}
    </section>
  );
}

type RowProps = {
  readonly row: SplitRow;
  readonly longestMs: number;
  readonly allMs: number;
  readonly say: Say;
};

function Row({ row, longestMs, allMs, say }: RowProps): JSX.Element {
  const { t, locale } = say;
  const { name, mark, dot, group, inMs, offMs } = row;
  const share = (durationMs: number): string => `${((durationMs / longestMs) * 98).toFixed(2)}%`;
  return (
    <tr>
      <th scope="row">
        <span class="named">
          {mark !== undefined && (
            <span class="mono" aria-hidden="true">
              {mark}
            </span>
          )}
          {dot !== undefined && <ClientDot color={dot} />}
          {group !== undefined && <i class={`key g-${group}`} />}
          {name}
        </span>
      </th>
      <td class="bars" aria-hidden="true">
        <span class="bar">
          {inMs > 0 && <i class={group === undefined ? "" : `g-${group}`} style={{ width: share(inMs) }} />}
          {offMs > 0 && <i class="o" style={{ width: share(offMs) }} />}
        </span>
      </td>
      <td>{locale.duration(inMs)}</td>
      <td>{locale.duration(offMs)}</td>
      <td class="total">{locale.duration(inMs + offMs)}</td>
      <td class="share">{t("report.percent", { n: Math.round(((inMs + offMs) / allMs) * 100) })}</td>
    </tr>
  );
}
