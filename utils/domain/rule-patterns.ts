import { isHostWithin, type Pattern } from "./match-url.ts";

const escape = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * A pattern's path as an expression over the whole address, in the syntax that RE2 and JavaScript share; the host is left
 * to the rule's domains. Empty segments are skipped; what follows the prefix must begin a new segment, query or fragment.
 */
export function pathRegex(pattern: Pattern): string {
  const segments = pattern.path.at(-1) === "**" ? pattern.path.slice(0, -1) : pattern.path;
  if (segments.length === 0) return "^https?://.*";
  let regex = "^https?://[^/?#]*";
  let step = "/+";
  for (const segment of segments) {
    if (segment !== "**") regex += step + (segment === "*" ? "[^/?#]+" : escape(segment));
    step = segment === "**" ? "/([^?#]*/)?" : "/+";
  }
  return `${regex}([/?#].*)?$`;
}

function pathsMayOverlap(a: readonly string[], b: readonly string[]): boolean {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === "**" || right === "**") return true;
    if (left !== right && left !== "*" && right !== "*") return false;
  }
  return true;
}

/** Some address may match both patterns. Errs on the side of yes. */
export function mayOverlap(a: Pattern, b: Pattern): boolean {
  if (!isHostWithin(a.host, b.host) && !isHostWithin(b.host, a.host)) return false;
  return pathsMayOverlap(a.path, b.path);
}
