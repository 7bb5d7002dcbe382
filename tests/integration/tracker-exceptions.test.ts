import { beforeEach, expect, it } from "vitest";
import type { ExceptionDraft } from "../../utils/domain/exception-problems.ts";
import { editSpans } from "../../utils/storage/span-edit-store.ts";
import { editExceptions } from "../../utils/storage/exceptions-store.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { T0 } from "../support/samples.ts";
import { TrackerWorld } from "../support/tracker-world.ts";

beforeEach(freshProfile);

const DAY = "2026-03-02";
const SETTLE_SEC = 130;

/** Tracks a minute of the morning under an exception, and gives what was written. */
async function tracked(draft: Partial<ExceptionDraft>) {
  const world = new TrackerWorld();
  await world.plan();
  const add = [{ kind: "leave" as const, from: DAY, to: DAY, intervals: [], label: "", ...draft }];
  const db = await world.connection.get();
  const saved = await editExceptions(db, { add, remove: [] }, { now: T0 - 1, zone: world.zone });
  await world.after(0, "linkedin");
  for (let count = 0; count < 3; count += 1) await world.after(20, count < 2 ? "linkedin" : null);
  await world.after(SETTLE_SEC, null);
  return { world, id: saved.ok ? saved.ids[0] : null, ...(await world.rows()) };
}

it("time on a day of leave is spent outside the hours, also when the log is edited", async () => {
  const { world, spans, days } = await tracked({});
  expect(spans).toMatchObject([{ context: "unsorted", exceptionId: null }]);
  expect(days).toMatchObject([{ inMs: 0, offMs: 60_000 }]);
  const edit = { kind: "sort", ids: spans.map(({ id }) => id), context: "work" } as const;
  const { ok } = await editSpans(await world.connection.get(), edit, { zone: world.zone, now: world.now });
  expect(ok).toBe(true);
  expect((await world.rows()).days).toMatchObject([{ context: "work", inMs: 0, offMs: 60_000 }]);
});

it("time of a campaign or of on-call says so", async () => {
  const campaign = await tracked({ kind: "campaign", intervals: [{ start: 1140, end: 1200 }] });
  expect(campaign.spans).toMatchObject([{ context: "work", exceptionId: campaign.id }]);
  freshProfile();
  const duty = await tracked({ kind: "on-call" });
  expect(duty.spans).toMatchObject([{ context: "work", exceptionId: duty.id }]);
  freshProfile();
  const other = await tracked({ kind: "on-call", from: "2026-03-03", to: "2026-03-04" });
  expect(other.spans).toMatchObject([{ exceptionId: null }]);
});
