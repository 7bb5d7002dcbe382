import type { Activity, Service, ServiceKind, Surface, SurfaceRule } from "./service.ts";

/** An address cut for comparison: lower case, percent-decoded, empty segments gone. Lives in memory only. */
export type Address = {
  readonly host: string;
  readonly path: readonly string[];
  readonly fragment: readonly string[];
};

/** A rule's `match` cut in the same way. `fragment` is `null` where the rule names none. */
export type Pattern = {
  readonly host: string;
  readonly path: readonly string[];
  readonly fragment: readonly string[] | null;
};

function decode(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    // Bytes that are no UTF-8 stay as they were written: no pattern holds them anyway.
    if (error instanceof URIError) return segment;
    throw error;
  }
}

const segmentsOf = (path: string): string[] =>
  path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => decode(segment).toLowerCase());

/** Cuts an address by the URL Standard; `null` when it is none, or neither http nor https. */
export function parseAddress(text: string): Address | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const fragment = url.hash.slice(1).replace(/^!?\//, "").replace(/\?.*$/s, "");
  return {
    host: url.hostname.replace(/\.$/, ""),
    path: segmentsOf(url.pathname),
    fragment: segmentsOf(fragment),
  };
}

/** Cuts a rule's `match`. */
export function parsePattern(match: string): Pattern {
  const [place = "", fragment] = match.split("#", 2);
  const cut = place.indexOf("/");
  const host = cut < 0 ? place : place.slice(0, cut);
  const path = cut < 0 ? "" : place.slice(cut);
  return { host, path: segmentsOf(path), fragment: fragment === undefined ? null : segmentsOf(fragment) };
}

/** The host itself, then what remains without its first labels, longest first: `a.b.c` gives `a.b.c`, `b.c`, `c`. */
export function hostSuffixes(host: string): string[] {
  const labels = host.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

/** Equal to `parent`, or a host beneath it. `www.` needs no care of its own: it is beneath. */
export function isHostWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}

/** Compares by segment, as a prefix: `*` is one segment, `**` any number. */
function isPrefix(pattern: readonly string[], path: readonly string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return true;
  if (head === "**") return path.length === 0 ? isPrefix(rest, path) : anyTail(rest, path);
  const [first, ...others] = path;
  return first !== undefined && (head === "*" || head === first) && isPrefix(rest, others);
}

const anyTail = (rest: readonly string[], path: readonly string[]): boolean =>
  isPrefix(rest, path) || path.some((_, index) => isPrefix(rest, path.slice(index + 1)));

/** One pattern against one address. */
export function isMatch(pattern: Pattern, address: Address): boolean {
  if (!isHostWithin(address.host, pattern.host)) return false;
  if (!isPrefix(pattern.path, address.path)) return false;
  return pattern.fragment === null || isPrefix(pattern.fragment, address.fragment);
}

const PROFESSIONAL: ReadonlySet<Activity> = new Set(["publishing", "analytics", "ads"]);

/** Social platforms and messengers, which serve private life too; everything else is a tool. */
export function isSocialKind(kind: ServiceKind): boolean {
  return kind === "social" || kind === "messaging";
}

/** Work without doubt: any tool, what publishes or measures, and what the catalogue marks. */
export function isProfessional(service: Service, rule: SurfaceRule): boolean {
  if (!isSocialKind(service.kind) || PROFESSIONAL.has(rule.activity)) return true;
  return service.pro === true || rule.pro === true;
}

/** What a rule of a service says about an address that it matches. */
export function surfaceOf(service: Service, rule: SurfaceRule): Surface {
  return {
    service: service.id,
    kind: service.kind,
    activity: rule.activity,
    isProfessional: isProfessional(service, rule),
  };
}

/** A service with its patterns cut, so that comparing costs no parsing. */
export type Matcher = (address: Address) => Surface | null;

/** Prepares a service: the first rule that matches wins; `null` when none does. */
export function createMatcher(service: Service): Matcher {
  const rules = service.rules.map((rule) => ({
    pattern: parsePattern(rule.match),
    surface: surfaceOf(service, rule),
  }));
  return (address) => rules.find(({ pattern }) => isMatch(pattern, address))?.surface ?? null;
}
