import { decide } from "./decide.ts";
import type { Policy } from "./gate.ts";
import { hostSuffixes, parsePattern, surfaceOf, type Pattern } from "./match-url.ts";
import type { Service } from "./service.ts";
import type { EpochMs } from "./time.ts";

/** One line of a service's table, and whether its surface is gated now. */
export type Line = { readonly pattern: Pattern; readonly isGated: boolean };

/** What holds for a host: one answer for the whole site, or one for each of its surfaces. */
export type Claim = { readonly type: "open" } | { readonly type: "gated" } | MixedClaim;

export type MixedClaim = {
  readonly type: "mixed";
  readonly lines: readonly Line[];
  readonly hosts: readonly string[];
};

/**
 * Hosts lie beneath hosts (business.facebook.com beneath facebook.com), and the longest one decides. So each host gets a
 * level, one above the host around it when it is treated otherwise, and each level a band of priorities.
 */
export type Placed = { readonly claim: Claim; readonly level: number; readonly parent: Claim };

export const OPEN: Claim = { type: "open" };
const GATED: Claim = { type: "gated" };

/** What holds now for a service as a whole. */
export function claimOf(now: EpochMs, policy: Policy, service: Service): Claim {
  const lines = service.rules.map((rule) => ({
    pattern: parsePattern(rule.match),
    isGated: decide(now, policy, surfaceOf(service, rule)).action === "gate",
  }));
  if (lines.every((line) => line.isGated)) return GATED;
  if (lines.every((line) => !line.isGated)) return OPEN;
  return { type: "mixed", lines, hosts: service.hosts };
}

/** Gives every host its level. */
export function placeHosts(claims: ReadonlyMap<string, Claim>): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  const byLength = [...claims].sort(([a], [b]) => a.split(".").length - b.split(".").length);
  for (const [host, claim] of byLength) {
    const around = hostSuffixes(host)
      .slice(1)
      .find((suffix) => placed.has(suffix));
    const outer = (around === undefined ? undefined : placed.get(around)) ?? { claim: OPEN, level: -1 };
    const isSame = outer.claim === claim;
    placed.set(host, { claim, level: outer.level + (isSame ? 0 : 1), parent: outer.claim });
  }
  return placed;
}
