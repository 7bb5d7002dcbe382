import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { exceptionProblems } from "../../../utils/domain/exception-problems.ts";
import type { PlanException } from "../../../utils/domain/plan.ts";
import { HOUR_MS } from "../../../utils/domain/time.ts";
import { addDays } from "../../../utils/domain/zone.ts";
import { formOf, newForm, readForm, withFrom } from "../../../utils/models/exception-form.ts";
import type { ExceptionsModel } from "../../../utils/models/exceptions-model.ts";
import { lastAhead } from "../../../utils/models/exceptions-world.ts";
import { anyException } from "../../support/any-exception.ts";
import { standing } from "../../support/fake-exceptions.ts";
import { createOptionsWorld, THURSDAY_16, type OptionsWorld } from "../../support/options-world.ts";

let world: OptionsWorld;
let model: ExceptionsModel;

beforeEach(async () => {
  world = createOptionsWorld();
  model = world.model.exceptions;
  await world.model.load();
});

const row = (change: Partial<PlanException> & Pick<PlanException, "id">): PlanException =>
  standing(change, THURSDAY_16);
const given = async (...rows: readonly PlanException[]): Promise<void> => {
  world.exceptions.rows = [...rows];
  await world.model.load();
};
const listed = (): string[] =>
  model.coming.value.map(({ kind, from, to, label }) => `${kind} ${from} ${to} ${label}`);
const status = (): string => world.model.status.value.kind;

describe("the list", () => {
  it("goes by the days, with what is over apart and what was taken back left out", async () => {
    await given(
      row({ id: "a", from: "2027-02-01", to: "2027-02-05" }),
      row({ id: "b", from: "2026-11-16", to: "2026-11-19", label: "now" }),
      row({ id: "c", from: "2026-11-10", to: "2026-11-11" }),
      row({ id: "d", from: "2026-11-02", to: "2026-11-02" }),
      row({ id: "e", effectiveTo: THURSDAY_16 - 1 }),
      row({ id: "f", from: "2026-12-01", to: "2026-12-01", effectiveTo: THURSDAY_16 + HOUR_MS }),
    );
    expect(model.coming.value.map(({ id }) => id)).toEqual(["b", "f", "a"]);
    expect(model.past.value.map(({ id }) => id)).toEqual(["c", "d"]);
  });

  it("says that it cannot be read, and is there on the next try", async () => {
    world.exceptions.isReadable = false;
    await world.model.load();
    expect(model.state.value).toBe("failed");
    world.exceptions.isReadable = true;
    await model.load();
    expect(model.state.value).toBe("ready");
  });

  it("reads the present day in the zone of the plan", async () => {
    world.plans = world.plans.map((plan) => ({ ...plan, zone: "Pacific/Auckland" }));
    await world.model.load();
    expect(model.today.value).toBe("2026-11-20");
  });
});

