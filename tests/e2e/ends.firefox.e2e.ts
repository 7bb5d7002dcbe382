import { test } from "vitest";
import { noLook } from "../support/look.ts";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import { beOffWithVisits, byTheOverlay, crisisRunsOut, visitRunsOut } from "./scenarios/ends.ts";

test("Firefox: a short visit and a crisis end by themselves, with the background dead", async () => {
  await inFirefox({ zone: zoneWhereItIs(22) }, async ({ browser }) => {
    await beOffWithVisits(browser);
    const page = await visitRunsOut(browser, noLook);
    await byTheOverlay(browser, page);
    await crisisRunsOut(browser, page, noLook);
  });
});
