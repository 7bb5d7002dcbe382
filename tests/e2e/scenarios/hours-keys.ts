import { expect } from "vitest";
import type { DayInterval, WeekPlan } from "../../../utils/domain/plan.ts";
import { TEMPLATES } from "../../../utils/domain/week-plan.ts";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import type { Look } from "../../support/look.ts";
import { pressOn, saidOnSave, savedPlan, tabTo, typeTime } from "../../support/options-page.ts";
import { until } from "../../support/wait.ts";

/** What the week of these scenarios begins with, on each day. */
export const NINE_TO_SIX: DayInterval = { start: 9 * 60, end: 18 * 60 };
const TO_HALF_PAST_FIVE: DayInterval = { start: 9 * 60, end: 17 * 60 + 30 };
const LATE: DayInterval = { start: 20 * 60, end: 60 };
const WEEK: WeekPlan = Array.from({ length: 7 }, () => [NINE_TO_SIX]);
const UNDO = ".save .btn.ghost";
const ADD = ".day.is-open .day-actions > .btn";
const COPY = ".day.is-open .day-actions .popover > .btn";
const field = (edge: "Start" | "End", range: number): string =>
  `input[aria-label="${edge} of range ${range}, Monday"]`;

const [MONDAY, TUESDAY, FRIDAY] = [0, 1, 4];

/** The week with other hours on some days. */
const weekWith = (days: Readonly<Record<number, readonly DayInterval[]>>): WeekPlan =>
  WEEK.map((hours, day) => days[day] ?? hours);

const isSaved = (browser: AnyBrowser, week: WeekPlan, label: string): Promise<unknown> =>
  until(async () => expect((await savedPlan(browser)).week).toEqual(week) ?? true, { label });

const rowText = (page: AnyPage, day: number): Promise<string> =>
  page.run((index) => {
    const row = document.querySelectorAll<HTMLElement>(".week-grid .day")[index];
    return row?.querySelector<HTMLElement>(".day-sum")?.innerText ?? "";
  }, day);

const ghosts = (page: AnyPage): Promise<readonly number[]> =>
  page.run(() =>
    [...document.querySelectorAll(".week-grid .day")].flatMap((row, index) =>
      row.querySelector(".ghost") === null ? [] : [index],
    ),
  );

/** Types into a time field, reached from its front by the Tab key, and leaves it. */
const fill = async (page: AnyPage, selector: string, time: string): Promise<void> => {
  await tabTo(page, selector);
  await typeTime(page, time);
  await page.press("Tab");
};

const toTheDay = (page: AnyPage): Promise<void> => tabTo(page, '[aria-label="Edit Monday"]', "Shift+Tab");

/** By the keyboard alone: another end, one more range, which goes over midnight. */
export const changeMonday = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  await pressOn(page, '[aria-label="Edit Monday"]');
  await fill(page, field("End", 1), "17:30");
  await isSaved(browser, weekWith({ [MONDAY]: [TO_HALF_PAST_FIVE] }), "another end");
  await saidOnSave(page, "Saved");
  expect(await rowText(page, MONDAY)).toContain("9:00 am–5:30 pm");

  await pressOn(page, ADD);
  await page.waitFor(field("End", 2));
  expect(await ghosts(page)).toEqual([]);
  await toTheDay(page);
  await fill(page, field("Start", 2), "20:00");
  await fill(page, field("End", 2), "01:00");
  const both = weekWith({ [MONDAY]: [TO_HALF_PAST_FIVE, LATE] });
  await isSaved(browser, both, "a range over midnight");
  const tag = await page.run(() => document.querySelector<HTMLElement>(".interval .tag")?.innerText);
  expect(tag).toBe("ends Tuesday");
  expect(await ghosts(page)).toEqual([TUESDAY]);
  expect(await rowText(page, MONDAY)).toContain("13h 30m");
};

