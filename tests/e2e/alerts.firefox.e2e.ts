import { test } from "vitest";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import { answerToasts } from "./scenarios/alert-toasts.ts";

test("Firefox: an alert in the page takes no focus, keeps a note and lets the day end later, by keyboard", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, async ({ browser, display }) => {
    await answerToasts(browser, display);
  });
});
