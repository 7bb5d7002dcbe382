import { test } from "vitest";
import { allowInChromium, privateChromium } from "../support/private-window.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { followPrivately, refuseAVisit } from "./scenarios/private.ts";

test("Chromium: a private window is gated where the extension is allowed there, and nothing of it is recorded", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, (session) =>
    followPrivately(session, { allow: allowInChromium, open: privateChromium, within: refuseAVisit }),
  );
});
