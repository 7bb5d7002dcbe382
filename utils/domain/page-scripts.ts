import { hostPattern } from "./core-services.ts";
import type { Policy } from "./gate.ts";
import { claimOf } from "./host-claims.ts";
import type { Service } from "./service.ts";
import type { ShieldState } from "./shield-state.ts";
import type { EpochMs } from "./time.ts";

/** A script or style sheet that the browser puts into pages, as plain data in the shape that it takes. */
export type PageScript = {
  readonly id: "shield" | "cover";
  readonly matches: string[];
  readonly js?: string[];
  readonly css?: string[];
};

/** Paths in the built extension. */
const SHIELD_SCRIPT = "content-scripts/shield.js";
const COVER_SHEET = "cover.css";

/** What the shield says, in one language only: two would double what every page loads. */
export const wordsPath = (language: ShieldState["language"]): string => `words-${language}.js`;

const patternsOf = (services: readonly Service[]): string[] =>
  [...new Set(services.flatMap(({ hosts }) => hosts.map(hostPattern)))].sort();

/**
 * The scripts wanted now: the shield on all services, the cover only where something is gated at this instant, so that
 * inside the hours nothing delays a page (decision 21).
 */
export function wantedScripts(
  now: EpochMs,
  policy: Policy,
  services: readonly Service[],
  language: ShieldState["language"],
): PageScript[] {
  const shielded = patternsOf(services);
  const covered = patternsOf(services.filter((service) => claimOf(now, policy, service).type !== "open"));
  const shield: PageScript = { id: "shield", matches: shielded, js: [wordsPath(language), SHIELD_SCRIPT] };
  const cover: PageScript = { id: "cover", matches: covered, css: [COVER_SHEET] };
  // The browser refuses a script without places.
  return [shield, cover].filter(({ matches }) => matches.length > 0);
}

/** A script as the browser gives it back: paths may have got a leading slash, lists another order. */
export type KnownScript = {
  readonly id: string;
  readonly matches?: readonly string[];
  readonly js?: readonly string[];
  readonly css?: readonly string[];
};

const listText = (list: readonly string[] = []): string =>
  list
    .map((each) => each.replace(/^([a-z-]+:\/\/[^/]+)?\//, ""))
    .sort()
    .join("\n");

const isSame = (known: KnownScript, wanted: PageScript): boolean =>
  [...(known.matches ?? [])].sort().join("\n") === [...wanted.matches].sort().join("\n") &&
  listText(known.js) === listText(wanted.js) &&
  listText(known.css) === listText(wanted.css);

/** What to take away and what to add; a script that differs is taken away and added anew. Both empty when all stands. */
export function diffScripts(
  current: readonly KnownScript[],
  wanted: readonly PageScript[],
): { remove: string[]; add: PageScript[] } {
  const add = wanted.filter((script) => {
    const known = current.find(({ id }) => id === script.id);
    return known === undefined || !isSame(known, script);
  });
  const kept = new Set<string>(wanted.filter((script) => !add.includes(script)).map(({ id }) => id));
  return { remove: current.map(({ id }) => id).filter((id) => !kept.has(id)), add };
}
