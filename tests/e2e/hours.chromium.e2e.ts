import { test } from "vitest";
import { closeLook } from "../support/look.ts";
import { openOptions, saveWeek } from "../support/options-page.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import {
  changeMonday,
  copyAndMend,
  NINE_TO_SIX,
  refuseTheImpossible,
  takeTemplate,
} from "./scenarios/hours-keys.ts";
import { dragTheEnd } from "./scenarios/hours-pointer.ts";
import { fixToAPlace, travelTwice } from "./scenarios/hours-zone.ts";

test("Chromium: hours are set by mouse and by the keyboard alone, refused where impossible, and read in any zone", async () => {
  const zone = zoneWhereItIs(15);
  await inChromium({ zone }, async ({ browser }) => {
    await saveWeek(browser, [NINE_TO_SIX]);
    const dragged = await openOptions(browser, "hours");
    await dragTheEnd(browser, dragged);
    await dragged.close();
    const page = await openOptions(browser, "hours");
    const look = closeLook("hours");
    await changeMonday(browser, page);
    await refuseTheImpossible(browser, page, look);
    await copyAndMend(browser, page, look);
    await takeTemplate(browser, page);
    await page.close();
    await fixToAPlace(browser, zone);
  });
});

test("Chromium: a computer that comes to another zone is asked about once", async () => {
  await travelTwice(inChromium, closeLook("hours"));
});
