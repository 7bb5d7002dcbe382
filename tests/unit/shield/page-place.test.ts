import { describe, expect, it } from "vitest";
import { createPlaceReader } from "../../../entrypoints/shield.content/page-place.ts";
import { HOURS_END, shieldState } from "../../support/shield-states.ts";

const LOADED = HOURS_END - 60_000;
const FEED = "https://www.linkedin.com/feed/";
const ADMIN = "https://www.linkedin.com/company/1/admin/";
const personalOpen = shieldState({ levels: { tools: "gate", social: "personal-open", services: {} } });

describe("the place of a page", () => {
  it("names the service and keeps the load", () => {
    const place = createPlaceReader(LOADED).read(HOURS_END, shieldState(), FEED);
    expect(place).toMatchObject({ name: "LinkedIn", loadedAt: LOADED, surface: { service: "linkedin" } });
  });

  it("is nothing on hosts that are not ours", () => {
    const reader = createPlaceReader(LOADED);
    expect(reader.read(HOURS_END, shieldState(), "https://example.org/")).toBeNull();
    expect(reader.read(HOURS_END, shieldState(), "about:blank")).toBeNull();
  });

  it("keeps the grace while moving about in what is judged alike", () => {
    const reader = createPlaceReader(LOADED);
    reader.read(HOURS_END + 1000, shieldState(), FEED);
    expect(reader.read(HOURS_END + 2000, shieldState(), ADMIN)?.loadedAt).toBe(LOADED);
  });

  it("takes a way from an open to a gated part for a new page", () => {
    const reader = createPlaceReader(LOADED);
    reader.read(HOURS_END + 1000, personalOpen, FEED);
    expect(reader.read(HOURS_END + 2000, personalOpen, ADMIN)?.loadedAt).toBe(HOURS_END + 2000);
  });

  it("takes a page out of the back-forward cache for a new one", () => {
    const reader = createPlaceReader(LOADED);
    reader.read(HOURS_END + 1000, shieldState(), FEED);
    reader.renew(HOURS_END + 5000);
    expect(reader.read(HOURS_END + 5000, shieldState(), FEED)?.loadedAt).toBe(HOURS_END + 5000);
  });

  it("answers like the full catalogue for user-added sites in the state", () => {
    const state = shieldState({ catalogue: "#scheduling publishing\nmy-tool=My tool|tool.example.com" });
    expect(createPlaceReader(LOADED).read(HOURS_END, state, "https://tool.example.com/a")).toMatchObject({
      name: "My tool",
      surface: { service: "my-tool", kind: "scheduling" },
    });
  });
});
