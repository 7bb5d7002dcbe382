import { test } from "vitest";
import { inFirefox } from "../support/session.ts";
import { workForAClient } from "./scenarios/contexts.ts";

test("Firefox: a client's page counts for the client; Alt+Shift+P makes the tab personal and back", async () => {
  await inFirefox({}, async ({ browser, display }) => {
    await workForAClient(browser, display, () => display.key("alt+shift+p"));
  });
});
