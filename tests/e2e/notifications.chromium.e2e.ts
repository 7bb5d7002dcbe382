import { test } from "vitest";
import { allowNotificationsInChromium } from "../support/permissions.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { followTheAlerts, hearOfALongEvening } from "./scenarios/notifications.ts";

test("Chromium: break and end notices are shown, and a click leads to their page", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser, display }) => {
    await allowNotificationsInChromium(browser, display);
    await followTheAlerts(browser, display, true);
  });
});

test("Chromium: time that goes on off-hours is told once", async () => {
  await inChromium({ zone: zoneWhereItIs(21) }, async ({ browser, display }) => {
    await allowNotificationsInChromium(browser, display);
    await hearOfALongEvening(browser, display);
  });
});
