import { test } from "vitest";
import { inChromium } from "../support/session.ts";
import { workInTwoWindows } from "./scenarios/tracking.ts";

test("Chromium: two services, a second window and another application are told apart to 1.5 s", async () => {
  await inChromium({}, ({ browser, display }) => workInTwoWindows(browser, display));
});
