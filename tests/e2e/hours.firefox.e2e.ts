import { test } from "vitest";
import { noLook } from "../support/look.ts";
import { openOptions, saveWeek } from "../support/options-page.ts";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import {
  changeMonday,
  copyAndMend,
  NINE_TO_SIX,
  refuseTheImpossible,
  takeTemplate,
} from "./scenarios/hours-keys.ts";
import { dragTheEnd } from "./scenarios/hours-pointer.ts";
import { fixToAPlace, travelTwice } from "./scenarios/hours-zone.ts";

test("Firefox: hours are set by mouse and by the keyboard alone, refused where impossible, and read in any zone", async () => {
  const zone = zoneWhereItIs(15);
  await inFirefox({ zone }, async ({ browser }) => {
    await saveWeek(browser, [NINE_TO_SIX]);
    const dragged = await openOptions(browser, "hours");
    await dragTheEnd(browser, dragged);
    await dragged.close();
    const page = await openOptions(browser, "hours");
    const look = noLook;
    await changeMonday(browser, page);
    await refuseTheImpossible(browser, page, look);
    await copyAndMend(browser, page, look);
    await takeTemplate(browser, page);
    await page.close();
    await fixToAPlace(browser, zone);
  });
});

test("Firefox: a computer that comes to another zone is asked about once", async () => {
  await travelTwice(inFirefox, noLook);
});
