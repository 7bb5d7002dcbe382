import { test } from "vitest";
import { allowNotificationsInFirefox } from "../support/permissions.ts";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import { followTheAlerts, hearOfALongEvening } from "./scenarios/notifications.ts";

test("Firefox: break and end notices are shown, and a click leads to their page", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, async ({ browser, display }) => {
    await allowNotificationsInFirefox(browser);
    await followTheAlerts(browser, display, false);
  });
});

test("Firefox: time that goes on off-hours is told once", async () => {
  await inFirefox({ zone: zoneWhereItIs(21) }, async ({ browser, display }) => {
    await allowNotificationsInFirefox(browser);
    await hearOfALongEvening(browser, display);
  });
});
