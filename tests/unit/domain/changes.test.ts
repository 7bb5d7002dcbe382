import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withChange } from "../../../utils/domain/changes.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../utils/domain/settings.ts";

const fields = fc.record(
  {
    text: fc.constantFrom("a", "b", "c"),
    count: fc.nat(3),
    group: fc.record({ x: fc.nat(2), y: fc.nat(2) }),
    week: fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    set: fc.subarray([0, 1, 2, 3, 4]),
  },
  { requiredKeys: [] },
);

describe("a change", () => {
  it("made to what it was made from gives what was wanted", () => {
    fc.assert(
      fc.property(fields, fields, (from, to) => {
        const result: typeof to = withChange(from, { from, to });
        const sorted = { ...result, ...(result.set && { set: result.set.toSorted((a, b) => a - b) }) };
        expect(sorted).toEqual({ ...from, ...to });
      }),
    );
  });

  it("that changes nothing leaves what others did", () => {
    fc.assert(
      fc.property(fields, fields, (now, same) => {
        expect(withChange(now, { from: same, to: same })).toEqual(now);
      }),
    );
  });

  it("keeps what another page changed meanwhile, field by field", () => {
    const before = DEFAULT_SETTINGS;
    const alerts = (patch: Partial<Settings["alerts"]>): Settings => ({
      ...before,
      alerts: { ...before.alerts, ...patch },
    });
    const now = { ...alerts({ end: "none" }), weekStart: 6 };
    expect(withChange(now, { from: before, to: alerts({ break: "badge" }) })).toEqual({
      ...before,
      weekStart: 6,
      alerts: { ...before.alerts, end: "none", break: "badge" },
    });
  });

  it("puts entries into a list and takes its own out", () => {
    const now = { ids: ["a", "c"] };
    expect(withChange(now, { from: { ids: ["a", "b"] }, to: { ids: ["b", "d"] } })).toEqual({
      ids: ["c", "d"],
    });
  });

  it("takes a key of a group away that it took away itself, and no other", () => {
    const levels = (own: Record<string, number>) => ({ own, tools: 1 });
    const from = levels({ one: 1, two: 2 });
    expect(withChange(levels({ one: 1, two: 2, three: 3 }), { from, to: levels({ two: 2 }) })).toEqual(
      levels({ two: 2, three: 3 }),
    );
    expect(withChange(from, { from, to: { tools: 4 } })).toEqual({ ...from, tools: 4 });
  });

  it("sets what the page had not seen", () => {
    expect(withChange({ ids: ["a"], n: 1 }, { from: {}, to: { ids: ["b"] } })).toEqual({ ids: ["b"], n: 1 });
  });
});
