import { beforeEach, describe, expect, it } from "vitest";
import { openRelache } from "../../utils/storage/database.ts";
import { appendEntry } from "../../utils/storage/journal-store.ts";
import { declineRecovery, readDeclinedRecoveries } from "../../utils/storage/recovery-store.ts";
import { freshProfile } from "../support/fresh-database.ts";

beforeEach(freshProfile);

const NOW = Date.UTC(2026, 10, 19, 9);

describe("an offer of rest after a campaign", () => {
  it("is declined once, and the answer can be forgotten", async () => {
    const db = await openRelache();
    const crisis = { kind: "recovery", at: NOW, end: null, data: { crisis: "d-1", isTaken: false } } as const;
    await appendEntry(db, crisis);
    expect(await readDeclinedRecoveries(db, 0)).toEqual([]);
    await declineRecovery(db, "2026-11-13", true, NOW);
    await declineRecovery(db, "2026-11-13", true, NOW + 1);
    await declineRecovery(db, "2026-12-01", true, NOW);
    expect((await readDeclinedRecoveries(db, 0)).sort()).toEqual(["2026-11-13", "2026-12-01"]);
    expect(await readDeclinedRecoveries(db, NOW + 1)).toEqual([]);
    expect(await db.count("journal")).toBe(3);
    await declineRecovery(db, "2026-11-13", false, NOW + 2);
    expect(await readDeclinedRecoveries(db, 0)).toEqual(["2026-12-01"]);
    expect(await db.count("tombstones")).toBe(1);
    expect(await db.getAll("journal")).toContainEqual(expect.objectContaining({ data: crisis.data }));
  });
});
