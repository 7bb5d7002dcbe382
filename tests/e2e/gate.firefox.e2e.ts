import { test } from "vitest";
import { inFirefox } from "../support/session.ts";
import { followTheEvening } from "./scenarios/evening.ts";

test("Firefox: off-hours, open tabs are covered, nine of nine addresses are gated; a visit and a crisis open them", async () => {
  await inFirefox({}, (session) => followTheEvening(session));
});
