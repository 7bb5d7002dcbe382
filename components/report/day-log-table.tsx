import type { JSX } from "preact";
import { ClosedRow, OpenRow } from "./day-log-row.tsx";
import type { LogWords } from "./day-log-words.ts";
import { columnsOf, type Column, type TableProps } from "./log-columns.ts";

export function DayLogTable(props: TableProps): JSX.Element {
  const { title, words, picking } = props;
  const { rows, live, countOfAll } = picking;
  const columns = columnsOf(props);
  return (
    <>
      <table class="log-table">
        <caption class="sr">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={`c-${column}`} key={column}>
                <span class={column === "pick" || column === "actions" ? "sr" : undefined}>
                  {headText(column, words)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClosedRow {...props} columns={columns} row={row} key={row.span.id} />
          ))}
          {live.map((row) => (
            <OpenRow columns={columns} row={row} words={words} key={`live-${row.start}`} />
          ))}
        </tbody>
      </table>
      {rows.length + live.length === 0 && <p class="none">{words.t("log.filter.empty")}</p>}
      {countOfAll !== null && (
        <button type="button" class="btn sec" onClick={picking.showAll}>
          {words.t("log.more", { n: countOfAll })}
        </button>
      )}
    </>
  );
}

function headText(column: Column, { t }: LogWords): string {
  return column === "pick" ? t("log.several.label") : t(`log.col.${column}`);
}
