import { describe, expect, it } from "vitest";
import { NO_CONTEXT_RULES, saidOf, type ContextRules } from "../../../utils/domain/context-rules.ts";
import type { Surface } from "../../../utils/domain/service.ts";

const feed: Surface = { service: "youtube", kind: "social", activity: "watch", isProfessional: false };
const studio: Surface = { service: "youtube", kind: "social", activity: "publishing", isProfessional: true };
const canva: Surface = { service: "canva", kind: "creation", activity: "creation", isProfessional: true };

const rules = (change: Partial<ContextRules>): ContextRules => ({ ...NO_CONTEXT_RULES, ...change });

describe("what the user's rules say of a place", () => {
  it("is nothing without a rule", () => {
    expect(saidOf(feed, null, NO_CONTEXT_RULES)).toBeNull();
    expect(saidOf(feed, "firefox-container-1", NO_CONTEXT_RULES)).toBeNull();
  });

  it("follows the rule of the service; a social platform's professional surfaces stay as they are", () => {
    const own = rules({ services: { youtube: "personal", canva: "personal" } });
    expect(saidOf(feed, null, own)).toBe("personal");
    expect(saidOf(studio, null, own)).toBeNull();
    expect(saidOf(canva, null, own)).toBe("personal");
  });

  it("follows the container where the service has no rule", () => {
    const both = rules({ services: { youtube: "work" }, containers: { "firefox-container-2": "personal" } });
    expect(saidOf(feed, "firefox-container-2", both)).toBe("work");
    expect(saidOf(canva, "firefox-container-2", both)).toBe("personal");
    expect(saidOf(canva, "firefox-container-3", both)).toBeNull();
  });
});
