import { expect, it } from "vitest";
import { CAP_MS, isCapped } from "../../../utils/domain/alerts.ts";
import type { AlertKind } from "../../../utils/domain/journal.ts";
import { SECOND_MS } from "../../../utils/domain/time.ts";
import { addDays, dayKeyAt, dayRange, weekdayOf } from "../../../utils/domain/zone.ts";
import { at } from "../../support/calendar-model.ts";
import { HeavyMonth, type ToldAlert } from "../../support/heavy-month.ts";

const ZONE = "Europe/Paris";
const FIRST = "2026-03-02";
const DAYS = 28;
const SEED = Number(process.env["RELACHE_MONTH"] ?? 20261123);

/** `npx vitest run tests/unit/app/alerts-month.test.ts`; another month by RELACHE_MONTH=<number>. */
it("speaks seldom in the month of a heavy user, mostly at a seam and never at a forbidden moment", async () => {
  const month = new HeavyMonth(at(`${FIRST}T00:00`, ZONE), SEED);
  for (let index = 0; index < DAYS; index += 1) {
    const day = addDays(FIRST, index);
    await month.day(dayRange(day, ZONE)[0], weekdayOf(day) < 5);
  }
  const { told } = month;
  process.stdout.write(tableOf(told));

  const capped = told.filter(isCapped);
  for (const [index, one] of capped.entries()) {
    const before = capped[index - 1];
    if (before) expect(one.at - before.at).toBeGreaterThanOrEqual(CAP_MS);
  }
  const forbidden = told.filter(
    ({ at: shownAt, moment, ...due }) =>
      moment.isMeeting ||
      moment.isFullScreen ||
      (isCapped(due) && moment.lastTypedAt !== null && shownAt - moment.lastTypedAt < 10 * SECOND_MS),
  );
  expect(forbidden).toEqual([]);
  expect(told.length).toBeGreaterThan(DAYS);
  expect(Math.max(...perDay(told).values())).toBeLessThanOrEqual(18);
  expect(capped.filter(({ isAtSeam }) => isAtSeam).length / capped.length).toBeGreaterThan(0.5);
});

function perDay(told: readonly ToldAlert[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const alert of told) {
    const day = dayKeyAt(alert.at, ZONE);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

function tableOf(told: readonly ToldAlert[]): string {
  const kinds = [...new Set(told.map(({ kind }) => kind))].sort();
  const share = (list: readonly ToldAlert[]): string =>
    list.length === 0
      ? "-"
      : `${Math.round((100 * list.filter(({ isAtSeam }) => isAtSeam).length) / list.length)} %`;
  const line = (name: string, list: readonly ToldAlert[], isWaiting: boolean): string =>
    [
      name.padEnd(14),
      String(list.length).padStart(7),
      (list.length / DAYS).toFixed(2).padStart(8),
      (isWaiting ? share(list) : "-").padStart(9),
    ].join("");
  const waits = (kind: AlertKind): boolean => isCapped({ kind, about: 0 });
  return [
    "",
    `${"alert".padEnd(14)}${"month".padStart(7)}${"a day".padStart(8)}${"at seam".padStart(9)}`,
    ...kinds.map((kind) =>
      line(
        kind,
        told.filter((each) => each.kind === kind),
        waits(kind),
      ),
    ),
    line(
      "waiting ones",
      told.filter(({ kind }) => waits(kind)),
      true,
    ),
    line("all", told, false),
    `most on one day: ${Math.max(...perDay(told).values())}`,
    "",
  ].join("\n");
}
