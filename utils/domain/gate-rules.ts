import type { Policy } from "./gate.ts";
import { OPEN, claimOf, placeHosts, type Claim, type MixedClaim, type Placed } from "./host-claims.ts";
import { hostSuffixes, isHostWithin, type Pattern } from "./match-url.ts";
import type { Service } from "./service.ts";
import { isSameData } from "./same-data.ts";
import { mayOverlap, pathRegex } from "./rule-patterns.ts";
import type { EpochMs } from "./time.ts";

/** A dynamic rule as plain data, in the shape that the browser's rule interface takes. */
export type GateRule = {
  id: number;
  priority: number;
  action: { type: "allow" } | { type: "redirect"; redirect: { regexSubstitution: string } };
  condition: {
    resourceTypes: ["main_frame"];
    requestDomains: string[];
    regexFilter?: string;
    isUrlFilterCaseSensitive?: boolean;
  };
};

const BAND = 1000;
const FIRST_MIXED_ID = 100;
const WHOLE_ADDRESS = "^https?://.*";
/**
 * An encoded ASCII character in the path: the same place for most servers, but beyond what these expressions compare.
 * On sites with open and gated parts such an address is left to the content script, which decodes.
 */
const ENCODED_PATH = "^https?://[^/?#]*/[^?#]*%[2-7]";

const allowRule = (
  id: number,
  priority: number,
  requestDomains: string[],
  regexFilter?: string,
): GateRule => {
  const condition = { resourceTypes: ["main_frame"] as ["main_frame"], requestDomains };
  const filter = regexFilter === undefined ? {} : { regexFilter, isUrlFilterCaseSensitive: false };
  return { id, priority, action: { type: "allow" }, condition: { ...condition, ...filter } };
};

const redirectRule = (
  id: number,
  priority: number,
  requestDomains: string[],
  regexFilter: string,
  pageUrl: string,
): GateRule => ({
  ...allowRule(id, priority, requestDomains, regexFilter),
  action: { type: "redirect", redirect: { regexSubstitution: `${pageUrl}#\\0` } },
});

/** Hosts that begin something new at a level: those beneath an equally treated host are covered by it. */
function hostsAt(
  placed: ReadonlyMap<string, Placed>,
  level: number,
  isWanted: (each: Placed) => boolean,
): string[] {
  return [...placed]
    .filter(([, each]) => each.level === level && each.parent !== each.claim && isWanted(each))
    .map(([host]) => host)
    .sort();
}

const bandOf = (level: number): number => 1 + level * BAND;

/** Whole sites: one redirect rule and one allow rule a level, with ids 1 to 3, 4 to 6… */
function levelRules(placed: ReadonlyMap<string, Placed>, level: number, pageUrl: string): GateRule[] {
  const id = 1 + level * 3;
  const gated = hostsAt(placed, level, ({ claim }) => claim.type === "gated");
  const open = hostsAt(
    placed,
    level,
    ({ claim, parent }) => claim.type !== "gated" && parent.type !== "open",
  );
  const mixed = hostsAt(placed, level, ({ claim }) => claim.type === "mixed");
  return [
    ...(gated.length > 0 ? [redirectRule(id, bandOf(level), gated, WHOLE_ADDRESS, pageUrl)] : []),
    ...(open.length > 0 ? [allowRule(id + 1, bandOf(level), open)] : []),
    ...(mixed.length > 0 ? [allowRule(id + 2, bandOf(level) + BAND - 1, mixed, ENCODED_PATH)] : []),
  ];
}

type MixedRule = {
  readonly level: number;
  readonly rank: number;
  readonly isGated: boolean;
  readonly hosts: string[];
  readonly regex: string;
};

