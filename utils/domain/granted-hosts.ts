import { hostSuffixes } from "./match-url.ts";

/** Patterns that stand for every web address. */
const EVERYWHERE = ["<all_urls>", "*://*/*", "https://*/*"];

/** Tells whether the browser lets us see a host: it, or a domain above it, stands among the granted match patterns. */
export function grantChecker(origins: readonly string[]): (host: string) => boolean {
  const granted = new Set(origins);
  if (EVERYWHERE.some((pattern) => granted.has(pattern))) return () => true;
  const has = (place: string): boolean => granted.has(`*://${place}/*`) || granted.has(`https://${place}/*`);
  return (host) => has(host) || hostSuffixes(host).some((suffix) => has(`*.${suffix}`));
}

/** Whether the browser lets us see more than these hosts and what lies beneath them. */
export function isMoreGranted(origins: readonly string[], hosts: ReadonlySet<string>): boolean {
  return origins.some((pattern) => {
    const [, host = ""] = /\/\/(?:\*\.)?([^/]*)/.exec(pattern) ?? [];
    return !hostSuffixes(host).some((suffix) => hosts.has(suffix));
  });
}
