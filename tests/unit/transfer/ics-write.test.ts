import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarFor, statusIn } from "../../../utils/domain/calendar.ts";
import type { Plan, PlanException } from "../../../utils/domain/plan.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { DEFAULT_WEEK, EMPTY_WEEK, TEMPLATES } from "../../../utils/domain/week-plan.ts";
import { addDays, dayKeyAt, dayRange } from "../../../utils/domain/zone.ts";
import { readLeave } from "../../../utils/transfer/ics-read.ts";
import { writeOffHours, type OffHoursOrder } from "../../../utils/transfer/ics-write.ts";
import { standing } from "../../support/fake-exceptions.ts";
import { THURSDAY_16 } from "../../support/options-world.ts";
import { planOf } from "../../support/plans.ts";

const ZONE = "Europe/Paris";
const WORDS = { name: "Hors horaires", off: "Hors horaires", leave: "En congé" };

const order = (change: Partial<OffHoursOrder> = {}): OffHoursOrder => ({
  plans: [planOf()],
  now: THURSDAY_16,
  weeks: 2,
  zone: ZONE,
  gapLimitMin: 180,
  words: WORDS,
  owner: "0123456789abcdef",
  ...change,
});

const withExceptions = (exceptions: readonly PlanException[], plan: Partial<Plan> = {}): readonly Plan[] => [
  { ...planOf(), ...plan, exceptions },
];

type Written = { readonly text: string; readonly events: readonly ICAL.Component[] };

function write(change: Partial<OffHoursOrder> = {}): Written {
  const text = writeOffHours(order(change));
  return { text, events: new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent") };
}

const valueOf = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name));
const isLeave = (event: ICAL.Component): boolean => valueOf(event, "x-relache-kind") === "LEAVE";
const times = (events: readonly ICAL.Component[]): string[] =>
  events.map((event) => `${valueOf(event, "dtstart")} ${valueOf(event, "dtend")}`);

describe("the calendar file of the off-hours", () => {
  it("holds a stretch an evening, and the weekends", () => {
    const { events } = write({ weeks: 1 });
    expect(times(events)).toEqual([
      "2026-11-18T23:00:00Z 2026-11-19T08:00:00Z",
      "2026-11-19T17:00:00Z 2026-11-20T08:00:00Z",
      "2026-11-20T17:00:00Z 2026-11-23T08:00:00Z",
      "2026-11-23T17:00:00Z 2026-11-24T08:00:00Z",
      "2026-11-24T17:00:00Z 2026-11-25T08:00:00Z",
      "2026-11-25T17:00:00Z 2026-11-25T23:00:00Z",
    ]);
  });

  it("tells calendars that the time is taken and the person away, and nothing else", () => {
    const label = "Maternity, ward 3";
    const { text, events } = write({
      plans: withExceptions([
        standing({ id: "a", from: "2026-11-24", to: "2026-11-25", label }, THURSDAY_16),
      ]),
    });
    for (const event of events) {
      expect(valueOf(event, "transp")).toBe("OPAQUE");
      expect(valueOf(event, "x-microsoft-cdo-busystatus")).toBe("OOF");
      expect(valueOf(event, "summary")).toBe(isLeave(event) ? "En congé" : "Hors horaires");
      expect(valueOf(event, "dtstamp")).toBe("2026-11-19T15:00:00Z");
    }
    expect(text).not.toContain("ward");
    expect(text).toContain("DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261126\r\n");
    expect(times(events.filter((event) => !isLeave(event)))).toContain(
      "2026-11-23T17:00:00Z 2026-11-23T23:00:00Z",
    );
  });

  it("is what RFC 5545 asks for: its head, lines of 75 octets at most that end with CR and LF, times in UTC", () => {
    const long = "é, à la « maison » ; loin d’ici".repeat(9);
    const { text } = write({ words: { ...WORDS, off: long } });
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const head of ["VERSION:2.0", "PRODID:-//Relache//Off-hours//EN", "CALSCALE:GREGORIAN"])
      expect(text).toContain(`${head}\r\n`);
    expect(text).not.toContain("TZID");
    expect(text.replaceAll("\r\n ", "")).toContain(long.replaceAll(",", "\\,").replaceAll(";", "\\;"));
  });

  it("names each event once, the same in each file of one person, otherwise in that of another", () => {
    const uids = (change: Partial<OffHoursOrder>): string[] =>
      write(change).events.map((event) => valueOf(event, "uid"));
    const first = uids({});
    expect(new Set(first).size).toBe(first.length);
    expect(uids({ now: THURSDAY_16 + HOUR_MS })).toEqual(first);
    expect(uids({ owner: "fedcba9876543210" }).some((uid) => first.includes(uid))).toBe(false);
  });

  it("leaves lunch to the user, unless gaps are closed too", () => {
    const week = DEFAULT_WEEK.map((day) =>
      day.length === 0
        ? []
        : [
            { start: 540, end: 750 },
            { start: 810, end: 1080 },
          ],
    );
    const plans = withExceptions([], { week });
    const lunch = "2026-11-20T11:30:00Z 2026-11-20T12:30:00Z";
    expect(times(write({ plans }).events)).not.toContain(lunch);
    expect(times(write({ plans, gapLimitMin: 0 }).events)).toContain(lunch);
  });

  it("reads the days in the fixed zone of the plan, also when the clocks change", () => {
    const plans = withExceptions([], { zone: "America/New_York" });
    const march = Date.UTC(2027, 2, 12, 15);
    expect(times(write({ plans, now: march, weeks: 1 }).events)).toContain(
      "2027-03-12T23:00:00Z 2027-03-15T13:00:00Z",
    );
  });

  it("shows other hours as they are on their day, and public holidays as off-hours", () => {
    const plans = withExceptions([
      standing(
        {
          id: "a",
          kind: "special",
          from: "2026-11-20",
          to: "2026-11-20",
          intervals: [{ start: 600, end: 720 }],
        },
        THURSDAY_16,
      ),
      standing(
        { id: "b", kind: "holiday", from: "2026-11-23", to: "2026-11-23", label: "Lundi" },
        THURSDAY_16,
      ),
    ]);
    const { events } = write({ plans, weeks: 1 });
    expect(events.some(isLeave)).toBe(false);
    expect(times(events)).toContain("2026-11-20T11:00:00Z 2026-11-24T08:00:00Z");
  });

  it("is one stretch when nothing is planned at all", () => {
    expect(times(write({ plans: withExceptions([], { week: EMPTY_WEEK }), weeks: 1 }).events)).toEqual([
      "2026-11-18T23:00:00Z 2026-11-25T23:00:00Z",
    ]);
  });
});

