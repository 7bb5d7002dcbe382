import { expect } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { addDays, dayKeyAt, dayRange, weekdayOf } from "../../../utils/domain/zone.ts";
import type { AnyBrowser } from "../../support/browser.ts";
import type { Look } from "../../support/look.ts";
import { chipSays, openOptions, saidDay } from "../../support/options-page.ts";
import { ageCrisis, readRows } from "../../support/rows.ts";
import { until } from "../../support/wait.ts";
import { BACK, EIGHT_TO_SIX, endByPopup, gatedAt, GROUP, TOOL } from "./crisis.ts";

const plannedStart = (zone: string): number => {
  const tomorrow = addDays(dayKeyAt(Date.now(), zone), 1);
  return dayRange(tomorrow, zone)[0] + EIGHT_TO_SIX.start * MINUTE_MS;
};

/** The start that is to be given: a full rest after the end, and what all pages then say. */
const laterStart = async (browser: AnyBrowser, zone: string): Promise<number> => {
  const journal = await readRows(browser, "journal");
  const end = Math.max(...journal.flatMap((each) => (each.kind === "crisis" ? [each.end ?? 0] : [])));
  const start = Math.ceil((end + 11 * HOUR_MS) / MINUTE_MS) * MINUTE_MS;
  expect(start).toBeGreaterThan(plannedStart(zone));
  return start;
};

const answersOf = async (browser: AnyBrowser) => ({
  exceptions: (await readRows(browser, "exceptions")).length,
  recoveries: (await readRows(browser, "journal")).filter(({ kind }) => kind === "recovery").length,
});

/** When a crisis ends its time is offered back: taken once, from whichever page, and the next start moves once. */
export const giveItBack = async (browser: AnyBrowser, zone: string, look: Look): Promise<void> => {
  // As if it had taken so much of the night.
  await ageCrisis(browser, 50 * MINUTE_MS);
  await endByPopup(browser);
  const start = await laterStart(browser, zone);
  const time = saidDay(start, zone).split(", ")[1] ?? "";
  const gate = await gatedAt(browser, GROUP);
  await until(async () => (await gate.text(BACK)).includes("Crisis over: 5"), { label: "the offer" });
  expect(await gate.text(BACK)).toContain(`Take that time back tomorrow? You’d start at ${time}.`);
  expect(await gate.text(BACK)).toContain(
    "Your hours begin at 8:00 am. This leaves 11h of rest in a row, once.",
  );
  const options = await openOptions(browser, "hours");
  await until(() => options.text(BACK), { label: "the same offer in the options" });
  expect(await answersOf(browser)).toEqual({ exceptions: 0, recoveries: 0 });
  await look(options, "give-back-options");
  await gate.activate();
  await look(gate, "give-back");

  await gate.click(`${BACK} .btn.pri`);
  await until(async () => (await gate.text(BACK)).includes(`Tomorrow your hours begin at ${time}.`), {
    label: "given back",
  });
  await look(gate, "given-back");
  await options.activate();
  await options.click(`${BACK} .btn.pri`);
  await until(async () => (await options.text(BACK)) === "", { label: "a second answer is none" });
  expect(await answersOf(browser)).toEqual({ exceptions: 1, recoveries: 1 });
  await agree(browser, start, zone);
  await gate.close();
  await options.close();
};

/** Popup, gate and options, and the row itself, all speak of the same start. */
const agree = async (browser: AnyBrowser, start: number, zone: string): Promise<void> => {
  const [row] = await readRows(browser, "exceptions");
  const day = dayKeyAt(start, zone);
  const minute = (start - dayRange(day, zone)[0]) / MINUTE_MS;
  expect(row).toMatchObject({
    kind: "special",
    from: day,
    to: day,
    intervals: [{ start: minute, end: EIGHT_TO_SIX.end }],
  });
  const said = saidDay(start, zone);
  const [weekday = "", time = ""] = said.split(", ");
  await chipSays(browser, new RegExp(`^(Off-hours|Day off) · back ${weekday.slice(0, 3)},? ${time}$`));
  const gate = await gatedAt(browser, TOOL);
  expect(await gate.text("h1")).toBe(`You’re off until ${said}.`);
  const options = await openOptions(browser, "hours");
  await until(async () => (await options.text(".now")).includes(`Back ${said}`), { label: "the options" });
  const week = weekdayOf(day) === 0 ? "" : "Rest after a crisis";
  await until(async () => (await options.text("#main")).includes(week), { label: "this week" });
  for (const page of [gate, options]) {
    expect(await page.text(BACK)).toBe("");
    await page.close();
  }
};
