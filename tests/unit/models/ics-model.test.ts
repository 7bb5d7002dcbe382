import { beforeEach, describe, expect, it } from "vitest";
import type { CalendarFile, IcsModel } from "../../../utils/models/ics-model.ts";
import { standing } from "../../support/fake-exceptions.ts";
import { createOptionsWorld, THURSDAY_16, type OptionsWorld } from "../../support/options-world.ts";

let world: OptionsWorld;
let model: IcsModel;

beforeEach(async () => {
  world = createOptionsWorld();
  model = world.model.exceptions.ics;
  await world.model.load();
});

const event = (from: string, to: string, title: string, ...more: readonly string[]): string[] => [
  "BEGIN:VEVENT",
  `UID:${from}-${title}`,
  `SUMMARY:${title}`,
  `DTSTART;VALUE=DATE:${from}`,
  `DTEND;VALUE=DATE:${to}`,
  ...more,
  "END:VEVENT",
];
const calendar = (...lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", ...lines, "END:VCALENDAR", ""].join("\r\n");
const file = (text: string, size = text.length): CalendarFile => ({
  name: "leave.ics",
  size,
  text: () => Promise.resolve(text),
});
const open = (...lines: readonly string[]): Promise<void> => model.readFiles([file(calendar(...lines))]);
const saved = (): string[] =>
  world.exceptions.rows.map(({ kind, from, to, label }) => `${kind} ${from} ${to} ${label}`);
const kind = (): string | undefined => model.news.value?.kind;

describe("a calendar file", () => {
  it("is shown before anything is saved, with what is free not ticked", async () => {
    await open(
      ...event("20261224", "20261226", "Winter"),
      ...event("20261208", "20261209", "Birthday", "TRANSP:TRANSPARENT"),
    );
    expect(model.offer.value?.rows.map(({ from, isTicked }) => [from, isTicked])).toEqual([
      ["2026-12-08", false],
      ["2026-12-24", true],
    ]);
    expect(world.exceptions.edits).toEqual([]);
  });

  it("gives days alone, and in one step that can be taken back", async () => {
    await open(...event("20261224", "20261226", "Winter"), ...event("20270104", "20270105", "Doctor"));
    await model.confirm();
    expect(world.exceptions.edits).toHaveLength(1);
    expect(saved()).toEqual(["leave 2026-12-24 2026-12-25 ", "leave 2027-01-04 2027-01-04 "]);
    expect(model.news.value).toEqual({ kind: "imported", count: 2 });
    expect(model.offer.value).toBeNull();
    await world.model.undo();
    expect(saved()).toEqual([]);
  });

  it("keeps titles only when the user says so, and no longer than a name may be", async () => {
    await open(...event("20261224", "20261226", "Winter"), ...event("20270104", "20270105", "x".repeat(200)));
    model.keepTitles(true);
    await model.confirm();
    expect(saved()).toEqual([
      "leave 2026-12-24 2026-12-25 Winter",
      `leave 2027-01-04 2027-01-04 ${"x".repeat(80)}`,
    ]);
  });

  it("adds nothing that is not ticked", async () => {
    await open(...event("20261224", "20261226", "Winter"), ...event("20270104", "20270105", "Doctor"));
    model.toggle(0);
    await model.confirm();
    expect(saved()).toEqual(["leave 2027-01-04 2027-01-04 "]);
    await open(...event("20270201", "20270202", "Other"));
    model.tickAll(false);
    await model.confirm();
    expect(saved()).toHaveLength(1);
    expect(model.offer.value).not.toBeNull();
  });

  it("says which days are leave already, and never ticks them", async () => {
    world.exceptions.rows = [standing({ id: "a", from: "2026-12-25", to: "2026-12-25" }, THURSDAY_16)];
    await world.model.load();
    await open(
      ...event("20261224", "20261226", "Winter"),
      ...event("20260101", "20280101", "Sabbatical", "TRANSP:TRANSPARENT"),
    );
    expect(model.offer.value?.rows.map(({ problem, isTicked }) => [problem, isTicked])).toEqual([
      ["too-long", false],
      ["taken", false],
    ]);
    model.tickAll(true);
    model.toggle(0);
    expect(model.offer.value?.rows.some(({ isTicked }) => isTicked)).toBe(false);
  });

  it("makes one leave of ticked ones that share days", async () => {
    await open(
      ...event("20261224", "20261229", "Winter"),
      ...event("20261228", "20270102", "Free", "TRANSP:TRANSPARENT"),
    );
    expect(model.offer.value?.rows).toHaveLength(2);
    model.tickAll(true);
    model.keepTitles(true);
    await model.confirm();
    expect(saved()).toEqual(["leave 2026-12-24 2027-01-01 Winter, Free"]);
  });

  it("stays when it could not be written, and is saved once on the next try", async () => {
    await open(...event("20261224", "20261226", "Winter"));
    world.isWriting = false;
    await model.confirm();
    expect(world.model.status.value.kind).toBe("failed");
    expect(model.offer.value).not.toBeNull();
    world.isWriting = true;
    await model.confirm();
    expect(saved()).toEqual(["leave 2026-12-24 2026-12-25 "]);
    expect(model.offer.value).toBeNull();
  });
});

describe("what is no calendar file", () => {
  it("is said in so many words, and nothing is offered", async () => {
    await model.readFiles([file("hello")]);
    expect(kind()).toBe("not-calendar");
    await open();
    expect(kind()).toBe("nothing");
    await model.readFiles([file(calendar(...event("20261224", "20261226", "Winter")), 2 * 1024 * 1024 + 1)]);
    expect(kind()).toBe("too-large");
    await model.readFiles([{ ...file(""), text: () => Promise.reject(new Error("gone")) }]);
    expect(kind()).toBe("unreadable");
    await model.readFiles([file(""), file("")]);
    expect(kind()).toBe("several");
    expect(model.offer.value).toBeNull();
    await model.readFiles([]);
    expect(kind()).toBe("several");
  });

  it("takes away the offer of the file before", async () => {
    await open(...event("20261224", "20261226", "Winter"));
    await model.readFiles([file("hello")]);
    expect(model.offer.value).toBeNull();
    expect(model.isReading.value).toBe(false);
  });
});

describe("the off-hours as a file", () => {
  const WORDS = { name: "Off-hours", off: "Off-hours", leave: "On leave" };

  it("hold as many weeks as chosen, with the leave that was just saved", async () => {
    await open(...event("20261124", "20261126", "Secret"));
    model.keepTitles(true);
    await model.confirm();
    model.weeks.value = 4;
    await model.exportFile(WORDS, "off.ics");
    const [made] = world.exceptions.calendars;
    expect(made?.fileName).toBe("off.ics");
    expect(made?.text).toContain("DTSTART;VALUE=DATE:20261124");
    expect(made?.text).toContain("DTEND:20261216T230000Z");
    expect(made?.text).not.toContain("Secret");
    expect(model.news.value).toEqual({ kind: "exported", fileName: "off.ics" });
  });

  it("can be read back: the leave, and nothing else", async () => {
    await open(...event("20261124", "20261126", "Leave"), ...event("20261210", "20261211", "Leave"));
    await model.confirm();
    await model.exportFile(WORDS, "off.ics");
    const [made] = world.exceptions.calendars;
    await world.model.undo();
    await model.readFiles([file(made?.text ?? "")]);
    expect(model.offer.value?.rows.map(({ from, to, isTicked }) => [from, to, isTicked])).toEqual([
      ["2026-11-24", "2026-11-25", true],
      ["2026-12-10", "2026-12-10", true],
    ]);
  });

  it("say so when they cannot be made", async () => {
    world.exceptions.isPackageBroken = true;
    await model.exportFile(WORDS, "off.ics");
    expect(kind()).toBe("export-failed");
  });
});