/** Where a pattern holds: on its own host when that is the service's, and on hosts of the service beneath it. */
function hostsOfPattern(pattern: Pattern, claim: MixedClaim, placed: ReadonlyMap<string, Placed>) {
  const owner = hostSuffixes(pattern.host).find((suffix) => placed.has(suffix)) ?? "";
  const beneath = claim.hosts.filter((host) => host !== pattern.host && isHostWithin(host, pattern.host));
  const own = placed.get(owner)?.claim === claim ? [{ host: pattern.host, owner }] : [];
  return [...own, ...beneath.map((host) => ({ host, owner: host }))];
}

function mixedRules(claim: MixedClaim, placed: ReadonlyMap<string, Placed>): MixedRule[] {
  // A line with a fragment cannot be told from its path alone: its path is left to the content script.
  const lines = claim.lines.map((line) => ({
    ...line,
    isGated: line.isGated && line.pattern.fragment === null,
  }));
  return lines.flatMap(({ pattern, isGated }, index) => {
    const isIdle = !lines
      .slice(index + 1)
      .some((later) => later.isGated && mayOverlap(pattern, later.pattern));
    if (!isGated && isIdle) return [];
    const byLevel = new Map<number, string[]>();
    for (const { host, owner } of hostsOfPattern(pattern, claim, placed)) {
      const level = placed.get(owner)?.level ?? 0;
      byLevel.set(level, [...(byLevel.get(level) ?? []), host]);
    }
    const regex = pathRegex(pattern);
    return [...byLevel].map(([level, hosts]) => ({
      level,
      rank: lines.length - index,
      isGated,
      hosts,
      regex,
    }));
  });
}

/**
 * The rules that the browser wants now. They redirect only what `decide` gates, and all of it, but for two kinds of
 * addresses on sites with open and gated parts: those told apart by their fragment, and those with an encoded path.
 * @param services what may be gated: switched on by the user, with permission
 * @param pageUrl the off-hours page; the wanted address follows in its hash
 * @param foreignHosts hosts beneath those of the services which belong to services left out
 */
export function wantedRules(
  now: EpochMs,
  policy: Policy,
  services: readonly Service[],
  pageUrl: string,
  foreignHosts: readonly string[] = [],
): GateRule[] {
  const claims = new Map<string, Claim>(foreignHosts.map((host) => [host, OPEN]));
  const ofServices = services.map((service) => ({ service, claim: claimOf(now, policy, service) }));
  for (const { service, claim } of ofServices) for (const host of service.hosts) claims.set(host, claim);
  const placed = placeHosts(claims);
  const levels = [...new Set([...placed.values()].map(({ level }) => level))]
    .filter((level) => level >= 0)
    .sort((a, b) => a - b);
  const ofPaths = ofServices.flatMap(({ claim }) =>
    claim.type === "mixed" ? mixedRules(claim, placed) : [],
  );
  return [
    ...levels.flatMap((level) => levelRules(placed, level, pageUrl)),
    ...ofPaths.map(({ level, rank, isGated, hosts, regex }, index) => {
      const [id, priority] = [FIRST_MIXED_ID + index, bandOf(level) + rank];
      return isGated
        ? redirectRule(id, priority, hosts, regex, pageUrl)
        : allowRule(id, priority, hosts, regex);
    }),
  ];
}

/** A rule as the browser gives it back, with fields of its own that say nothing new. */
type KnownRule = { readonly id: number };

/** Without what the browser adds: fields that say nothing. */
const bare = (rule: unknown): unknown =>
  JSON.parse(
    JSON.stringify(rule ?? null, (_key, each: unknown) =>
      each === null || each === false ? undefined : each,
    ) ?? "null",
  );

/** What to take away and what to add so that the wanted rules stand; both empty when they do already. */
export function diffRules(
  current: readonly KnownRule[],
  wanted: readonly GateRule[],
): { remove: number[]; add: GateRule[] } {
  const known = new Map(current.map((rule) => [rule.id, rule]));
  const add = wanted.filter((rule) => !isSameData(bare(known.get(rule.id)), bare(rule)));
  const kept = new Set(wanted.filter((rule) => !add.includes(rule)).map(({ id }) => id));
  return { remove: [...known.keys()].filter((id) => !kept.has(id)), add };
}
