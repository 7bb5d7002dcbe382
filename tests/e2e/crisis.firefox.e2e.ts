import { test } from "vitest";
import { noLook } from "../support/look.ts";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import {
  beOff,
  crisisAtTheGate,
  crisisByPopup,
  crisisStandsApart,
  spendTheVisits,
} from "./scenarios/crisis.ts";
import { giveItBack } from "./scenarios/give-back.ts";

test("Firefox: without visits there is a crisis; it opens everything, stands apart, and is given back once", async () => {
  const zone = zoneWhereItIs(22);
  await inFirefox({ zone }, async ({ browser, display }) => {
    const look = noLook;
    await beOff(browser);
    await crisisByPopup(browser, display, look);
    await spendTheVisits(browser, look);
    await crisisAtTheGate(browser);
    await giveItBack(browser, zone, look);
    await crisisStandsApart(browser, display);
  });
});
