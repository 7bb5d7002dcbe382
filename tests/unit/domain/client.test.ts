import { describe, expect, it } from "vitest";
import { clientMatcher, type Client } from "../../../utils/domain/client.ts";
import { endOfLongDay, givenTo, takenBack } from "../../../utils/domain/client-switch.ts";
import { EMPTY_TRACKER } from "../../../utils/domain/tracker.ts";
import { runTracker, sampleAt } from "../../support/samples.ts";

const client = (id: string, ...rules: string[]): Client => ({
  id,
  rev: 1,
  name: id,
  color: "#336699",
  rules,
  isArchived: false,
});

describe("whose place an address is", () => {
  const clientOf = clientMatcher([
    client("lune", "instagram.com/maisonlune", "linkedin.com/company/maison-lune"),
    client("nord", "instagram.com", "hub.example"),
    { ...client("old", "instagram.com/maisonlune/reels"), isArchived: true },
  ]);

  it("is told by host and path, by segment, whatever the case and the subdomain", () => {
    expect(clientOf("https://www.instagram.com/MaisonLune/")).toBe("lune");
    expect(clientOf("https://www.instagram.com/maisonlune/tagged/?x=1#y")).toBe("lune");
    expect(clientOf("https://www.instagram.com/maisonlunettes/")).toBe("nord");
    expect(clientOf("https://team.hub.example/board")).toBe("nord");
    expect(clientOf("https://nothub.example/")).toBeNull();
  });

  it("goes to the narrowest rule, and never to an archived client", () => {
    expect(clientOf("https://instagram.com/maisonlune/reels/1")).toBe("lune");
  });

  it("is nobody's for what is no web address", () => {
    expect(clientOf("about:blank")).toBeNull();
    expect(clientMatcher([])("https://www.instagram.com/")).toBeNull();
  });
});

describe("working for a client", () => {
  it("ends four hours after midnight, also for who chooses after midnight", () => {
    const at = (text: string): number => Date.parse(text);
    expect(endOfLongDay(at("2026-11-19T10:00Z"), "UTC")).toBe(at("2026-11-20T04:00Z"));
    expect(endOfLongDay(at("2026-11-20T01:30Z"), "UTC")).toBe(at("2026-11-20T04:00Z"));
    expect(endOfLongDay(at("2026-11-20T04:00Z"), "UTC")).toBe(at("2026-11-21T04:00Z"));
  });

  it("takes the visit that goes on from its start, unless it is another's or personal", () => {
    const { state } = runTracker([sampleAt(0, "L"), sampleAt(10, "L")]);
    expect(givenTo(state, "lune").open).toMatchObject({ client: "lune", start: state.open?.start });
    expect(givenTo(givenTo(state, "lune"), "nord").open?.client).toBe("lune");
    const personal = { ...state, open: state.open && { ...state.open, isPersonal: true } };
    expect(givenTo(personal, "lune")).toBe(personal);
    expect(givenTo(EMPTY_TRACKER, "lune")).toBe(EMPTY_TRACKER);
  });

  it("gives the visit back when the choice is corrected at once, and only then", () => {
    const { state } = runTracker([sampleAt(0, "L"), sampleAt(10, "L")]);
    const given = givenTo(state, "lune");
    const said = { client: "lune", at: 1000 };
    expect(takenBack(given, said, 9000).open?.client).toBeNull();
    expect(givenTo(takenBack(given, said, 9000), "nord").open?.client).toBe("nord");
    expect(takenBack(given, said, 1000 + 30_000).open?.client).toBe("lune");
    expect(takenBack(given, null, 9000)).toBe(given);
    expect(takenBack(given, { client: "nord", at: 1000 }, 9000)).toBe(given);
  });
});
