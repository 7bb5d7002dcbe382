import path from "node:path";
import { expect, test } from "vitest";
import { axeLook, axeViolations } from "../support/axe.ts";
import { anyAlert, anyConfirmation } from "../support/any-alert.ts";
import { RESULTS } from "../support/build.ts";
import type { Chromium } from "../support/chromium.ts";
import { endHoursSoon, neverEndHours, saveSettings } from "../support/extension.ts";
import { runOpenShield, sendToShield, shieldHeading, STAGE_HOST } from "../support/open-shield.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { shieldState } from "../support/shield-states.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS } from "../../utils/domain/time.ts";
import { answerOnThePage, quietAMeeting } from "./scenarios/alert-page.ts";
import { answerToasts } from "./scenarios/alert-toasts.ts";
import { takeABreakByKeyboard } from "./scenarios/break-page.ts";

const LANGUAGES = ["en", "fr"] as const;
const SCHEMES = ["light", "dark"] as const;
const KINDS = ["break", "retime", "end-soon", "after-crisis", "after-campaign", "parked"] as const;

test("Chromium: an alert in the page takes no focus, keeps a note and lets the day end later, by keyboard", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser, display }) => {
    await answerToasts(browser, display);
  });
});

test("axe finds nothing on toasts of alerts, nor on their page, in both languages, light and dark", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await neverEndHours(browser);
    const found: unknown[] = [];
    for (const language of LANGUAGES) found.push(...(await axeOnToasts(browser, language)));
    await endHoursSoon(browser, 8 * MINUTE_MS);
    for (const language of LANGUAGES) found.push(...(await axeOnTheChoice(browser, language)));
    expect(found).toEqual([]);
  });
});

test("Chromium: a break by keyboard alone, without motion where none is wanted", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    const still = await takeABreakByKeyboard(browser);
    await still.send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-reduced-motion", value: "reduce" }],
    });
    const moving = await still.run(
      () => document.getAnimations().filter(({ playState }) => playState === "running").length,
    );
    expect(moving).toBe(0);
    for (const scheme of SCHEMES) {
      await still.setColorScheme(scheme);
      expect(await axeViolations(still)).toEqual([]);
    }
  });
});

test("Chromium: an answer on the page of an alert is confirmed there; quiet for a meeting, by the popup", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await answerOnThePage(browser);
    await quietAMeeting(browser);
  });
});

const pictured = (name: string): string => path.join(RESULTS, "alerts", `${name}.png`);

/** Each alert with all that it offers, over a page of somebody else. */
const axeOnToasts = async (browser: Chromium, language: "en" | "fr"): Promise<unknown[]> => {
  const page = await browser.newPage("https://www.linkedin.com/feed/");
  await page.activate();
  await page.setSize(640, 420);
  const [now, found] = [Date.now(), [] as unknown[]];
  const [from, to] = [now - 8 * ABOUT_A_DAY_MS, now + 8 * ABOUT_A_DAY_MS];
  await runOpenShield(
    page,
    shieldState({ language, calendar: { from, to, gaps: [], inside: [[from, to]] } }),
  );
  let heading = "";
  for (const notice of [...KINDS.map((kind) => anyAlert(kind, language)), anyConfirmation(language)]) {
    await sendToShield(page, { relache: "toast", notice });
    heading = await shieldHeading(page, heading);
    for (const scheme of SCHEMES) {
      await page.setColorScheme(scheme);
      const { violations, doubts, headings } = await axeLook(page, STAGE_HOST);
      expect(headings.replaceAll("&nbsp;", "\u00a0")).toContain(heading);
      const name = `${notice.id.split(":")[0]}-${language}-${scheme}`;
      await page.screenshot(pictured(`toast-${name}`));
      found.push(...[...violations, ...doubts].map((each) => [name, each]));
    }
  }
  await page.close();
  return found;
};

const axeOnTheChoice = async (browser: Chromium, language: "en" | "fr"): Promise<unknown[]> => {
  await saveSettings(browser, { language });
  const found: unknown[] = [];
  for (const scheme of SCHEMES) {
    const page = await browser.newPage();
    await page.activate();
    await page.setColorScheme(scheme);
    await page.goto(browser.extensionUrl(`alert.html?park#end-soon:${Date.now()}:park,extend`));
    await page.waitFor(".alert-note .btn");
    await page.screenshot(pictured(`choice-${language}-${scheme}`));
    found.push(...(await axeViolations(page)).map((each) => [`choice-${language}-${scheme}`, each]));
    await page.close();
  }
  return found;
};
