import type { DayKey } from "../domain/time.ts";
import type { NamedRow } from "./period-rows.ts";

/** What a file of a period says of itself. */
export type PeriodHead = {
  readonly fromDay: DayKey;
  readonly toDay: DayKey;
  /** What the figures are and are not, in the user's words. */
  readonly note: string;
};

/** The rows as JSON, one a line, in ms, with the ids that the rest of an export uses beside the names. */
export function periodJson(rows: readonly NamedRow[], { fromDay, toDay, note }: PeriodHead): string {
  const sum = (pick: (row: NamedRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const head = { format: "relache-report", version: 1, fromDay, toDay, note };
  const totals = { inMs: sum(({ inMs }) => inMs), offMs: sum(({ offMs }) => offMs) };
  const lines = rows.map((row) => {
    const { day, client, clientName, activity, activityName, service, siteName, inMs, offMs } = row;
    return `\n${JSON.stringify({
      day,
      client: client === "" ? null : { id: client, name: clientName },
      activity: activity === "" ? null : { id: activity, name: activityName },
      site: service === "" ? null : { id: service, name: siteName },
      inMs,
      offMs,
    })}`;
  });
  const opening = JSON.stringify({ ...head, ...totals }).slice(0, -1);
  return `${opening},"rows":[${lines.join(",")}]}\n`;
}
