import { test } from "vitest";
import { inFirefox } from "../support/session.ts";
import { enterForAWhile, meetTheGate, runACrisis } from "./scenarios/gate.ts";

test("Firefox: off-hours, nine of nine addresses are gated without a request; a visit and a crisis open them", async () => {
  await inFirefox({}, async ({ browser, standIns }) => {
    await meetTheGate(browser, standIns);
    await enterForAWhile(browser, standIns);
    await runACrisis(browser);
  });
});
