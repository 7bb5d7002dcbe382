import { expect, test } from "vitest";
import type { Settings } from "../../utils/domain/settings.ts";
import type { GuardState } from "../../utils/storage/schema.ts";
import type { AnyBrowser, AnyPage } from "../support/browser.ts";
import { inChromium, inFirefox, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";

type Kept = { readonly settings: Partial<Settings>; readonly guard: Partial<GuardState> };

const keptBy = (browser: AnyBrowser): Promise<Kept> =>
  browser.inExtension(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("read failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const reading = database.transaction(["settings", "state"]);
    const settings: Partial<Settings> | undefined = await settled(
      reading.objectStore("settings").get("settings"),
    );
    const guard: Partial<GuardState> | undefined = await settled(reading.objectStore("state").get("guard"));
    database.close();
    return { settings: settings ?? {}, guard: guard ?? {} };
  });

/** Chooses from a list as the browser reports it, and waits until the page says that it is saved. */
const choose = async (page: AnyPage, selector: string, value: string): Promise<void> => {
  await page.run(
    (wanted, chosen) => {
      const list = document.querySelector<HTMLSelectElement>(wanted);
      if (list === null) throw new Error(`${wanted} is missing`);
      list.value = chosen;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );
  const isSaved = async (): Promise<boolean> => (await page.text(".save-text")) === "Saved";
  await until(isSaved, { label: `${selector} saved` });
};

/** The welcome and two option pages that were opened side by side: each writes for itself, and the gate follows. */
const saveFromPages = async (browser: AnyBrowser): Promise<void> => {
  const welcome = await browser.pageAt(browser.extensionUrl("welcome.html"));
  await welcome.click(".step-actions .skip");
  await until(async () => (await keptBy(browser)).guard.armedFrom ?? null, { label: "the gate to be armed" });

  const address = browser.extensionUrl("options.html#display");
  const pages = [await browser.newPage(address), await browser.newPage(address)] as const;
  for (const page of pages) await page.waitFor("#week-start");
  await choose(pages[0], "#language", "en");
  await choose(pages[1], "#week-start", "6");
  // The background sleeps: the page writes all the same, and wakes it.
  await browser.killBackground();
  await choose(pages[0], "#theme", "dark");
  const settings = await until(
    async () => {
      const kept = await keptBy(browser);
      return kept.settings.theme === "dark" && kept.settings;
    },
    { label: "the last change in the database" },
  );
  expect(settings).toMatchObject({ isWelcomeDone: true, language: "en", weekStart: 6 });
};

test("Chromium: pages save side by side, and the gate is armed", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, ({ browser }) => saveFromPages(browser));
});

test("Firefox: pages save side by side, and the gate is armed", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, ({ browser }) => saveFromPages(browser));
});