describe("the form", () => {
  it("saves leave, and takes it back in one step", async () => {
    model.form.start("leave");
    model.form.set({ from: "2026-12-28" });
    expect(model.form.form.value?.to).toBe("2026-12-28");
    model.form.set({ to: "2027-01-01", label: " Winter " });
    await model.form.submit();
    expect(model.form.form.value).toBeNull();
    expect(listed()).toEqual(["leave 2026-12-28 2027-01-01 Winter"]);
    expect(status()).toBe("saved");
    await world.model.undo();
    expect(listed()).toEqual([]);
    expect(status()).toBe("undone");
  });

  it("keeps a last day that the user set, and shows that it is before the first", async () => {
    model.form.start("leave");
    model.form.set({ to: "2026-12-20" });
    model.form.set({ from: "2026-12-28" });
    await model.form.submit();
    expect(model.form.reading.value).toMatchObject({ draft: null, to: "reversed" });
    expect(world.exceptions.edits).toEqual([]);
  });

  it("changes what stands by taking its place, and undo brings it back as it was", async () => {
    await given(row({ id: "a", label: "Winter", from: "2026-12-24", to: "2026-12-24" }));
    const [before] = model.coming.value;
    if (before === undefined) throw new Error("nothing stands");
    model.form.change(before);
    model.form.set({ to: "2026-12-26" });
    await model.form.submit();
    expect(world.exceptions.edits[0]).toMatchObject({ remove: ["a"], add: [{ to: "2026-12-26" }] });
    expect(listed()).toEqual(["leave 2026-12-24 2026-12-26 Winter"]);
    expect(model.coming.value[0]?.savedAt).toBe(before.savedAt);
    await world.model.undo();
    expect(listed()).toEqual(["leave 2026-12-24 2026-12-24 Winter"]);
  });

  it("takes several steps back in their order", async () => {
    for (const from of ["2026-12-24", "2026-12-28"]) {
      model.form.start("leave");
      model.form.set({ from });
      await model.form.submit();
    }
    await world.model.undo();
    expect(listed()).toEqual(["leave 2026-12-24 2026-12-24 "]);
    await world.model.undo();
    expect(listed()).toEqual([]);
    expect(world.model.canUndo.value).toBe(false);
  });

  it("begins with the hours that are likely", () => {
    model.form.start("special");
    expect(model.form.form.value?.pairs).toEqual([{ key: 0, start: "09:00", end: "18:00" }]);
    model.form.start("campaign");
    expect(model.form.form.value?.pairs).toEqual([{ key: 0, start: "18:00", end: "20:00" }]);
    model.form.start("on-call");
    expect(model.form.form.value?.pairs).toEqual([]);
  });

  it("says beside the hours what cannot be, at once or when saving was tried", async () => {
    model.form.start("campaign");
    model.form.addPair();
    model.form.setPair(1, "start", "19:00");
    model.form.setPair(1, "end", "21:00");
    expect(model.form.reading.value?.pairs.map(({ kind }) => kind)).toEqual(["overlap", "overlap"]);
    model.form.setPair(1, "start", "20:00");
    model.form.setPair(1, "end", "19:00");
    // More than 24 h is said once, beside the hours that make it so many.
    model.form.setPair(0, "start", "12:00");
    expect(model.form.reading.value).toMatchObject({
      draft: null,
      intervals: null,
      pairs: [{ kind: "over-a-day", key: 1 }],
    });
    model.form.setPair(0, "start", "18:00");
    model.form.setPair(1, "start", "");
    expect(model.form.reading.value?.pairs).toEqual([]);
    await model.form.submit();
    expect(model.form.reading.value?.pairs.map(({ kind }) => kind)).toEqual(["blank"]);
    model.form.removePair(1);
    model.form.removePair(0);
    expect(model.form.reading.value).toMatchObject({ draft: null, intervals: "missing", pairs: [] });
    expect(world.exceptions.edits).toEqual([]);
  });

  it("sees a night run into the hours of the next day of a campaign", () => {
    model.form.start("campaign");
    model.form.set({ to: "2026-11-21" });
    model.form.setPair(0, "end", "03:00");
    model.form.addPair();
    model.form.setPair(1, "start", "01:00");
    model.form.setPair(1, "end", "02:00");
    const [problem] = model.form.reading.value?.pairs ?? [];
    expect(problem).toMatchObject({ kind: "overlap", day: 3 });
    model.form.set({ from: "2026-11-21" });
    expect(model.form.reading.value?.draft).not.toBeNull();
  });

  it("stays when it could not be written, and is saved once, as it stands then", async () => {
    world.isWriting = false;
    model.form.start("leave");
    model.form.set({ from: "2026-12-24" });
    await model.form.submit();
    expect(status()).toBe("failed");
    expect(model.form.form.value).not.toBeNull();
    world.isWriting = true;
    model.form.set({ label: "Winter" });
    await model.form.submit();
    expect(listed()).toEqual(["leave 2026-12-24 2026-12-24 Winter"]);
    expect(model.form.form.value).toBeNull();
    expect(status()).toBe("saved");
  });

  it("is forgotten with what could not be written when it is given up", async () => {
    world.isWriting = false;
    model.form.start("leave");
    await model.form.submit();
    model.form.cancel();
    world.isWriting = true;
    await world.model.store.saver.retry();
    expect(listed()).toEqual([]);
    model.form.start("leave");
    await model.form.submit();
    expect(listed()).toEqual(["leave 2026-11-20 2026-11-20 "]);
  });
});

