import { describe, expect, it } from "vitest";
import { createHousekeeping, type HousekeepingPorts } from "../../../utils/app/housekeeping.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";

/** The database as the housekeeper sees it; who tidies keeps nothing in memory. */
function world() {
  const calls: string[] = [];
  const state = { now: Date.UTC(2026, 10, 22, 9), tidied: null as string | null, isBroken: false };
  const ports: HousekeepingPorts = {
    now: () => state.now,
    zone: () => "Europe/Paris",
    tidiedFor: async () => state.tidied,
    setTidiedFor: async (day) => void (state.tidied = day),
    readPlans: async () => [],
    readSettings: async () => ({ ...DEFAULT_SETTINGS, retention: { spansDays: 30, rollUpMonths: null } }),
    lastFrozenDay: async () => null,
    freeze: async () => void calls.push("freeze"),
    lastUsedDay: async (before) => {
      calls.push(`used before ${before}`);
      return "2026-11-20";
    },
    purge: async ({ spansFrom, daysFrom }) => {
      if (state.isBroken) throw new Error("disk full");
      calls.push(`purge ${spansFrom} ${daysFrom}`);
    },
  };
  return { calls, state, ports };
}

const DONE = ["used before 2026-11-22", "purge 2026-10-21 null"];

describe("letting go", () => {
  it("happens with each new day and when other data came in, by the user's choice", async () => {
    const { calls, state, ports } = world();
    const keeper = createHousekeeping(ports);
    expect(await keeper.tidy()).toBe(true);
    expect(await keeper.tidy()).toBe(false);
    expect(calls).toEqual(DONE);
    // One that starts anew on the same day finds it done.
    expect(await createHousekeeping(ports).tidy()).toBe(false);
    expect(calls).toEqual(DONE);
    state.tidied = null;
    expect(await keeper.tidy()).toBe(true);
    expect(calls).toEqual([...DONE, ...DONE]);
    state.now += 24 * 3_600_000;
    expect(await keeper.tidy()).toBe(true);
    expect(calls.slice(4)).toEqual(["used before 2026-11-23", "purge 2026-10-21 null"]);
  });

  it("is tried again when it failed", async () => {
    const { calls, state, ports } = world();
    const keeper = createHousekeeping(ports);
    state.isBroken = true;
    await expect(keeper.tidy()).rejects.toThrow("disk full");
    expect(state.tidied).toBeNull();
    state.isBroken = false;
    await keeper.tidy();
    expect(calls.at(-1)).toBe(DONE[1]);
  });
});
