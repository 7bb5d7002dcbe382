import path from "node:path";
import { test } from "vitest";
import { RESULTS } from "../support/build.ts";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import {
  calendarInAndOut,
  holidaysOfFrance,
  leaveFollowsAtOnce,
  openExceptions,
  refuseImpossibleHours,
} from "./scenarios/exceptions.ts";

test("Firefox: leave, public holidays and calendar files", async () => {
  const zone = zoneWhereItIs(14);
  await inFirefox({ zone }, async ({ browser }) => {
    const page = await openExceptions(browser);
    await leaveFollowsAtOnce(browser, page, zone);
    await refuseImpossibleHours(browser, page);
    await holidaysOfFrance(browser, page);
    await calendarInAndOut(browser, page, zone);
    await page.screenshot(path.join(RESULTS, "pages", "exceptions-firefox.png"));
  });
});
