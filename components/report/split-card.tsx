import type { ComponentChildren, JSX } from "preact";
import type { ActivityGroup } from "../../utils/domain/groups.ts";
import type { SplitMs } from "../../utils/domain/summary.ts";
import { ClientDot } from "../ui/client-name.tsx";
import { ChartCard } from "./chart-card.tsx";
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

type SplitCardProps = {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly rows: readonly SplitRow[];
  /** What the rows leave out. */
  readonly note?: string | null;
  /** Stands at the end of the head. */
  readonly aside?: ComponentChildren;
  readonly say: Say;
};

/** Names with bars and their totals; the table behind also tells what lay within and outside the hours. */
export function SplitCard({ id, title, head, rows, note = null, aside, say }: SplitCardProps): JSX.Element {
  const totalOf = ({ inMs, offMs }: SplitMs): number => inMs + offMs;
  const longestMs = Math.max(1, ...rows.map(totalOf));
  const allMs = Math.max(
    1,
    rows.reduce((sum, row) => sum + totalOf(row), 0),
  );
  const lines = rows.map((row) => ({
    row,
    total: say.locale.duration(totalOf(row)),
    share: say.t("report.percent", { n: Math.round((totalOf(row) / allMs) * 100) }),
  }));
  return (
    <ChartCard
      id={id}
      title={title}
      aside={aside}
      say={say}
      table={rows.length > 0 ? <SplitTable title={title} head={head} lines={lines} say={say} /> : null}
    >
      {rows.length === 0 ? (
        <p class="none">{say.t("report.day.none")}</p>
      ) : (
        <ul class="split" aria-hidden="true">
          {lines.map(({ row, total, share }) => (
            <li key={row.key}>
              <Named row={row} />
              <Bar row={row} longestMs={longestMs} />
              <b>{total}</b>
              <span class="share">{share}</span>
            </li>
          ))}
        </ul>
      )}
      {note !== null && <p class="note">{note}</p>}
    </ChartCard>
  );
}

function Named({ row }: { readonly row: SplitRow }): JSX.Element {
  const { name, mark, dot, group } = row;
  return (
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
  );
}

function Bar({ row, longestMs }: { readonly row: SplitRow; readonly longestMs: number }): JSX.Element {
  const { group, inMs, offMs } = row;
  const share = (durationMs: number): string => `${((durationMs / longestMs) * 98).toFixed(2)}%`;
  return (
    <span class="bar">
      {inMs > 0 && <i class={group === undefined ? "" : `g-${group}`} style={{ width: share(inMs) }} />}
      {offMs > 0 && <i class="o" style={{ width: share(offMs) }} />}
    </span>
  );
}

type TableProps = {
  readonly title: string;
  readonly head: string;
  readonly lines: readonly { readonly row: SplitRow; readonly total: string; readonly share: string }[];
  readonly say: Say;
};

function SplitTable({ title, head, lines, say }: TableProps): JSX.Element {
  const { t, locale } = say;
  return (
    <table class="figures">
      <caption class="sr">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t("chart.col.in")}</th>
          <th scope="col">{t("chart.col.off")}</th>
          <th scope="col">{t("chart.col.total")}</th>
          <th scope="col" class="share">
            {t("report.share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, total, share }) => (
          <tr key={row.key}>
            <th scope="row">
              <Named row={row} />
            </th>
            <td>{locale.duration(row.inMs)}</td>
            <td>{locale.duration(row.offMs)}</td>
            <td class="total">{total}</td>
            <td class="share">{share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
