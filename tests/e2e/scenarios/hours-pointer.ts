import { expect } from "vitest";
import type { AnyBrowser, AnyPage, Point } from "../../support/browser.ts";
import { chipSays, saidOnSave, savedPlan } from "../../support/options-page.ts";
import { until } from "../../support/wait.ts";

const STEPS = 8;

type Edge = { readonly from: Point; readonly to: Point };

/** Where a minute of today's ribbon lies on the screen. Travels into a page. */
const placesOn = (day: number, minutes: readonly number[]): readonly Point[] => {
  const row = document.querySelectorAll(".week-grid .day")[day];
  const box = row?.querySelector(".ribbon-box");
  box?.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = box?.getBoundingClientRect() ?? new DOMRect();
  return minutes.map((minute) => ({ x: left + (minute / 1440) * width, y: top + height / 2 }));
};

const edge = async (page: AnyPage, day: number, fromMin: number, toMin: number): Promise<Edge> => {
  const [from, to] = await page.run(placesOn, day, [fromMin, toMin]);
  if (from === undefined || to === undefined) throw new Error("there is no ribbon");
  return { from, to };
};

const along = ({ from, to }: Edge): readonly Point[] =>
  Array.from({ length: STEPS + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / STEPS,
    y: from.y,
  }));

/** Drags an edge of a day's hours, by the minutes of the day, with the mouse. */
export const dragHours = async (
  page: AnyPage,
  day: number,
  fromMin: number,
  toMin: number,
): Promise<void> => {
  await page.drag(...along(await edge(page, day, fromMin, toMin)));
};

export const todayIn = (page: AnyPage): Promise<number> => page.run(() => (new Date().getDay() + 6) % 7);

/**
 * The end of today's hours, from 18:00 to somewhere near 20:40: it falls on a quarter of an hour, the time field, the
 * plan and the popup follow, and one step back undoes all of it.
 */
export const dragTheEnd = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  const today = await todayIn(page);
  const end = async (): Promise<string> =>
    page.run(
      () => document.querySelector<HTMLInputElement>('.day.is-open input[aria-label^="End of"]')?.value ?? "",
    );
  await page.run((day) => {
    document.querySelectorAll<HTMLElement>(".week-grid .day .icon-btn")[day]?.click();
  }, today);
  await until(async () => (await end()) === "18:00", { label: "today's fields" });
  const before = (await savedPlan(browser)).week;
  await chipSays(browser, /^On hours · until (.+ )?6:00 pm$/);
  await page.activate();
  const QUARTER_TO_NINE = 20 * 60 + 45;

  await dragHours(page, today, 18 * 60, 20 * 60 + 41);
  await until(async () => (await end()) === "20:45", { label: "the field at a quarter" });
  await saidOnSave(page, "Saved");
  const { week } = await savedPlan(browser);
  expect(week).toEqual(
    before.map((hours, day) => (day === today ? [{ start: 540, end: QUARTER_TO_NINE }] : hours)),
  );
  await chipSays(browser, /^On hours · until (.+ )?8:45 pm$/);

  await page.activate();
  await page.click(".save .btn.ghost");
  await until(async () => (await end()) === "18:00", { label: "undone in the field" });
  await until(async () => JSON.stringify((await savedPlan(browser)).week) === JSON.stringify(before), {
    label: "undone in the plan",
  });
  await chipSays(browser, /^On hours · until (.+ )?6:00 pm$/);
  await page.activate();
};
