import { expect } from "vitest";
import type { AnyBrowser } from "../../support/browser.ts";
import type { Display } from "../../support/display.ts";
import { commandDone, neverEndHours } from "../../support/extension.ts";
import { pass, until } from "../../support/wait.ts";
import type { Client } from "../../../utils/domain/client.ts";
import type { Segment } from "../../../utils/domain/tracker-state.ts";
import { readStateRow } from "../../support/rows.ts";

const LUNE: Client = {
  id: "c-lune",
  rev: 1,
  name: "Maison Lune",
  color: "#0f8a86",
  rules: ["linkedin.com/company/maison-lune"],
  isArchived: false,
};
const LUNE_PAGE = "https://www.linkedin.com/company/maison-lune/";
const STAY_MS = 4000;
const TOLERANCE_MS = 1500;

// The functions given to `inExtension` travel into a page: they use nothing from outside but their arguments.

const putClient = async (client: Client): Promise<void> => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
    });
  const database = await settled(indexedDB.open("relache"));
  await settled(database.transaction("clients", "readwrite").objectStore("clients").put(client));
  database.close();
};

const openNow = async (browser: AnyBrowser): Promise<Segment | null> =>
  (await readStateRow(browser, "tracker")).open;

/**
 * A client's page is counted for the client; then the tab is made personal and counted again, by `toggle`: the keyboard
 * where the browser gives the extension its keys.
 */
export const workForAClient = async (
  browser: AnyBrowser,
  display: Display,
  toggle: () => Promise<void> | void,
): Promise<void> => {
  await neverEndHours(browser);
  await browser.inExtension(putClient, LUNE);
  const page = await browser.newPage("https://www.example.org/");
  await page.activate();
  display.moveMouse();
  await page.goto(LUNE_PAGE);
  await until(async () => (await openNow(browser))?.client === LUNE.id, { label: "the client's time" });
  await pass(STAY_MS);
  await toggle();
  await until(async () => (await openNow(browser))?.isPersonal === true, { label: "personal time" });
  await pass(STAY_MS);
  await toggle();
  await until(async () => (await openNow(browser))?.isPersonal === false, { label: "the end of it" });
  await page.goto("https://www.example.org/");
  await commandDone(browser, "observe", {});

  const { pending } = await readStateRow(browser, "tracker");
  const [forLune, personal] = pending;
  expect(forLune).toMatchObject({ client: LUNE.id, isPersonal: false, service: "linkedin" });
  expect(personal).toMatchObject({ client: null, isPersonal: true });
  for (const segment of [forLune, personal]) {
    const lengthMs = segment === undefined ? 0 : segment.end - segment.start;
    expect(lengthMs).toBeGreaterThan(STAY_MS - TOLERANCE_MS);
  }
};
