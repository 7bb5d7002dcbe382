import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readLeave, type LeaveReading } from "../../../utils/transfer/ics-read.ts";

const FRAME = { today: "2026-11-19", until: "2028-11-19", zone: "Europe/Paris" };

const fixture = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, "../../fixtures/calendars", `${name}.ics`), "utf8");

const read = (text: string, change: Partial<typeof FRAME> = {}): LeaveReading =>
  readLeave(text, { ...FRAME, ...change });

function events(reading: LeaveReading): string[] {
  if (!reading.ok) throw new Error(reading.problem);
  return reading.events.map(
    ({ from, to, title, isFree }) => `${from} ${to} ${title}${isFree ? " (free)" : ""}`,
  );
}

const calendar = (...lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", ...lines, "END:VCALENDAR", ""].join("\r\n");
const one = (...lines: readonly string[]): string[] => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const event = (...lines: readonly string[]): string => calendar(...one("UID:one", ...lines));

describe("the calendars of the large houses", () => {
  it("reads Google's: whole days, titles over two lines, birthdays as free, nothing called off or past", () => {
    const reading = read(fixture("google"));
    expect(events(reading)).toEqual([
      "2026-12-08 2026-12-08 Anniversaire de Paul (free)",
      "2026-12-28 2027-01-01 Congés d'hiver : deux lignes parce que le titre est vraiment très long",
      "2027-12-08 2027-12-08 Anniversaire de Paul (free)",
    ]);
    expect(reading).toMatchObject({ leftOut: { short: 1, past: 1, broken: 0 } });
  });

  it("reads Outlook's: days written as midnights of its own zones, UTC, and days within a longer absence", () => {
    expect(events(read(fixture("outlook")))).toEqual([
      "2026-12-04 2026-12-04 RTT",
      "2026-12-15 2026-12-15 Livraison (free)",
      "2026-12-21 2026-12-22 Formation",
      "2027-01-09 2027-01-11 Week-end prolongé",
    ]);
  });

  it("reads Apple's: repetitions with one taken out and one moved, other zones' days, lengths", () => {
    expect(events(read(fixture("apple")))).toEqual([
      "2026-12-04 2026-12-04 Vendredi libéré",
      "2026-12-10 2026-12-10 Day off in New York",
      "2027-01-04 2027-01-04 Vendredi libéré",
      "2027-01-15 2027-01-15 Vendredi libéré",
      "2027-02-10 2027-02-12 Ski",
    ]);
  });
});

describe("repetitions", () => {
  it("are written out for 24 months, and no further", () => {
    const found = events(
      read(event("DTSTART;VALUE=DATE:20100104", "RRULE:FREQ=MONTHLY;BYDAY=1MO", "SUMMARY:x")),
    );
    expect(found).toHaveLength(24);
    expect(found[0]).toBe("2026-12-07 2026-12-07 x");
    expect(found.at(-1)).toBe("2028-11-06 2028-11-06 x");
  });

  it("of neighbouring days are one leave", () => {
    const text = event("DTSTART;VALUE=DATE:20261214", "RRULE:FREQ=DAILY;COUNT=5", "SUMMARY:x");
    expect(events(read(text))).toEqual(["2026-12-14 2026-12-18 x"]);
  });

  it("that one day was called off of leave that day out", () => {
    const series = [
      "BEGIN:VEVENT",
      "UID:a",
      "DTSTART;VALUE=DATE:20261204",
      "RRULE:FREQ=WEEKLY;COUNT=2",
      "END:VEVENT",
    ];
    const off = ["BEGIN:VEVENT", "UID:a", "RECURRENCE-ID;VALUE=DATE:20261211", "DTSTART;VALUE=DATE:20261211"];
    const text = calendar(...series, ...off, "STATUS:CANCELLED", "END:VEVENT");
    expect(events(read(text))).toEqual(["2026-12-04 2026-12-04 "]);
  });

  it("made to cost time are broken off, and said so", () => {
    const hourly = event("DTSTART:19700101T000000Z", "DTEND:19700102T000000Z", "RRULE:FREQ=HOURLY");
    expect(read(hourly)).toEqual({ ok: false, problem: "nothing" });
    const both = hourly.replace(
      "END:VCALENDAR",
      "BEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20261204\r\nEND:VEVENT\r\nEND:VCALENDAR",
    );
    expect(read(both)).toMatchObject({ ok: true, leftOut: { broken: 1 } });
  });

  it.each([
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
    "FREQ=YEARLY;BYYEARDAY=400",
    "FREQ=SECONDLY",
  ])("of an impossible rule (%s) end", (rule) => {
    expect(["nothing", undefined]).toContain(
      (read(event("DTSTART;VALUE=DATE:20200101", `RRULE:${rule}`)) as { problem?: string }).problem,
    );
  });
});

describe("whole days", () => {
  it.each([
    ["a meeting", "DTSTART:20261204T090000Z", "DTEND:20261204T100000Z"],
    ["a working day", "DTSTART;TZID=Europe/Paris:20261204T090000", "DTEND;TZID=Europe/Paris:20261204T180000"],
    ["a night", "DTSTART;TZID=Europe/Paris:20261204T200000", "DTEND;TZID=Europe/Paris:20261205T080000"],
  ])("are not %s", (_what, ...lines) => {
    expect(read(event(...lines))).toEqual({ ok: false, problem: "nothing" });
  });

  it.each([
    [
      "midnight to midnight in the zone of the plan, whose rules the file leaves out",
      "DTSTART;TZID=Europe/Paris:20261204T000000",
      "DTEND;TZID=Europe/Paris:20261205T000000",
    ],
    [
      "the same over a change of clocks",
      "DTSTART;TZID=Europe/Paris:20270328T000000",
      "DTEND;TZID=Europe/Paris:20270329T000000",
    ],
    ["to 23:59", "DTSTART;TZID=Europe/Paris:20261204T000000", "DTEND;TZID=Europe/Paris:20261204T235900"],
    ["on every clock the same", "DTSTART:20261204T000000", "DTEND:20261205T000000"],
    [
      "on the clock of a zone that nobody knows",
      "DTSTART;TZID=Mars/Base:20261204T000000",
      "DTEND;TZID=Mars/Base:20261205T000000",
    ],
    [
      "in a zone far away",
      "DTSTART;TZID=Asia/Tokyo:20261204T000000",
      "DTEND;TZID=Asia/Tokyo:20261205T000000",
    ],
  ])("are those from %s", (_what, start, end) => {
    const day = start.includes("202703") ? "2027-03-28" : "2026-12-04";
    expect(events(read(event(start, end)))).toEqual([`${day} ${day} `]);
  });

  it("of a date without an end, or with its start as the end, are one", () => {
    expect(events(read(event("DTSTART;VALUE=DATE:20261204")))).toEqual(["2026-12-04 2026-12-04 "]);
    const same = event("DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261204");
    expect(events(read(same))).toEqual(["2026-12-04 2026-12-04 "]);
  });

  it("that two events share are one leave with both titles", () => {
    const text = calendar(
      ...one("UID:a", "DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261208", "SUMMARY:A"),
      ...one("UID:b", "DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261210", "SUMMARY:B"),
    );
    expect(events(read(text))).toEqual(["2026-12-04 2026-12-09 A, B"]);
  });

  it("that go on today are leave to come, those that ended yesterday are not", () => {
    const going = event("DTSTART;VALUE=DATE:20261116", "DTEND;VALUE=DATE:20261120");
    expect(events(read(going))).toEqual(["2026-11-16 2026-11-19 "]);
    expect(read(going, { today: "2026-11-20" })).toEqual({ ok: false, problem: "nothing" });
  });
});

describe("files that are something else", () => {
  it.each([
    "",
    "hello",
    "{}",
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nEND:VCARD\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR",
    "\0\u0001binary",
  ])("are no calendars: %j", (text) => expect(read(text)).toEqual({ ok: false, problem: "not-calendar" }));

  it("hold nothing when they are empty", () => {
    expect(read(calendar())).toEqual({ ok: false, problem: "nothing" });
  });

  it("cost an event that cannot be read, and keep the others", () => {
    const text = calendar(
      ...one("UID:a", "DTSTART:garbage", "SUMMARY:A"),
      ...one("UID:b", "SUMMARY:no start"),
      ...one("UID:c", "DTSTART;VALUE=DATE:20261204", "SUMMARY:C"),
    );
    const reading = read(text);
    expect(events(reading)).toEqual(["2026-12-04 2026-12-04 C"]);
    expect(reading).toMatchObject({ leftOut: { broken: 2 } });
  });

  it("cost an event with a rule that is none, and keep the others", () => {
    const text = calendar(
      ...one("UID:a", "DTSTART;VALUE=DATE:20261204", "RRULE:FREQ=NEVER"),
      ...one("UID:c", "DTSTART;VALUE=DATE:20261204", "SUMMARY:C"),
    );
    const reading = read(text);
    expect(events(reading)).toEqual(["2026-12-04 2026-12-04 C"]);
    expect(reading).toMatchObject({ leftOut: { broken: 1 } });
  });

  it("may begin with a mark of their encoding, hold two calendars, and end their lines as they like", () => {
    const one = event("DTSTART;VALUE=DATE:20261204", "SUMMARY:A").replaceAll("\r\n", "\n");
    const two = event("DTSTART;VALUE=DATE:20261211", "SUMMARY:B");
    expect(events(read(`\uFEFF${one}${two}`))).toEqual([
      "2026-12-04 2026-12-04 A",
      "2026-12-11 2026-12-11 B",
    ]);
  });
});
