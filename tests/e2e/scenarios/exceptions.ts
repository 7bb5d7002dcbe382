import type { Browser } from "webextension-polyfill";
import { expect } from "vitest";
import type { PlanException } from "../../../utils/domain/plan.ts";
import { addDays, dayKeyAt } from "../../../utils/domain/zone.ts";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { saveHours, saveSettings } from "../../support/extension.ts";
import { clickText } from "../../support/options-page.ts";
import { until } from "../../support/wait.ts";
import { armGates, readRows } from "../../support/rows.ts";

declare const chrome: Browser;

// The functions given to `run` and `inExtension` travel into a page: they use nothing from outside but their arguments.

const standing = async (browser: AnyBrowser): Promise<readonly PlanException[]> =>
  (await readRows(browser, "exceptions")).filter(({ effectiveTo }) => effectiveTo === null);

const isGating = (browser: AnyBrowser): Promise<boolean> =>
  browser.inExtension(async () => (await chrome.declarativeNetRequest.getDynamicRules()).length > 0);

const rowsBecome = (browser: AnyBrowser, count: number, label: string): Promise<readonly PlanException[]> =>
  until(
    async () => {
      const rows = await standing(browser);
      return rows.length === count && rows;
    },
    { label, timeoutMs: 20_000 },
  );

const setField = (page: AnyPage, selector: string, value: string): Promise<void> =>
  page.run(
    (wanted, text) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
      if (field === null) throw new Error(`no ${wanted}`);
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );

const chooseFile = (page: AnyPage, text: string): Promise<void> =>
  page.run((content) => {
    const chooser = document.querySelector<HTMLInputElement>('.ex-drop input[type="file"]');
    if (chooser === null) throw new Error("no chooser");
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "leave.ics", { type: "text/calendar" }));
    chooser.files = transfer.files;
    chooser.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);

const CARD = 'section[aria-labelledby="exceptions"]';
const HOLIDAYS = 'section[aria-labelledby="holidays"]';
const ICS = 'section[aria-labelledby="ics"]';
const OUT = 'section[aria-labelledby="ics-out"]';

