import type { PlanParts } from "../../utils/domain/rule-edits.ts";
import { newestPlan } from "../../utils/domain/rule-edits.ts";
import type { Plan, WeekPlan } from "../../utils/domain/plan.ts";
import type { AnyBrowser, AnyPage, Key } from "./browser.ts";
import { putRules } from "./extension.ts";
import { readRows } from "./rows.ts";
import { until } from "./wait.ts";

/** The options page at one of its sections, in front and drawn. */
export const openOptions = async (browser: AnyBrowser, section: string): Promise<AnyPage> => {
  // Only another fragment would be no new page.
  const page = await browser.newPage(browser.extensionUrl(`options.html?${section}#${section}`));
  await page.activate();
  await page.waitFor("#main .card", 20_000);
  return page;
};

/** What the page says of the last change, once it says so. */
export const saidOnSave = async (page: AnyPage, wanted: string | RegExp): Promise<void> => {
  await until(
    async () => {
      const text = await page.text(".save-text");
      return (typeof wanted === "string" ? text === wanted : wanted.test(text)) || fail(text);
    },
    { label: `the word on saving: ${wanted}` },
  );
};

const fail = (text: string): never => {
  throw new Error(`it says: ${text}`);
};

/** The plan as it was saved last, whether it holds yet or waits. */
export const savedPlan = async (browser: AnyBrowser): Promise<Plan> => {
  const plan = newestPlan(await readRows(browser, "plans"));
  if (plan === null) throw new Error("no plan is saved");
  return plan;
};

/** All days alike, every gate on, and the welcome done. */
export const saveWeek = (browser: AnyBrowser, day: WeekPlan[number], parts: Partial<PlanParts> = {}) =>
  putRules(
    browser,
    { isWelcomeDone: true, language: "en" },
    {
      zone: null,
      week: Array.from({ length: 7 }, () => day),
      levels: { tools: "gate", social: "gate", services: {} },
      restGoalMin: 11 * 60,
      contractMin: null,
      ...parts,
    },
  );

const MOST_TABS = 90;

/** Goes on by the Tab key, or back, until that element has the focus. */
export const tabTo = async (
  page: AnyPage,
  selector: string,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> => {
  const isThere = (): Promise<boolean> =>
    page.run((wanted) => document.activeElement?.matches(wanted) === true, selector);
  for (let pressed = 0; pressed < MOST_TABS && !(await isThere()); pressed += 1) await page.press(key);
  if (!(await isThere())) throw new Error(`${selector} cannot be reached by ${key}`);
};

/** Goes there by the keyboard and presses it. */
export const pressOn = async (page: AnyPage, selector: string, key?: "Tab" | "Shift+Tab"): Promise<void> => {
  await tabTo(page, selector, key);
  await page.press("Enter");
};

/** Types a time into the field that has the focus, as this browser writes times; then leaves the field. */
export const typeTime = async (page: AnyPage, time: string): Promise<void> => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const hasHalves = await page.run(
    () => new Intl.DateTimeFormat(navigator.language, { hour: "numeric" }).resolvedOptions().hour12 === true,
  );
  const shown = hasHalves ? ((hour + 11) % 12) + 1 : hour;
  const digits = [shown, minute].map((each) => String(each).padStart(2, "0")).join("");
  const half: readonly Key[] = hasHalves ? [hour < 12 ? "a" : "p"] : [];
  await page.press(...(Array.from(digits) as Key[]), ...half);
};

/** The words of the popup's chip, once they are right. */
export const chipSays = async (browser: AnyBrowser, wanted: RegExp): Promise<void> => {
  const page = await browser.newPage(browser.extensionUrl("popup.html"));
  await until(async () => wanted.test((await page.text(".chip")).replaceAll(/\s+/g, " ")), {
    label: `the chip: ${wanted}`,
  });
  await page.close();
};

/** An instant as the pages say it: `Monday, 5:00 pm`. */
export const saidDay = (instant: number, zone: string): string => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options }).format(instant);
  const time = part({ hour: "numeric", minute: "2-digit", hour12: true });
  return `${part({ weekday: "long" })}, ${time.replace(/\s/, " ").toLowerCase()}`;
};

/** Presses the first of those elements whose text begins so. */
export const clickText = async (page: AnyPage, selector: string, text: string): Promise<void> => {
  const mark = (wanted: string, start: string): boolean => {
    const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((each) =>
      each.innerText.trim().startsWith(start),
    );
    found?.setAttribute("data-wanted", "");
    return found !== undefined;
  };
  await until(() => page.run(mark, selector, text), { label: `${selector} “${text}”` });
  await page.click("[data-wanted]");
  await page.run(() => document.querySelector("[data-wanted]")?.removeAttribute("data-wanted"));
};

/** Fixes the hours to a zone by the card of the options page: first the way, then the place. */
export const fixZone = async (page: AnyPage, zone: string): Promise<void> => {
  const ZONE = 'section[aria-labelledby="zone"]';
  await page.click(`${ZONE} .radio-card:nth-of-type(2)`);
  const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  await page.type("#zone-search", city);
  await clickText(page, ".zone-list button", zone.replaceAll("_", " "));
};

/** Of those that every browser names alike: Kolkata is Calcutta in some. */
const CITIES = [
  "Asia/Tokyo",
  "Asia/Karachi",
  "Asia/Dubai",
  "Europe/Athens",
  "Europe/London",
  "Atlantic/Azores",
  "America/Sao_Paulo",
  "America/New_York",
  "America/Denver",
  "America/Los_Angeles",
  "Pacific/Honolulu",
  "Pacific/Auckland",
  "Australia/Sydney",
  "Asia/Shanghai",
] as const;

export const hourIn = (zone: string, instant = Date.now()): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit" }).format(instant)) % 24;

/** A city where the clocks show one of these hours now. */
export const cityWhereItIs = (isWanted: (hour: number) => boolean): string => {
  const found = CITIES.find((zone) => isWanted(hourIn(zone)));
  if (found === undefined) throw new Error("nowhere is it such an hour");
  return found;
};
