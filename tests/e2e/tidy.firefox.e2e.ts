import { test } from "vitest";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import { tidyOldRecords } from "./scenarios/tidy.ts";

test("Firefox: old records go when a day begins", async () => {
  await inFirefox({ zone: zoneWhereItIs(14) }, ({ browser }) => tidyOldRecords(browser));
});
