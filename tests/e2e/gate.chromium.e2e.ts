import { test } from "vitest";
import { inChromium } from "../support/session.ts";
import { enterForAWhile, meetTheGate, runACrisis } from "./scenarios/gate.ts";

test("Chromium: off-hours, nine of nine addresses are gated without a request; a visit and a crisis open them", async () => {
  await inChromium({}, async ({ browser, standIns }) => {
    await meetTheGate(browser, standIns);
    await enterForAWhile(browser, standIns);
    await runACrisis(browser);
  });
});