const REFUSED = [
  [field("Start", 2), "17:00", "These hours overlap 9:00 am–5:30 pm. Change one of them."],
  [field("Start", 2), "01:00", "Start and end are the same. Choose another end,"],
  [field("End", 2), "10:00", "These hours overlap Tuesday, 9:00 am–6:00 pm. Change one of them."],
] as const;

/** What a field is said to be wrong for, beside it and to a screen reader alike. */
const reasonBeside = (page: AnyPage, selector: string): Promise<string> =>
  page.run((wanted) => {
    const input = document.querySelector(wanted);
    const problem = input?.closest(".interval")?.querySelector<HTMLElement>(".problem");
    const isNamed = input
      ?.getAttribute("aria-describedby")
      ?.split(" ")
      .includes(problem?.id ?? "-");
    return input?.getAttribute("aria-invalid") === "true" && isNamed ? (problem?.innerText ?? "") : "";
  }, selector);

/** Hours that cannot be: the reason stands beside the field, nothing is saved, and one step back mends it. */
export const refuseTheImpossible = async (browser: AnyBrowser, page: AnyPage, look: Look): Promise<void> => {
  const before = await savedPlan(browser);
  for (const [wanted, time, reason] of REFUSED) {
    await toTheDay(page);
    await fill(page, wanted, time);
    await until(async () => expect(await reasonBeside(page, wanted)).toContain(reason) ?? true, {
      label: reason,
    });
    await saidOnSave(page, "Not saved yet: see the note beside the hours");
    if (time === "17:00") await look(page, "refused");
    await pressOn(page, UNDO, "Shift+Tab");
    await until(async () => (await page.text(".problem")) === "", { label: "fields as they were" });
    await tabTo(page, '[aria-label="Edit Monday"]');
    await tabTo(page, ADD);
  }
  expect(await savedPlan(browser)).toEqual(before);
};

/** Copied to another day, and the short night that came of it mended by one press; each can be taken back. */
export const copyAndMend = async (browser: AnyBrowser, page: AnyPage, look: Look): Promise<void> => {
  const monday = [TO_HALF_PAST_FIVE, LATE];
  await pressOn(page, COPY);
  await pressOn(page, '.copy-days [aria-label="Friday"]');
  expect(await page.text(".popover-panel .wide")).toBe("Copy to 1 day");
  await look(page, "copy");
  await pressOn(page, ".popover-panel .wide");
  const copied = weekWith({ [MONDAY]: monday, [FRIDAY]: monday });
  await isSaved(browser, copied, "copied to Friday");

  const hint = "Only 8h of rest between Monday evening and Tuesday. Your goal is 11h.";
  await until(async () => (await page.text(".note-line")).startsWith(hint), { label: "the short night" });
  expect(await page.text(".note-line .link")).toBe("Start Tuesday at 12:00 pm");
  await look(page, "short-night");
  await pressOn(page, ".note-line .link");
  const mended = weekWith({
    [MONDAY]: monday,
    [TUESDAY]: [{ start: 12 * 60, end: 18 * 60 }],
    [FRIDAY]: monday,
  });
  await isSaved(browser, mended, "Tuesday begins later");
  expect(await page.text("#main")).not.toContain("Monday evening and Tuesday");
  for (const [week, label] of [
    [copied, "undone: the mended night"],
    [weekWith({ [MONDAY]: monday }), "undone: the copy"],
  ] as const) {
    await pressOn(page, UNDO, "Shift+Tab");
    await isSaved(browser, week, label);
  }
};

/** A template takes the place of the week, and gives it back. */
export const takeTemplate = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  const { week: before } = await savedPlan(browser);
  const shifts = TEMPLATES.find(({ id }) => id === "shifts");
  await pressOn(page, ".card-head .popover > .btn, .popover > .btn");
  await pressOn(page, ".template-list li:nth-child(5) button");
  await isSaved(browser, shifts?.week ?? [], "a template");
  await until(async () => (await page.text(".per-week")) === "40h a week", { label: "the sum of the week" });
  await pressOn(page, UNDO, "Shift+Tab");
  await isSaved(browser, before, "undone: the template");
};