const anyDay = fc.integer({ min: -10, max: 90 }).map((count) => addDays("2026-11-19", count));
const anyLeave = fc
  .tuple(anyDay, fc.nat({ max: 20 }), fc.string(), fc.nat({ max: 9 }))
  .map(([from, length, label, seq]) =>
    standing({ id: `e-${seq}`, from, to: addDays(from, length), label, savedAt: seq }, THURSDAY_16),
  );
const anyPlan = fc
  .record({
    week: fc.constantFrom(...TEMPLATES.map(({ week }) => week)),
    zone: fc.constantFrom(null, "America/New_York", "Asia/Kolkata"),
    exceptions: fc.array(anyLeave, { maxLength: 4 }),
  })
  .map((parts): Plan => ({ ...planOf(), ...parts }));

describe("any plan, written and read", () => {
  it("gives the days of leave back, and no off-hours as leave", () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 12 }), (plan, weeks) => {
        const text = writeOffHours(order({ plans: [plan], weeks }));
        const zone = plan.zone ?? ZONE;
        const today = dayKeyAt(THURSDAY_16, zone);
        const last = addDays(today, weeks * 7 - 1);
        const reading = readLeave(text, { today, until: last, zone });
        const found = reading.ok ? reading.events : [];
        for (let day = addDays(today, -3); day <= addDays(last, 3); day = addDays(day, 1)) {
          const isWanted =
            today <= day &&
            day <= last &&
            (plan.exceptions ?? []).some(({ from, to }) => from <= day && day <= to);
          expect(found.some(({ from, to }) => from <= day && day <= to)).toBe(isWanted);
        }
        expect(found.every(({ isFree, title }) => !isFree && title === "En congé")).toBe(true);
      }),
    );
  });

  it("says off at every quarter of an hour that is off, and at no other", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat({ max: 7 * 96 - 1 }), (plan, quarter) => {
        const zone = plan.zone ?? ZONE;
        const [from] = dayRange(dayKeyAt(THURSDAY_16, zone), zone);
        const at = from + quarter * 15 * MINUTE_MS;
        const { events } = write({ plans: [plan], weeks: 2 });
        const covering = events.filter((event) => {
          const edge = (name: "dtstart" | "dtend"): number => {
            const time = event.getFirstPropertyValue(name);
            if (!(time instanceof ICAL.Time)) throw new Error("no time");
            return time.isDate ? dayRange(time.toString(), zone)[0] : time.toUnixTime() * 1000;
          };
          return edge("dtstart") <= at && at < edge("dtend");
        });
        const calendar = calendarFor([plan], from, from + 14 * 24 * HOUR_MS, zone, 180);
        const isOff = statusIn(calendar, at).state === "outside";
        // The tail of a night may lie on a day of leave, which is shown whole.
        if (isOff) expect(covering).toHaveLength(1);
        else expect(covering.filter((event) => !isLeave(event))).toEqual([]);
      }),
    );
  });
});
