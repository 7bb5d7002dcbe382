import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, UNLIMITED_VISITS, type Settings } from "../../../utils/domain/settings.ts";
import { isLooser } from "../../../utils/domain/settings-loosening.ts";

const own = {
  id: "own-1",
  name: "Forum",
  kind: "social",
  activity: "community",
  hosts: ["forum.example"],
} as const;
const before: Settings = { ...DEFAULT_SETTINGS, sites: { disabled: ["x"], custom: [own] } };
const gate = (change: Partial<Settings["gate"]>): Settings => ({
  ...before,
  gate: { ...before.gate, ...change },
});

describe("a change of settings", () => {
  it.each([
    ["a site switched off", { ...before, sites: { ...before.sites, disabled: ["x", "linkedin"] } }],
    ["a host removed", { ...before, sites: { ...before.sites, custom: [] } }],
    ["more visits", gate({ visitsPerWeek: 4 })],
    ["a shorter wait", gate({ waitSec: 5 })],
    ["a longer grace", gate({ graceMin: 30 })],
    ["visits without a limit", gate({ visitsPerWeek: UNLIMITED_VISITS })],
    ["longer gaps", gate({ gapLimitMin: 400 })],
  ] as const)("loosens: %s", (_name, after) => {
    expect(isLooser(before, after)).toBe(true);
  });

  it("loosens: gaps that only remind again", () => {
    expect(isLooser(gate({ gateGaps: true }), before)).toBe(true);
    expect(isLooser(before, gate({ gateGaps: true }))).toBe(false);
  });

  it.each([
    ["nothing changed", before],
    ["a site switched on", { ...before, sites: { ...before.sites, disabled: [] } }],
    ["fewer visits, a longer wait", gate({ visitsPerWeek: 0, waitSec: 60 })],
    ["another language", { ...before, language: "fr" }],
    ["a site renamed", { ...before, sites: { ...before.sites, custom: [{ ...own, name: "Board" }] } }],
  ] as const)("does not: %s", (_name, after) => {
    expect(isLooser(before, after)).toBe(false);
  });
});
