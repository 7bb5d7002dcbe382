import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { intervalOf } from "../../../utils/domain/time-field.ts";
import {
  parseWeek,
  restHints,
  TEMPLATES,
  weeklyMinutes,
  weekProblems,
} from "../../../utils/domain/week-plan.ts";
import {
  blocksOf,
  draftOf,
  mendRest,
  readDraft,
  roomIn,
  withStretch,
} from "../../../utils/models/week-draft.ts";

const hours = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([start, end]) => ({ start: start * 60, end: end * 60 }));
const weekOf = (days: Readonly<Record<number, ReturnType<typeof hours>>>): WeekPlan =>
  Array.from({ length: 7 }, (_, day) => days[day] ?? []);
const pair = (start: string, end: string, key = 0) => ({ key, start, end });

/** Weeks without problems, nights included. */
const anyWeek = fc
  .array(
    fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 1439 }), end: fc.integer({ min: 1, max: 1440 }) }),
      { maxLength: 3 },
    ),
    { minLength: 7, maxLength: 7 },
  )
  .map((days) => parseWeek(days))
  .filter((week) => week !== null);

describe("time fields", () => {
  it("read midnight as the end of the day", () => {
    expect(intervalOf({ start: "20:00", end: "00:00" })).toEqual({ start: 1200, end: 1440 });
    expect(intervalOf({ start: "00:00", end: "00:00" })).toEqual({ start: 0, end: 1440 });
    expect(intervalOf({ start: "20:00", end: "01:00" })).toEqual({ start: 1200, end: 60 });
    expect(intervalOf({ start: "", end: "01:00" })).toBeNull();
  });

  it("give back every week that can be saved", () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        fc.pre(week.every((day) => weeklyMinutes([day]) <= 24 * 60));
        expect(readDraft(draftOf(week))).toEqual({ week, shown: week, problems: [] });
      }),
    );
  });
});

describe("a week that cannot be saved", () => {
  const empty = Array.from({ length: 7 }, () => []);
  const read = (monday: ReturnType<typeof pair>[], tuesday: ReturnType<typeof pair>[] = []) =>
    readDraft([monday, tuesday, ...empty.slice(2)]);

  it("says which hours bring a day to more than 24", () => {
    const night = pair("12:00", "11:00", 7);
    expect(read([night, pair("10:00", "11:00", 8)]).problems).toEqual([]);
    expect(read([night, pair("09:00", "11:00", 8)])).toMatchObject({
      week: null,
      problems: [{ kind: "over-a-day", day: 0, key: 7 }],
    });
  });

  const overlap = (day: number, key: number, other: readonly [day: number, start: number, end: number]) => ({
    kind: "overlap",
    day,
    key,
    other: { day: other[0], interval: { start: other[1], end: other[2] } },
  });

  it("names the hours that are in the way, on both sides", () => {
    const reading = read([pair("09:00", "12:30", 1), pair("12:00", "18:00", 2)]);
    expect(reading.week).toBeNull();
    expect(reading.problems).toEqual([overlap(0, 2, [0, 540, 750]), overlap(0, 1, [0, 720, 1080])]);
  });

  it("sees the night before, also over the end of the week", () => {
    expect(read([pair("20:00", "01:00", 1)], [pair("00:30", "08:00", 2)]).problems).toEqual([
      overlap(1, 2, [0, 1200, 60]),
      overlap(0, 1, [1, 30, 480]),
    ]);
    const sunday = readDraft([[pair("01:00", "05:00", 3)], ...empty.slice(2), [pair("22:00", "02:00", 4)]]);
    expect(sunday.problems).toEqual([overlap(0, 3, [6, 1320, 120]), overlap(6, 4, [0, 60, 300])]);
  });

  it("tells a missing end from an end that equals the start", () => {
    expect(read([pair("09:00", "", 1), pair("10:00", "10:00", 2)]).problems).toEqual([
      { kind: "blank", day: 0, key: 1, other: null },
      { kind: "same", day: 0, key: 2, other: null },
    ]);
  });
});

describe("hours put by the pointer", () => {
  const draft = draftOf(weekOf({ 0: hours([9, 12], [14, 18]), 3: hours([20, 1]) }));

  it("change their own fields only, over midnight too", () => {
    const moved = withStretch(draft, 0, 1, { start: 15 * 60, end: 26 * 60 });
    expect(moved[0]).toEqual([pair("09:00", "12:00", 0), pair("15:00", "02:00", 1)]);
    expect(moved.slice(1)).toEqual(draft.slice(1));
  });

  it("come in by their start when they are new", () => {
    const between = withStretch(draft, 0, 9, { start: 750, end: 780 });
    expect(between[0]?.map(({ key }) => key)).toEqual([0, 9, 1]);
    expect(withStretch(draft, 0, 9, { start: 1200, end: 1440 })[0]?.at(-1)).toEqual(
      pair("20:00", "00:00", 9),
    );
  });

  it("can be taken when they have a length", () => {
    expect(blocksOf([[pair("09:00", "", 1), pair("10:00", "10:00", 2), pair("22:00", "02:00", 3)]])).toEqual([
      { day: 0, key: 3, start: 1320, end: 1560 },
    ]);
  });
});

describe("new hours", () => {
  it("begin an hour after the last ones", () => {
    expect(roomIn(weekOf({ 0: hours([9, 12]) }), 0)).toEqual({ start: 780, end: 960 });
  });

  it("find room before when the evening is full, and none in a full day", () => {
    expect(roomIn(weekOf({ 0: hours([9, 1]) }), 0)).toEqual({ start: 0, end: 180 });
    expect(roomIn(weekOf({ 0: hours([0, 24]) }), 0)).toBeNull();
  });

  it("never overlap anything", () => {
    fc.assert(
      fc.property(anyWeek, fc.integer({ min: 0, max: 6 }), (week, day) => {
        const room = roomIn(week, day);
        fc.pre(room !== null);
        const next = week.map((each, index) => (index === day ? [...each, room] : each));
        expect(weekProblems(next)).toEqual([]);
      }),
    );
  });
});

describe("a mended night", () => {
  it("starts the later day when the rest goal is met", () => {
    const week = weekOf({ 3: hours([20, 1]), 4: hours([10, 17]) });
    const [hint] = restHints(week, 660);
    expect(hint).toEqual({ day: 3, nextDay: 4, restMin: 540 });
    expect(hint && mendRest(week, hint, 660)?.[4]).toEqual(hours([12, 17]));
  });

  it("drops hours that lie before that start, and gives up when nothing is left", () => {
    const split = weekOf({ 3: hours([20, 1]), 4: hours([9, 11], [13, 17]) });
    const [hint] = restHints(split, 660);
    expect(hint && mendRest(split, hint, 660)?.[4]).toEqual(hours([13, 17]));
    const short = weekOf({ 3: hours([20, 1]), 4: hours([9, 11]) });
    const [other] = restHints(short, 660);
    expect(other && mendRest(short, other, 660)).toBeNull();
  });

  it("leaves templates without short nights alone", () => {
    const classic = TEMPLATES.find(({ id }) => id === "classic");
    expect(classic && restHints(classic.week, 660)).toEqual([]);
  });
});
