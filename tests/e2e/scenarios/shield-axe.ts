import { expect } from "vitest";
import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import type { ShieldState } from "../../../utils/domain/shield-state.ts";
import { axeLook } from "../../support/axe.ts";
import type { Chromium } from "../../support/chromium.ts";
import type { ChromiumPage } from "../../support/chromium-page.ts";
import {
  pressInShield,
  runOpenShield,
  STAGE_HOST,
  shieldHeading,
  tellShield,
} from "../../support/open-shield.ts";
import { shieldState } from "../../support/shield-states.ts";
import { until } from "../../support/wait.ts";

type Found = (readonly [where: string, violation: unknown])[];

/** Each toast, the overlay, and its way in: what axe finds there. Hours have to go on, so that the real shield is silent. */
export const axeOnTheShield = async (
  browser: Chromium,
  language: ShieldState["language"],
): Promise<Found> => {
  const page = await browser.newPage("https://www.linkedin.com/feed/");
  await page.activate();
  const loadedAt = await page.run(() => performance.timeOrigin);
  const states = statesSince(Math.ceil(loadedAt) + 1, language);
  const found: Found = [];
  const look = async (where: string, heading: string): Promise<void> => {
    const { violations, doubts, headings } = await axeLook(page, STAGE_HOST);
    expect(headings, `${where}: seen by axe`).toContain(heading);
    const all = [...violations, ...doubts];
    found.push(...all.map((each) => [`shield-${language}-${where}`, each] as const));
  };

  await runOpenShield(page, states.inside);
  let heading = "";
  for (const name of ["closing", "remind", "visit-ending", "draft"] as const) {
    if (name === "draft") await page.type("#draft", "not sent yet");
    await tellShield(page, states[name]);
    heading = await shieldHeading(page, heading);
    for (const scheme of ["light", "dark"] as const) {
      await page.setColorScheme(scheme);
      await look(`${name}-${scheme}`, heading);
    }
  }
  await page.click("#save");
  await tellShield(page, { ...states.draft });
  heading = await shieldHeading(page, heading);
  await look("overlay", heading);
  await enter(page);
  await look("overlay-visit", heading);
  await page.close();
  return found;
};

/** The way in, as far as the wait. */
const enter = async (page: ChromiumPage): Promise<void> => {
  await pressInShield(page, ".go .line", "input[value='client']", "input[value='5']");
  const isWaiting = (): Promise<boolean> =>
    page.run(
      (host) => document.querySelector(host)?.shadowRoot?.querySelector(".wait:not([hidden])") !== null,
      STAGE_HOST,
    );
  await until(isWaiting, { label: "the wait before a visit" });
};

type Name = "inside" | "closing" | "remind" | "visit-ending" | "draft";

/** What makes the shield show each of its faces, on a page that was there when the hours ended. */
const statesSince = (end: number, language: ShieldState["language"]): Record<Name, ShieldState> => {
  const [from, to] = [end - 8 * ABOUT_A_DAY_MS, end + 8 * ABOUT_A_DAY_MS];
  const next = end + 15 * HOUR_MS;
  const hours = [next, next + 9 * HOUR_MS] as const;
  const calendar = { from, to, gaps: [], inside: [[end - 9 * HOUR_MS, end] as const, hours] };
  const overrides = { armedFrom: from, visits: [], crisis: null };
  const off = shieldState({ language, calendar, overrides });
  const visit = {
    id: "v",
    service: "linkedin",
    start: end - 5 * MINUTE_MS,
    end: Date.now() + MINUTE_MS,
    reason: "client" as const,
  };
  return {
    inside: { ...off, calendar: { ...calendar, inside: [[from, next]] } },
    closing: off,
    remind: { ...off, levels: { ...off.levels, social: "remind" } },
    "visit-ending": { ...off, overrides: { ...overrides, visits: [visit] } },
    draft: { ...off, graceMs: 0 },
  };
};
