import { describe, expect, it } from "vitest";
import { NO_CONTEXT_RULES } from "../../../utils/domain/context-rules.ts";
import { sampleOf, type Reading, type SampleSwitches } from "../../../utils/domain/sampling.ts";

const AT = 1_000_000;

const reading: Reading = {
  at: AT,
  mono: 1,
  boot: "b",
  session: "s",
  zone: "UTC",
  focus: "window",
  idle: "active",
  idleAfterSec: 60,
  tab: {
    id: 4,
    isAudible: false,
    container: null,
    client: "by-rule",
    surface: { service: "linkedin", kind: "social", activity: "watch", isProfessional: false },
  },
};

const OFF: SampleSwitches = {
  pausedUntil: null,
  personalSession: null,
  personalTabs: [],
  personalUntil: null,
  workingFor: null,
  relabelled: null,
};

const front = (change: Partial<SampleSwitches> = {}, rules = NO_CONTEXT_RULES) =>
  sampleOf(reading, { ...OFF, ...change }, rules).front;

describe("what the front counts for", () => {
  it("is what the place is, when nothing is switched", () => {
    expect(front()).toMatchObject({
      activity: "watch",
      isProfessional: false,
      isPersonal: false,
      client: "by-rule",
    });
  });

  it("is personal by tab, within its session, by time, and by rule; then it is nobody's client", () => {
    const personal = { isPersonal: true, client: null };
    expect(front({ personalSession: "s", personalTabs: [4] })).toMatchObject(personal);
    expect(front({ personalSession: "before", personalTabs: [4] })).toMatchObject({ isPersonal: false });
    expect(front({ personalUntil: AT + 1 })).toMatchObject(personal);
    expect(front({ personalUntil: AT })).toMatchObject({ isPersonal: false });
    expect(front({}, { ...NO_CONTEXT_RULES, services: { linkedin: "personal" } })).toMatchObject(personal);
  });

  it("is professional where the user calls it work", () => {
    expect(front({}, { ...NO_CONTEXT_RULES, services: { linkedin: "work" } })).toMatchObject({
      isProfessional: true,
      isPersonal: false,
    });
  });

  it("belongs to whom the user works for, until that ends", () => {
    expect(front({ workingFor: { client: "lune", until: AT + 1, at: AT } })?.client).toBe("lune");
    expect(front({ workingFor: { client: "lune", until: AT, at: AT } })?.client).toBe("by-rule");
  });

  it("bears the activity that the user gave it, on that tab and that kind of place only", () => {
    const said = { session: "s", tabId: 4, service: "linkedin", from: "watch", to: "creation" } as const;
    expect(front({ relabelled: said })?.activity).toBe("creation");
    expect(front({ relabelled: { ...said, tabId: 5 } })?.activity).toBe("watch");
    expect(front({ relabelled: { ...said, session: "t" } })?.activity).toBe("watch");
    expect(front({ relabelled: { ...said, service: "x" } })?.activity).toBe("watch");
    expect(front({ relabelled: { ...said, from: "ads" } })?.activity).toBe("watch");
  });
});
