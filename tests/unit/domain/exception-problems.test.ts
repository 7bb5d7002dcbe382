import { describe, expect, test } from "vitest";
import {
  exceptionProblems,
  isSoundException,
  normalisedDraft,
  type ExceptionDraft,
} from "../../../utils/domain/exception-problems.ts";
import type { PlanException } from "../../../utils/domain/plan.ts";
import { hours } from "../../support/calendar-model.ts";

const TODAY = "2026-11-19";
const draft = (change: Partial<ExceptionDraft> = {}): ExceptionDraft => ({
  kind: "leave",
  from: "2026-12-01",
  to: "2026-12-05",
  intervals: [],
  label: "",
  ...change,
});
const campaign = (...intervals: ExceptionDraft["intervals"]): ExceptionDraft =>
  draft({ kind: "campaign", intervals });
const saved = (change: Partial<PlanException> = {}): PlanException => ({
  ...draft(),
  id: "a-1",
  rev: 1,
  savedAt: 0,
  effectiveFrom: 0,
  effectiveTo: null,
  ...change,
});

describe("an exception", () => {
  test.each<[string, ExceptionDraft, string[]]>([
    ["leave", draft(), []],
    ["a single day", draft({ to: "2026-12-01" }), []],
    ["400 days", draft({ from: "2026-01-01", to: "2027-02-04" }), []],
    ["401 days", draft({ from: "2026-01-01", to: "2027-02-05" }), ["to too-long"]],
    ["an end before the start", draft({ to: "2026-11-30" }), ["to reversed"]],
    ["days that do not exist", draft({ from: "2026-02-30", to: "soon" }), ["from no-day", "to no-day"]],
    ["a long label", draft({ label: "x".repeat(81) }), ["label too-long"]],
    ["leave told later", draft({ from: "2026-11-01", to: "2026-11-02" }), []],
    ["no hours", campaign(), ["intervals missing"]],
    ["hours of no day", campaign({ start: -1, end: 1441 }), ["intervals 0 range"]],
    ["no length", campaign(hours(9, 10), hours(12, 12)), ["intervals 1 empty"]],
    ["hours over each other", campaign(hours(9, 12), hours(11, 13)), ["intervals 1 overlap"]],
    ["a night into the next such day", campaign(hours(8, 10), hours(22, 9)), ["intervals 0 overlap"]],
    ["a night", campaign(hours(9, 10), hours(22, 9)), []],
    ["all day", campaign(hours(0, 24)), []],
    [
      "the night of a single day",
      { ...campaign(hours(8, 10), hours(22, 9)), kind: "special", to: "2026-12-01" },
      [],
    ],
    [
      "more than 24 h",
      { ...campaign(hours(0, 12), hours(12, 11)), to: "2026-12-01" },
      ["intervals over-a-day"],
    ],
    ["hours told later", { ...campaign(hours(9, 10)), from: "2026-11-01", to: "2026-11-18" }, []],
    ["on-call that is over", draft({ kind: "on-call", from: "2026-11-01", to: "2026-11-02" }), ["to past"]],
  ])("of %s", (_, given, expected) => {
    const found = exceptionProblems(given, [], TODAY);
    const shown = found.map(({ field, index, kind }) =>
      [field, ...(index === null ? [] : [index]), kind].join(" "),
    );
    expect(shown).toEqual(expected);
  });

  test("leaves the days of others of its kind alone, but not of those that were taken back", () => {
    const problems = (other: PlanException) =>
      exceptionProblems(draft(), [other], TODAY).map(({ kind }) => kind);
    expect(problems(saved({ from: "2026-12-05", to: "2026-12-09" }))).toEqual(["taken"]);
    expect(problems(saved({ from: "2026-12-06", to: "2026-12-09" }))).toEqual([]);
    expect(problems(saved({ effectiveTo: 7 }))).toEqual([]);
    expect(problems(saved({ kind: "holiday" }))).toEqual([]);
  });

  test("is stored with its hours in order, and with none where it has none", () => {
    const given = campaign(hours(14, 15), hours(9, 10), hours(10, 11));
    expect(normalisedDraft({ ...given, label: " Fair " })).toEqual({
      ...given,
      intervals: [hours(9, 11), hours(14, 15)],
      label: "Fair",
    });
    expect(normalisedDraft(draft({ intervals: [hours(9, 10)] })).intervals).toEqual([]);
  });

  test("from elsewhere is sound or not", () => {
    expect(isSoundException(draft())).toBe(true);
    expect(isSoundException(draft({ intervals: [hours(9, 10)] }))).toBe(false);
    expect(isSoundException(campaign(hours(9, 12), hours(11, 13)))).toBe(false);
    expect(isSoundException(draft({ to: "2026-11-30" }))).toBe(false);
  });
});
