import { test } from "vitest";
import { allowInFirefox, privateFirefox } from "../support/private-window.ts";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import { followPrivately, refuseAVisit } from "./scenarios/private.ts";

test("Firefox: a private window is gated where the extension is allowed there, and nothing of it is recorded", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, (session) =>
    followPrivately(session, { allow: allowInFirefox, open: privateFirefox, within: refuseAVisit }),
  );
});
