import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import { saveHours, saveSettings } from "../support/extension.ts";
import { seedClients, seedWeek } from "../support/seed.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";

/** Rows of a table of figures by its caption: the name, and the total as shown. */
const totalsOf = (page: ChromiumPage, caption: string): Promise<readonly (readonly [string, string])[]> =>
  page.run((wanted) => {
    const tables = [...document.querySelectorAll<HTMLTableElement>("table.figures")];
    const table = tables.find((each) => each.caption?.textContent === wanted);
    return [...(table?.tBodies[0]?.rows ?? [])].map(
      (row) => [row.cells[0]?.innerText.trim() ?? "", row.cells[4]?.innerText ?? ""] as const,
    );
  }, caption);

const clientsInLog = (page: ChromiumPage): Promise<readonly string[]> =>
  page.run(() => [...document.querySelectorAll<HTMLElement>(".log td.c-client")].map((td) => td.innerText));

const choose = (page: ChromiumPage, selector: string, value: string): Promise<void> =>
  page.run(
    (wanted, to) => {
      const select = document.querySelector<HTMLSelectElement>(wanted);
      if (select === null) throw new Error(`${wanted} is not there`);
      select.value = to;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );

test("several spans get a client in one edit that can be taken back, time to sort is sorted, the report follows", async () => {
  await inChromium({ zone: zoneWhereItIs(20) }, async ({ browser }) => {
    await saveHours(browser, { start: 9 * 60, end: 18 * 60 });
    await seedWeek(browser);
    await seedClients(browser);
    // The week ends today, so that all of it has figures on any day of the year.
    const weekStart = await browser.inExtension(() => new Date().getDay());
    await saveSettings(browser, { weekStart, language: "en" });
    const page = await browser.newPage();
    await page.setSize(1280, 1000);
    await page.goto(browser.extensionUrl("report.html"));
    await until(() => page.text(".log table"), { label: "the log" });

    const before = await totalsOf(page, "By client");
    expect(before.map(([name]) => name).toSorted()).toEqual([
      "Atelier Nord",
      "Maison Lune",
      "No client",
      "Vieille Cour",
    ]);
    expect(await clientsInLog(page)).toEqual(["Maison Lune", "", "Vieille Cour"]);

    await page.click(".log-tools button");
    await page.click(".log-several input");
    await choose(page, ".log-several select", "seed-nord");
    const found = await axeViolations(page);
    await page.click(".log-several-client button");
    await until(async () => (await clientsInLog(page)).every((name) => name === "Atelier Nord"), {
      label: "the client in every row",
    });
    await until(async () => (await totalsOf(page, "By client"))[0]?.[0] === "Atelier Nord", {
      label: "the report follows",
    });
    const after = await totalsOf(page, "By client");
    expect(after).not.toEqual(before);

    await page.click(".log-news button");
    await until(async () => (await clientsInLog(page))[0] === "Maison Lune", { label: "taken back" });
    await until(async () => (await totalsOf(page, "By client")).join() === before.join(), {
      label: "the report as it was",
    });
    expect(found).toEqual([]);

    // What is left to sort is sorted by one press, and personal time is nobody's.
    await page.click(".log tbody [data-edit]");
    await page.waitFor(".log-form");
    await choose(page, ".log-form select", "unsorted");
    await page.click(".log-form .btn.pri");
    await until(() => page.text(".log-sort"), { label: "time to sort" });
    expect(await page.text(".log-sort b")).toBe("To sort: 1h 25m");
    await page.click(".log-sort button:last-child");
    await until(async () => (await page.text(".log-lead")).includes("Personal: 1h 25m"), {
      label: "sorted as personal",
    });
    expect(await page.text(".log-sort")).toBe("");
    expect((await clientsInLog(page))[0]).toBe("");
  });
});