describe("outside the hours", () => {
  /** Thursday, 20:00: off-hours until Friday at nine. */
  const EVENING = THURSDAY_16 + 4 * HOUR_MS;
  const FRIDAY_9 = THURSDAY_16 + 17 * HOUR_MS;

  beforeEach(async () => {
    world.now = EVENING;
    world.exceptions.armedFrom = 0;
    await world.model.load();
  });

  it("what opens more waits for the hours, and says from when it holds", async () => {
    model.form.start("campaign");
    model.form.set({ to: "2026-11-20" });
    model.form.setPair(0, "start", "19:00");
    model.form.setPair(0, "end", "22:00");
    await model.form.submit();
    expect(world.model.status.value).toEqual({ kind: "delayed", from: FRIDAY_9 });
    expect(model.coming.value[0]?.effectiveFrom).toBe(FRIDAY_9);
  });

  it("what would be over by then is refused in its form", async () => {
    model.form.start("campaign");
    model.form.setPair(0, "start", "19:00");
    model.form.setPair(0, "end", "22:00");
    await model.form.submit();
    expect(model.form.form.value?.isClosed).toBe(true);
    expect(status()).toBe("closed");
    model.form.set({ to: "2026-11-21" });
    expect(model.form.form.value?.isClosed).toBe(false);
  });

  it("a leave cannot be cut short to open this evening's sites, and says so in its row", async () => {
    await given(row({ id: "a", from: "2026-11-19", to: "2026-11-20" }));
    const [leave] = model.coming.value;
    if (leave === undefined) throw new Error("nothing stands");
    model.remove(leave);
    await world.settle();
    expect(model.keptId.value).toBe("a");
    expect(status()).toBe("closed");
    expect(model.coming.value).toEqual([leave]);
  });

  it("shorter hours that are taken back hold on until they begin", async () => {
    const intervals = [{ start: 14 * 60, end: 16 * 60 }];
    await given(row({ id: "a", kind: "special", from: "2026-11-20", to: "2026-11-20", intervals }));
    const [special] = model.coming.value;
    if (special === undefined) throw new Error("nothing stands");
    model.remove(special);
    await world.settle();
    expect(model.coming.value[0]?.effectiveTo).toBe(FRIDAY_9 + 5 * HOUR_MS);
    expect(status()).toBe("delayed");
    await world.model.undo();
    expect(model.coming.value.filter(({ effectiveTo }) => effectiveTo === null)).toHaveLength(1);
  });
});

describe("after a campaign", () => {
  const saveCampaign = async (label = "Launch"): Promise<void> => {
    model.form.start("campaign");
    model.form.set({ from: "2026-11-23", to: "2026-11-27", label });
    await model.form.submit();
  };

  it("its first day with hours is proposed, and becomes leave with one click", async () => {
    await saveCampaign();
    expect(model.recovery.value).toEqual({
      day: "2026-11-30",
      campaign: "Launch",
      lastDay: "2026-11-27",
    });
    model.acceptRecovery("Recovery after Launch");
    await world.settle();
    expect(listed()).toContain("leave 2026-11-30 2026-11-30 Recovery after Launch");
    expect(model.recovery.value).toBeNull();
    await world.model.undo();
    expect(listed()).toEqual(["campaign 2026-11-23 2026-11-27 Launch"]);
  });

  it("passes over days that are off anyway, and is proposed for nothing else", async () => {
    await given(row({ id: "a", kind: "holiday", from: "2026-11-30", to: "2026-11-30" }));
    await saveCampaign("");
    expect(model.recovery.value).toMatchObject({ day: "2026-12-01", campaign: "" });
    model.declineRecovery();
    model.form.start("leave");
    await model.form.submit();
    expect(model.recovery.value).toBeNull();
  });
});

