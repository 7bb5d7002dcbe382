import path from "node:path";
import { Chromium } from "../tests/support/chromium.ts";
import { CHROME_BUILD } from "../tests/support/build.ts";
import {
  commandDone,
  endHoursSoon,
  readCounted,
  crossEndOfHours,
  type Counted,
} from "../tests/support/extension.ts";
import { StandIns } from "../tests/support/stand-ins.ts";
import { pass } from "../tests/support/wait.ts";
import { createCatalogue } from "../utils/domain/catalogue.ts";
import { CATALOGUE } from "../utils/domain/catalogue-data.ts";

const PICTURES = path.resolve(import.meta.dirname, "../demo");

const STOPS: readonly { readonly url: string; readonly seconds: number }[] = [
  { url: "https://www.linkedin.com/feed/", seconds: 7 },
  { url: "https://app.hootsuite.com/", seconds: 6 },
  { url: "https://www.linkedin.com/in/someone/", seconds: 4 },
  { url: "https://www.linkedin.com/messaging/", seconds: 4 },
  { url: "https://www.example.org/", seconds: 2 },
];

/** Chromium with Relâche in a fresh profile; the welcome page opens itself. Ends when the browser is closed. */
export const openForUser = async (): Promise<void> => {
  const browser = await Chromium.launch({ extension: CHROME_BUILD, display: { env: process.env } });
  process.once("SIGINT", () => void browser.close());
  try {
    const welcome = await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
    await welcome.activate();
    console.log("Relâche is open in Chromium. Close the browser to end.");
    await browser.closed;
  } finally {
    await browser.close();
  }
};

/** A short working day without a display: sites are stand-ins on this machine, the time is real. */
export const showDemo = async (): Promise<void> => {
  const standIns = await StandIns.start();
  const browser = await Chromium.launch({
    extension: CHROME_BUILD,
    hostRules: standIns.hostRules,
    ...(isClockAboutToChange() ? { zone: "UTC" } : {}),
  });
  try {
    await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
    console.log("Relâche is loaded in a headless Chromium; the welcome page has opened.");
    const endsAt = await endHoursSoon(browser);
    console.log(`Working hours are set: until ${clock(endsAt)}.\n`);

    await browse(browser);
    await commandDone(browser, "observe", {});
    printDay(await readCounted(browser));
    await photographPopup(browser);

    console.log(`\nWaiting for the end of the hours at ${clock(endsAt)} …`);
    await crossIntoOffHours(browser, standIns, endsAt);
  } finally {
    await browser.close();
    await standIns.stop();
  }
};

const browse = async (browser: Chromium): Promise<void> => {
  const page = await browser.newPage();
  await page.activate();
  for (const { url, seconds } of STOPS) {
    await page.goto(url);
    console.log(`  ${url} for ${seconds} s`);
    await pass(seconds * 1000);
  }
};

const photographPopup = async (browser: Chromium): Promise<void> => {
  const popup = await browser.newPage(browser.extensionUrl("popup.html"));
  await popup.setSize(380, 600, 2);
  await popup.waitFor("main");
  // The chart comes after the figures.
  await pass(1500);
  const file = path.join(PICTURES, "popup.png");
  await popup.screenshot(file);
  await popup.close();
  console.log(`\nA picture of the popup: ${path.relative(process.cwd(), file)}`);
};

const crossIntoOffHours = async (browser: Chromium, standIns: StandIns, endsAt: number): Promise<void> => {
  await crossEndOfHours(browser, endsAt);
  standIns.forget();

  const page = await browser.newPage();
  await page.goto("https://www.linkedin.com/feed/?wanted=1");
  const address = new URL(await page.url());
  const requests = standIns.seen("linkedin.com");
  if (!address.pathname.endsWith("/offhours.html") || requests.length > 0) {
    throw new Error(`Off-hours did not hold: at ${address.href}, ${requests.length} requests at the server.`);
  }
  await page.waitFor("h1");
  await page.setSize(1200, 800);
  const file = path.join(PICTURES, "offhours.png");
  await page.screenshot(file);
  console.log(`Off-hours: LinkedIn leads to “${await page.text("h1")}”, and no request left.`);
  console.log(`A picture of it: ${path.relative(process.cwd(), file)}`);
};

const printDay = (counted: readonly Counted[]): void => {
  const catalogue = createCatalogue(CATALOGUE);
  const rows = counted.map(({ service, activity, start, end }) => [
    clock(start),
    clock(end),
    (service === null ? null : catalogue.byId(service)?.name) ?? "personal",
    activity ?? "",
    `${((end - start) / 1000).toFixed(1)} s`,
  ]);
  if (rows.length === 0) {
    throw new Error("Nothing was tracked.");
  }
  const table = [["from", "to", "service", "activity", "time"], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? "").length))) ?? [];
  console.log("\nThe tracked day:");
  for (const row of table) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  }
};

const clock = (instant: number): string => new Date(instant).toTimeString().slice(0, 8);

/** On the night of a change of clocks a wall-clock interval of two minutes may not exist; UTC has no such night. */
const isClockAboutToChange = (): boolean => {
  const hourMs = 3_600_000;
  const offsets = [-2, -1, 0, 1, 2].map((hours) => new Date(Date.now() + hours * hourMs).getTimezoneOffset());
  return new Set(offsets).size > 1;
};
