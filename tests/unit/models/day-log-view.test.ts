import { describe, expect, it } from "vitest";
import type { DayLogRows } from "../../../utils/domain/day-log.ts";
import { HOUR_MS, MINUTE_MS, type TimeRange } from "../../../utils/domain/time.ts";
import type { Segment } from "../../../utils/domain/tracker-state.ts";
import { dayLogOf } from "../../../utils/models/day-log-view.ts";

const ZONE = "Europe/Paris";
const DAY = "2026-11-19";
const MIDNIGHT = Date.UTC(2026, 10, 18, 23);
const at = (hour: number, minute = 0): number => MIDNIGHT + hour * HOUR_MS + minute * MINUTE_MS;
const INSIDE: TimeRange[] = [[at(9), at(18)]];

const segment = (start: number, end: number, change: Partial<Segment> = {}): Segment => ({
  start,
  end,
  service: "linkedin",
  activity: "community",
  isProfessional: false,
  isPersonal: false,
  client: "d-9",
  zone: ZONE,
  ...change,
});

function logOf(live: readonly Segment[], rules: Partial<DayLogRows["rules"]> = {}, isCounting = true) {
  return dayLogOf({
    day: DAY,
    zone: ZONE,
    range: [MIDNIGHT, at(24)],
    spans: [],
    live,
    isCounting,
    rules: {
      calendar: { from: at(-24), to: at(48), inside: INSIDE, gaps: [] },
      crises: [],
      personal: [],
      ...rules,
    },
    hasDetails: true,
    services: [],
    clients: [],
  });
}

describe("time that is not closed yet", () => {
  it("is cut and judged as it will be when it closes", () => {
    const { live, pieces } = logOf([segment(at(17, 30), at(19))], {
      crises: [{ id: "d-5", start: at(18, 30), end: at(20) }],
    });
    expect(live).toMatchObject([
      { start: at(17, 30), end: at(18), context: "work", client: "d-9", offMs: 0, isCounting: false },
      { start: at(18), end: at(18, 30), context: "unsorted", client: "d-9", inMs: 0, isCounting: false },
      { start: at(18, 30), end: at(19), context: "exception", client: "d-9", isCounting: true },
    ]);
    expect(live.map(({ isOpen }) => isOpen)).toEqual([true, true, true]);
    expect(pieces.map(({ context, isOff }) => [context, isOff])).toEqual([
      ["work", false],
      ["unsorted", true],
      ["exception", true],
    ]);
  });
  it("is personal in personal hours, and names nothing then", () => {
    const own = { personal: [[at(12), at(13)]] as const };
    expect(logOf([segment(at(12), at(12, 30))], own).live).toMatchObject([
      { context: "personal", service: null, activity: null, client: null },
    ]);
    const studio = segment(at(12), at(12, 30), { isProfessional: true });
    expect(logOf([studio], own).live).toMatchObject([{ context: "work", service: "linkedin" }]);
  });
  it("counts to the day that it lies in; only the very last part grows", () => {
    const overnight = segment(at(23), at(25));
    expect(logOf([overnight]).live).toMatchObject([
      { start: at(23), end: at(24), isOpen: true, isCounting: false },
    ]);
    const before = [segment(at(22), at(23)), segment(at(24, 5), at(24, 10))];
    expect(logOf(before).live).toMatchObject([{ start: at(22), isOpen: false, isCounting: false }]);
    expect(logOf([segment(at(22), at(23))], {}, false).live).toMatchObject([
      { isOpen: false, isCounting: false },
    ]);
  });
});