const calendar = (...days: readonly (readonly [from: string, after: string])[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...days.flatMap(([from, after]) => [
      "BEGIN:VEVENT",
      `UID:${from}`,
      "SUMMARY:Secret",
      `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${after.replaceAll("-", "")}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** Hours now; then the options page at its days off. */
export const openExceptions = async (browser: AnyBrowser): Promise<AnyPage> => {
  await saveHours(browser, { start: 9 * 60, end: 18 * 60 });
  await armGates(browser);
  await saveSettings(browser, { language: "en" });
  const page = await browser.newPage(browser.extensionUrl("options.html#exceptions"));
  await page.activate();
  await page.waitFor(`${CARD} .popover > button`, 20_000);
  return page;
};

/** Leave for today closes the sites at once; taking the slip back opens them again. */
export const leaveFollowsAtOnce = async (browser: AnyBrowser, page: AnyPage, zone: string): Promise<void> => {
  const today = dayKeyAt(Date.now(), zone);
  expect(await isGating(browser)).toBe(false);
  await page.click(`${CARD} .popover > button`);
  await page.click(`${CARD} .template-list li:nth-child(1) button`);
  await setField(page, "#ex-to", addDays(today, -3));
  await setField(page, "#ex-from", today);
  await page.click(".ex-form button[type=submit]");
  await until(() => page.text("#ex-to-problem"), { label: "the reason beside the field" });
  expect(await standing(browser)).toEqual([]);
  await setField(page, "#ex-to", today);
  await page.click(".ex-form button[type=submit]");
  await rowsBecome(browser, 1, "leave saved");
  await until(() => isGating(browser), { label: "sites closed on leave", timeoutMs: 20_000 });
  await until(async () => (await page.text(".now")).includes("Off-hours"), { label: "the page knows" });
  await page.click(`${CARD} .ex-acts button:last-child`);
  await rowsBecome(browser, 0, "leave taken back");
  await until(async () => !(await isGating(browser)), { label: "sites open again", timeoutMs: 20_000 });
};

type Pair = readonly [start: string, end: string];
const NEVER: readonly (readonly [first: Pair, second: Pair, reason: string])[] = [
  [["18:00", "20:00"], ["09:00", "09:00"], "Start and end are the same."],
  [["18:00", "20:00"], ["09:00", "19:00"], "These hours overlap"],
  [["18:00", "17:00"], ["16:00", "18:00"], "With these, the day has more than 24 h."],
];

/** Hours that cannot be are refused beside their fields, as they were typed; nothing is saved. */
export const refuseImpossibleHours = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  await page.click(`${CARD} .popover > button`);
  await clickText(page, `${CARD} .template-list button`, "Special hours");
  await clickText(page, ".ex-form button", "Add hours");
  await page.waitFor(".ex-form .interval:nth-of-type(2)");
  for (const [first, second, reason] of NEVER) {
    for (const [row, pair] of [first, second].entries())
      for (const [edge, time] of pair.entries())
        await setField(
          page,
          `.ex-form .interval:nth-of-type(${row + 1}) .edge:nth-of-type(${edge + 1}) input`,
          time,
        );
    await page.click(".ex-form button[type=submit]");
    await until(async () => (await page.text(".ex-form .interval .problem")).startsWith(reason), {
      label: reason,
    });
  }
  expect(await standing(browser)).toEqual([]);
  await clickText(page, ".ex-form button", "Cancel");
};

/** The list of a country is loaded, shown and saved in one step. */
export const holidaysOfFrance = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  await page.click(`${HOLIDAYS} .fld button`);
  await page.waitFor("#hol-country", 20_000);
  await setField(page, "#hol-country", "FR");
  await page.waitFor(`${HOLIDAYS} .ex-tick`);
  const offered = await page.run(() => document.querySelectorAll(".ex-tick").length);
  // Eleven a year; Easter moves, so that one more or less may lie within 24 months.
  expect(offered).toBeGreaterThanOrEqual(20);
  await page.click(`${HOLIDAYS} .btn.pri`);
  const rows = await rowsBecome(browser, offered, "public holidays saved");
  expect(rows.every(({ kind }) => kind === "holiday")).toBe(true);
  await until(async () => (await page.text(HOLIDAYS)).includes("France"), { label: "the country named" });
};

/** A calendar file in, after a look at it; and the off-hours out, which can be read back as that leave. */
export const calendarInAndOut = async (browser: AnyBrowser, page: AnyPage, zone: string): Promise<void> => {
  const before = (await standing(browser)).length;
  const day = addDays(dayKeyAt(Date.now(), zone), 10);
  await chooseFile(page, "no calendar");
  await until(async () => (await page.text(ICS)).includes("not a calendar file"), { label: "refusal" });
  await chooseFile(page, calendar([day, addDays(day, 2)]));
  await page.waitFor(`${ICS} .ex-tick`, 20_000);
  expect(await standing(browser)).toHaveLength(before);
  await page.click(`${ICS} .btn.pri`);
  const rows = await rowsBecome(browser, before + 1, "leave taken over");
  const leave = rows.find(({ kind }) => kind === "leave");
  expect(leave).toMatchObject({ from: day, to: addDays(day, 1), label: "" });

  await page.run(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob)
        void blob.text().then((text) => (document.documentElement.dataset.made = text));
      return make(blob);
    };
  });
  await page.click(`${OUT} .btn`);
  const text = await until(() => page.run(() => document.documentElement.dataset.made ?? ""), {
    label: "the file",
    timeoutMs: 20_000,
  });
  expect(text).toContain(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}\r\n`);
  expect(text).toContain("SUMMARY:Off-hours\r\n");
  expect(text).not.toContain("Secret");
  await chooseFile(page, text);
  await page.waitFor(`${ICS} .ex-tick`, 20_000);
  const shown = await page.run(() => ({
    offered: document.querySelectorAll(".ex-drop .ex-tick").length,
    taken: document.querySelectorAll(".ex-drop .ex-tick input:disabled").length,
  }));
  // Read back, it is the leave that stands already, and nothing else.
  expect(shown).toEqual({ offered: 1, taken: 1 });
};
