import { judgeExceptions, type ExceptionEdit } from "../../utils/domain/exception-edits.ts";
import type { Plan, PlanException } from "../../utils/domain/plan.ts";
import type { Settings } from "../../utils/domain/settings.ts";
import type { ExceptionOutcome, ExceptionsPorts, IcsTools } from "../../utils/models/exceptions-ports.ts";
import { readLeave } from "../../utils/transfer/ics-read.ts";
import { writeOffHours } from "../../utils/transfer/ics-write.ts";
import { createHolidayBook } from "../../utils/transfer/public-holidays.ts";

/** Exceptions as the database would keep and judge them. */
export type FakeExceptions = {
  rows: PlanException[];
  readonly edits: ExceptionEdit[];
  isReadable: boolean;
  /** From when gates hold; before, nothing can be loosened. */
  armedFrom: number | null;
  /** The package cannot be read. */
  isPackageBroken: boolean;
  homeCountry: string | null;
  /** Last days of campaigns after which no day of rest is wanted. */
  declined: string[];
  readonly calendars: { readonly fileName: string; readonly text: string }[];
};

export const noExceptions = (): FakeExceptions => ({
  rows: [],
  edits: [],
  isReadable: true,
  armedFrom: null,
  isPackageBroken: false,
  homeCountry: null,
  declined: [],
  calendars: [],
});

export type FakeSurroundings = {
  readonly plans: () => readonly Plan[];
  readonly settings: () => Settings;
  readonly zone: () => string;
  readonly now: () => number;
  readonly canWrite: () => boolean;
};

export function fakeExceptionsPorts(world: FakeExceptions, around: FakeSurroundings): ExceptionsPorts {
  let seq = 0;
  const fromPackage = <Value>(value: () => Value): Promise<Value> =>
    world.isPackageBroken ? Promise.reject(new Error("no such chunk")) : Promise.resolve(value());
  return {
    read: async () => {
      if (!world.isReadable) throw new Error("unavailable");
      return world.rows;
    },
    edit: async (edit): Promise<ExceptionOutcome> => {
      if (!around.canWrite()) throw new Error("quota");
      world.edits.push(edit);
      const plans = around.plans().map((plan) => ({ ...plan, exceptions: world.rows }));
      const rules = { plans, settings: around.settings(), armedFrom: world.armedFrom };
      const judged = judgeExceptions(rules, edit, { now: around.now(), zone: around.zone() });
      if (!judged.ok) return judged;
      const added = [...judged.add, ...judged.keep].map((each) => {
        seq += 1;
        return { ...each, id: `ex-${seq}`, rev: seq };
      });
      const touched = [...judged.erase, ...judged.end].map(({ id }) => id);
      const kept = world.rows.filter(({ id }) => !touched.includes(id));
      world.rows = [...kept, ...judged.end, ...added].sort((a, b) => a.savedAt - b.savedAt);
      const { at: effectiveFrom, isDelayed } = judged;
      return { ok: true, effectiveFrom, isDelayed, ids: added.map(({ id }) => id) };
    },
    readDeclined: async () => world.declined,
    decline: async (campaign, isDeclined) => {
      if (!around.canWrite()) throw new Error("quota");
      const others = world.declined.filter((day) => day !== campaign);
      world.declined = isDeclined ? [...others, campaign] : others;
      return { ok: true };
    },
    openHolidays: () => fromPackage(createHolidayBook),
    openIcs: () => fromPackage((): IcsTools => ({ readLeave, writeOffHours })),
    saveCalendar: (fileName, text) => world.calendars.push({ fileName, text }),
    homeCountry: () => world.homeCountry,
    calendarOwner: async () => "0123456789abcdef",
  };
}

/** An exception that stands since yesterday, as the database would hold it. */
export function standing(
  change: Partial<PlanException> & Pick<PlanException, "id">,
  now: number,
): PlanException {
  return {
    rev: 1,
    kind: "leave",
    from: "2026-12-24",
    to: "2026-12-24",
    intervals: [],
    label: "",
    savedAt: now - 86_400_000,
    effectiveFrom: now - 86_400_000,
    effectiveTo: null,
    ...change,
  };
}
