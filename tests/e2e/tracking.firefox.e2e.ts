import { test } from "vitest";
import { inFirefox } from "../support/session.ts";
import { workInTwoWindows } from "./scenarios/tracking.ts";

test("Firefox: two services, a second window and another application are told apart to 1.5 s", async () => {
  await inFirefox({}, ({ browser, display }) => workInTwoWindows(browser, display));
});
