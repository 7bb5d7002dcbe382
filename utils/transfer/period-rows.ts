import type { DayTotal } from "../domain/span.ts";
import type { SplitMs } from "../domain/summary.ts";
import type { DayKey } from "../domain/time.ts";

/** Time of one day for one client, activity and site, over all devices. `""` stands for none. */
export type PeriodRow = SplitMs & {
  readonly day: DayKey;
  readonly client: string;
  readonly activity: string;
  readonly service: string;
};

/** What is nobody's business but the user's (rules.md, section 3.5): left out of what is made for others. */
const OWN_ACTIVITIES: ReadonlySet<string> = new Set(["learning", "career"]);

/**
 * The sums of a report, in ms, as files tell them: they add up to its totals. Personal time is in none of them, and
 * nothing finer than a day.
 */
export function periodRows(totals: readonly DayTotal[]): PeriodRow[] {
  const rows = new Map<string, PeriodRow>();
  for (const { day, client, activity, service, context, inMs, offMs } of totals) {
    if (context === "personal" || inMs + offMs === 0) continue;
    const key = [day, client, activity, service].join("\n");
    const known = rows.get(key) ?? { day, client, activity, service, inMs: 0, offMs: 0 };
    rows.set(key, { ...known, inMs: known.inMs + inMs, offMs: known.offMs + offMs });
  }
  return [...rows.values()];
}

/** Time for clients alone, without learning and the search for work. */
export function timesheetRows(rows: readonly PeriodRow[]): PeriodRow[] {
  return rows.filter(({ client, activity }) => client !== "" && !OWN_ACTIVITIES.has(activity));
}

/** The rows with the names that a reader knows, by day and name. */
export type NamedRow = PeriodRow & {
  readonly clientName: string;
  readonly activityName: string;
  readonly siteName: string;
};

export type RowNames = {
  readonly client: (id: string) => string;
  readonly activity: (id: string) => string;
  readonly site: (id: string) => string;
};

/** Gives the rows their names and puts them in order. `""` has no name. */
export function namedRows(rows: readonly PeriodRow[], names: RowNames): NamedRow[] {
  const nameOf = (id: string, name: (id: string) => string): string => (id === "" ? "" : name(id));
  return rows
    .map((row) => ({
      ...row,
      clientName: nameOf(row.client, names.client),
      activityName: nameOf(row.activity, names.activity),
      siteName: nameOf(row.service, names.site),
    }))
    .sort(
      (a, b) =>
        a.day.localeCompare(b.day) ||
        a.clientName.localeCompare(b.clientName) ||
        a.activityName.localeCompare(b.activityName) ||
        a.siteName.localeCompare(b.siteName),
    );
}

/** `relache-2026-11-16_2026-11-22.csv`: what it is, the days, and the format. */
export function periodFileName(
  what: string,
  { fromDay, toDay }: { readonly fromDay: DayKey; readonly toDay: DayKey },
  extension: "csv" | "json",
): string {
  const days = fromDay === toDay ? fromDay : `${fromDay}_${toDay}`;
  return `${[what, days].join("-")}.${extension}`;
}
