import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFor, nextStart, statusIn } from "../../../utils/domain/calendar.ts";
import { judgeExceptions } from "../../../utils/domain/exception-edits.ts";
import type { ExceptionDraft } from "../../../utils/domain/exception-problems.ts";
import { withExceptions } from "../../../utils/domain/loosening.ts";
import type { Plan, PlanException } from "../../../utils/domain/plan.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { ABOUT_A_DAY_MS } from "../../../utils/domain/time.ts";
import { exceptionsAround, weeks, zonesAndInstants } from "../../support/calendar-model.ts";
import { planOf } from "../../support/plans.ts";

const RANK = { outside: 0, gap: 1, inside: 2 };
const PROBES = 300;

/** Those of a kind that lie on days of an earlier one left out, as they could not have been saved. */
function apart<Row extends Pick<PlanException, "kind" | "from" | "to">>(rows: readonly Row[]): Row[] {
  return rows.filter(
    (row, index) =>
      !rows
        .slice(0, index)
        .some((other) => other.kind === row.kind && other.from <= row.to && row.from <= other.to),
  );
}

const cases = zonesAndInstants.chain((place) =>
  fc.record({
    place: fc.constant(place),
    week: weeks,
    existing: exceptionsAround(place.instant).map((found) => apart(found)),
    added: exceptionsAround(place.instant).map((found) => apart(found)),
    isRemoved: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  }),
);

describe("any change of the exceptions", () => {
  test("never opens an instant before the next start of the hours", () => {
    let written = 0;
    let delayed = 0;
    fc.assert(
      fc.property(cases, ({ place, week, existing, added, isRemoved }) => {
        const { zone, instant: now } = place;
        const plan = planOf({ week });
        const plans = withExceptions([plan], existing);
        const remove = existing.filter((_, index) => isRemoved[index] === true).map(({ id }) => id);
        const add: ExceptionDraft[] = added;
        const rules = { plans, settings: DEFAULT_SETTINGS, armedFrom: 0 };
        const judged = judgeExceptions(rules, { add, remove }, { now, zone });
        if (!judged.ok) return;
        written += 1;
        delayed += Number(judged.isDelayed);
        const rest = existing.filter(({ id }) => !remove.includes(id));
        const rows = judged.add.map((each, index) => ({ ...each, id: `n${index}`, rev: 1 }));
        const after = withExceptions([plan], [...rest, ...judged.end, ...rows]);
        const to = now + 21 * ABOUT_A_DAY_MS;
        const hoursOf = (versions: readonly Plan[]) => calendarFor(versions, now, to, zone, 180);
        const [old, fresh] = [hoursOf(plans), hoursOf(after)];
        if (statusIn(old, now).state === "inside") {
          expect(judged.isDelayed).toBe(false);
          return;
        }
        const until = nextStart(old, now);
        if (until === null) return;
        if (judged.isDelayed) expect(judged.at).toBe(until);
        const step = Math.max(1, Math.floor((until - now) / PROBES));
        for (let when = now; when < until; when += step)
          expect(RANK[statusIn(fresh, when).state]).toBeLessThanOrEqual(RANK[statusIn(old, when).state]);
      }),
      { numRuns: 600 },
    );
    expect(written).toBeGreaterThan(60);
    expect(delayed).toBeGreaterThan(10);
  });
});