describe("once a campaign is over", () => {
  const campaign = row({
    id: "c",
    kind: "campaign",
    from: "2026-11-10",
    to: "2026-11-13",
    intervals: [{ start: 1080, end: 1200 }],
    label: "Launch",
  });

  it("a day to come is proposed whenever the page is opened, until it is leave", async () => {
    await given(campaign);
    expect(model.recovery.value).toEqual({ day: "2026-11-20", campaign: "Launch", lastDay: "2026-11-13" });
    await world.model.load();
    expect(model.recovery.value).not.toBeNull();
    model.acceptRecovery("Rest");
    await world.settle();
    expect(listed()).toContain("leave 2026-11-20 2026-11-20 Rest");
    await world.model.load();
    expect(model.recovery.value).toBeNull();
  });

  it("none is proposed when it was declined, unless that is taken back", async () => {
    await given(campaign);
    model.declineRecovery();
    await world.settle();
    expect([model.recovery.value, world.exceptions.declined]).toEqual([null, ["2026-11-13"]]);
    await world.model.load();
    expect(model.recovery.value).toBeNull();
    await given(campaign);
    world.exceptions.declined = [];
    await world.model.load();
    model.declineRecovery();
    await world.settle();
    await world.model.undo();
    expect([model.recovery.value?.day, world.exceptions.declined]).toEqual(["2026-11-20", []]);
  });

  it("leave that followed, and two weeks, are answers too; a campaign that goes on asks nothing", async () => {
    await given(campaign, row({ id: "l", from: "2026-11-16", to: "2026-11-16" }));
    expect(model.recovery.value).toBeNull();
    await given({ ...campaign, from: "2026-11-01", to: "2026-11-05" });
    expect(model.recovery.value).toBeNull();
    await given({ ...campaign, to: "2026-11-19" });
    expect(model.recovery.value).toBeNull();
    await given({ ...campaign, from: "2026-11-02", to: "2026-11-06" });
    expect(model.recovery.value?.day).toBe("2026-11-20");
  });
});

describe("the fields", () => {
  it("read any exception back as it was, and call it sound where it could be saved", () => {
    fc.assert(
      fc.property(anyException, (exception) => {
        const { kind, from, to, label, intervals } = exception;
        fc.pre(kind !== "holiday");
        const form = formOf(exception, kind);
        const today = from;
        const { draft } = readForm(form, [exception], today);
        const isSound = exceptionProblems(exception, [], today).length === 0;
        expect(draft).toEqual(isSound ? { kind, from, to, label, intervals } : null);
      }),
    );
  });

  it("never call a form sound that could not be saved", () => {
    const field = fc.constantFrom("", "2026-11-18", "2026-11-19", "2026-11-20", "2028-02-29", "2027-02-29");
    const time = fc.constantFrom("", "00:00", "03:00", "09:00", "12:00", "18:00", "23:59");
    fc.assert(
      fc.property(
        fc.constantFrom("leave" as const, "special" as const, "campaign" as const, "on-call" as const),
        field,
        field,
        fc.array(fc.tuple(time, time), { maxLength: 3 }),
        (kind, from, to, times) => {
          const pairs = times.map(([start, end], key) => ({ key, start, end }));
          const form = { ...newForm(kind, "2026-11-19", []), from, to, pairs };
          const { draft } = readForm(form, [], "2026-11-19");
          if (draft === null) return;
          expect(exceptionProblems(draft, [], "2026-11-19")).toEqual([]);
          if (draft.intervals.length > 0) expect(draft.intervals).toHaveLength(pairs.length);
        },
      ),
    );
  });

  it("move the last day along with the first one only while it is not the user's", () => {
    const form = newForm("leave", "2026-11-20", []);
    expect(withFrom(form, "2026-12-01").to).toBe("2026-12-01");
    expect(withFrom({ ...form, isToOwn: true }, "2026-12-01").to).toBe("2026-11-20");
  });
});

describe("24 months ahead", () => {
  it("is the same day two years later, or the last one of February", () => {
    expect(lastAhead("2026-11-19")).toBe("2028-11-19");
    expect(lastAhead("2028-02-29")).toBe("2030-02-28");
    expect(addDays(lastAhead("2028-02-29"), 1)).toBe("2030-03-01");
  });
});
