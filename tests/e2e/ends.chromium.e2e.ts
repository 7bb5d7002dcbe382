import path from "node:path";
import { test } from "vitest";
import { RESULTS } from "../support/build.ts";
import type { Look } from "../support/look.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { beOffWithVisits, byTheOverlay, crisisRunsOut, visitRunsOut } from "./scenarios/ends.ts";

const look: Look = (page, name) => page.screenshot(path.join(RESULTS, "ends", `${name}.png`));

test("Chromium: a short visit and a crisis end by themselves, with the background dead", async () => {
  await inChromium({ zone: zoneWhereItIs(22) }, async ({ browser }) => {
    await beOffWithVisits(browser);
    const page = await visitRunsOut(browser, look);
    await byTheOverlay(browser, page);
    await crisisRunsOut(browser, page, look);
  });
});
