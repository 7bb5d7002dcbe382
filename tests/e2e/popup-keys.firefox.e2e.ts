import { test } from "vitest";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import {
  actsAndUndoes,
  arrowsTurnWeeks,
  dayOpensTheReport,
  openPopup,
  sheetsKeepTheFocus,
  targetsAreLarge,
  walkThrough,
} from "./scenarios/popup-keys.ts";
import { seedClients } from "../support/seed.ts";
import { seedScoredWeek } from "./scenarios/side-panel.ts";

test("Firefox: the popup is used by keys alone", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    await seedClients(browser);
    // A walk ends in the browser's own bar, where keys are its own.
    await walkThrough(await openPopup(browser));
    await sheetsKeepTheFocus(browser);
    const page = await openPopup(browser);
    await targetsAreLarge(page);
    await arrowsTurnWeeks(page);
    await actsAndUndoes(page);
    await dayOpensTheReport(browser, page);
  });
});
