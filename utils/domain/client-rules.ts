import type { Client } from "./client.ts";
import { normaliseHost } from "./custom-service.ts";
import { isHostWithin, parsePattern } from "./match-url.ts";

/** Why a rule cannot be: `untimed` is a place that no browser lets us time, `shared` an ending of many sites. */
export type ClientRuleProblem = "empty" | "not-an-address" | "no-dot" | "shared" | "untimed";

export type ClientRuleOutcome = { readonly rule: string } | { readonly problem: ClientRuleProblem };

const LONGEST_RULE = 300;
const SCHEME = /^(?:(?:\*|https?):)?\/\//i;

/**
 * The rule in what the user typed or pasted, as `host/path`: lower case, without scheme, port, `www.`, query, fragment
 * and the slash at the end. Of a whole address only that is kept.
 */
export function parseClientRule(input: string): ClientRuleOutcome {
  const text = input.trim();
  if (text === "") return { problem: "empty" };
  const outcome = normaliseHost(text);
  if (/\s/.test(text) || text.length > LONGEST_RULE) return { problem: "not-an-address" };
  if ("problem" in outcome) return { problem: problemOf(outcome.problem, text) };
  const path = /^[^/?#\\]*([^?#]*)/.exec(text.replace(SCHEME, ""))?.[1] ?? "";
  const segments = path.split(/[/\\]/).filter((segment) => segment !== "");
  return { rule: [outcome.host, ...segments.map(readable)].join("/") };
}

type HostProblem = Extract<ReturnType<typeof normaliseHost>, { problem: unknown }>["problem"];

function problemOf(problem: HostProblem, text: string): ClientRuleProblem {
  switch (problem) {
    case "ip":
    case "local":
      return "untimed";
    case "too-broad":
      return hostPart(text).includes(".") ? "shared" : "no-dot";
    case "empty":
    case "not-a-host":
    case "already-known":
      return "not-an-address";
  }
}

const hostPart = (text: string): string => text.replace(SCHEME, "").replace(/[/?#\\].*$/s, "");

/** As a reader would write it, unless that would mean something else in a rule. */
function readable(segment: string): string {
  try {
    const decoded = decodeURIComponent(segment);
    return (/[/#?%*\s]/.test(decoded) ? segment : decoded).toLowerCase();
  } catch (error) {
    // Bytes that are no UTF-8 stay as they were written.
    if (error instanceof URIError) return segment.toLowerCase();
    throw error;
  }
}

/** The client, archived ones aside, that has the very same rule. */
export function clientWithRule<Owner extends Pick<Client, "rules" | "isArchived">>(
  rule: string,
  clients: readonly Owner[],
): Owner | null {
  return clients.find(({ rules, isArchived }) => !isArchived && rules.includes(rule)) ?? null;
}

/** Whether time on a rule's host can be recorded at all, given the hosts of the sites that are. */
export function isTrackedPlace(rule: string, hosts: readonly string[]): boolean {
  const { host } = parsePattern(rule);
  return hosts.some((tracked) => isHostWithin(host, tracked) || isHostWithin(tracked, host));
}

export type ClientNameProblem = "no-name" | "same-name";

/** The name as it is kept: 60 characters at most, single spaces. */
export function cleanClientName(name: string): string {
  return [...name.replace(/\s+/g, " ").trim()].slice(0, NAME_LIMIT).join("").trim();
}

export const NAME_LIMIT = 60;

/** Why a client cannot have that name; `others` are the names of all other clients. */
export function clientNameProblem(name: string, others: readonly string[]): ClientNameProblem | null {
  const wanted = fold(cleanClientName(name));
  if (wanted === "") return "no-name";
  return others.some((other) => fold(other) === wanted) ? "same-name" : null;
}

const fold = (name: string): string => name.normalize("NFC").toLowerCase();
