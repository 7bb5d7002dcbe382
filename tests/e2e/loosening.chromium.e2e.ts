import { test } from "vitest";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { byImport, byTwoPages, inTheGap } from "./scenarios/loosening-ways.ts";
import { beforeHours, byException, byLevel, byPlan, bySettings, byZone } from "./scenarios/loosening.ts";

test("Chromium: off-hours, what would open more waits for the next start, whichever way it is tried", async () => {
  const zone = zoneWhereItIs(15);
  await inChromium({ zone }, async ({ browser }) => {
    for (const tried of [byPlan, byLevel, bySettings, byException, byImport, byTwoPages, inTheGap, byZone]) {
      await beforeHours(browser);
      await tried(browser, zone);
    }
  });
});
