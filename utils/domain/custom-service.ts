import { ACTIVITIES, SERVICE_KINDS } from "./service-words.ts";
import type { Activity, CustomService, ServiceKind } from "./service.ts";

export type HostProblem = "empty" | "not-a-host" | "ip" | "local" | "too-broad" | "already-known";

export type HostOutcome = { readonly host: string } | { readonly problem: HostProblem };

const HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/;
const LOCAL = /(^|\.)(localhost|local|internal|home\.arpa)$/;
/** Two labels under which strangers register names (`co.uk`, `com.au`, `asso.fr`): not one site. */
const SHARED_SUFFIX = /^(ac|asso|co|com|edu|gob|gouv|gov|go|mil|ne|net|nom|or|org)\.[a-z]{2}$/;
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  "github.io",
  "gitlab.io",
  "pages.dev",
  "netlify.app",
  "vercel.app",
  "web.app",
  "herokuapp.com",
  "blogspot.com",
]);

function isTooBroad(host: string): boolean {
  return !host.includes(".") || SHARED_SUFFIX.test(host) || SHARED_HOSTS.has(host);
}

/** What stands before the first `/`, `?` or `#` of something typed or pasted; `null` for other schemes. */
function placeOf(input: string): string | null {
  const [, scheme, rest = ""] = /^(?:(\*|[a-z][a-z0-9+.-]*):\/\/|\/\/)?([^/?#\\]*)/i.exec(input) ?? [];
  if (scheme !== undefined && !/^(https?|\*)$/i.test(scheme)) return null;
  return rest.replace(/^\*\./, "");
}

/**
 * Reads the host out of what a user typed or pasted: an address, a host with port, a match pattern, an
 * internationalised name (given back in its ASCII form). `www.` and a trailing dot are dropped.
 * @param isKnown says whether a host is on the user's list already
 */
export function normaliseHost(input: string, isKnown: (host: string) => boolean = () => false): HostOutcome {
  const text = input.trim();
  if (text === "") return { problem: "empty" };
  const place = placeOf(text);
  if (place === null || /\s/.test(place) || !URL.canParse(`http://${place}`))
    return { problem: "not-a-host" };
  const url = new URL(`http://${place}`);
  const host = url.hostname.replace(/\.$/, "").replace(/^www\.(?=.*\.)/, "");
  if (url.username !== "" || url.password !== "") return { problem: "not-a-host" };
  if (host.startsWith("[") || /^\d+(\.\d+){3}$/.test(host)) return { problem: "ip" };
  if (LOCAL.test(host)) return { problem: "local" };
  if (isTooBroad(host)) return { problem: "too-broad" };
  if (!HOST.test(host) || host.length > 253) return { problem: "not-a-host" };
  return isKnown(host) ? { problem: "already-known" } : { host };
}

export type CustomDraft = {
  /** Empty: the host is the name. */
  readonly name: string;
  /** One at least, as `normaliseHost` gives them. */
  readonly hosts: readonly [string, ...string[]];
  readonly kind: ServiceKind;
  readonly activity: Activity;
};

const NAME_LIMIT = 60;

const cleanName = (name: string): string =>
  [...name.replace(/\s+/g, " ").trim()].slice(0, NAME_LIMIT).join("").trim();

/** Builds the user's own service. Its id comes from the first host, so that adding it twice gives the same one. */
export function makeCustomService(draft: CustomDraft): CustomService {
  const [first] = draft.hosts;
  const name = cleanName(draft.name);
  return {
    id: `own:${first}`,
    name: name === "" ? first : name,
    kind: draft.kind,
    activity: draft.activity,
    hosts: [...new Set(draft.hosts)],
  };
}

/** Reads an imported service; `null` when it cannot be one. Unfit hosts are left out. */
export function parseCustomService(value: unknown): CustomService | null {
  if (typeof value !== "object" || value === null) return null;
  const { id, name, kind, activity, hosts } = value as Partial<Record<keyof CustomService, unknown>>;
  const knownKind = SERVICE_KINDS.find((each) => each === kind);
  const knownActivity = ACTIVITIES.find((each) => each === activity);
  if (typeof name !== "string" || !Array.isArray(hosts)) return null;
  if (knownKind === undefined || knownActivity === undefined) return null;
  const outcomes = hosts.filter((host) => typeof host === "string").map((host) => normaliseHost(host));
  const [first, ...others] = outcomes.flatMap((outcome) => ("host" in outcome ? [outcome.host] : []));
  if (first === undefined) return null;
  const made = makeCustomService({
    name,
    hosts: [first, ...others],
    kind: knownKind,
    activity: knownActivity,
  });
  return typeof id === "string" && /^own:[^\s|!=]{1,260}$/.test(id) ? { ...made, id } : made;
}
