import { test } from "vitest";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import { answerOnThePage, quietAMeeting } from "./scenarios/alert-page.ts";
import { answerToasts } from "./scenarios/alert-toasts.ts";
import { takeABreakByKeyboard } from "./scenarios/break-page.ts";

test("Firefox: an alert in the page takes no focus, keeps a note and lets the day end later, by keyboard", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, async ({ browser, display }) => {
    await answerToasts(browser, display);
  });
});

test("Firefox: a break by keyboard alone", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await takeABreakByKeyboard(browser);
  });
});

test("Firefox: an answer on the page of an alert is confirmed there; quiet for a meeting, by the popup", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await answerOnThePage(browser);
    await quietAMeeting(browser);
  });
});
