import { decodeLine, lineHead, linesOf, type Line } from "./catalogue-codec.ts";
import { createMatcher, hostSuffixes, parseAddress, type Address } from "./match-url.ts";
import type { Surface } from "./service.ts";

/** What an address is, with the service's name. */
export type Found = { readonly surface: Surface; readonly name: string };

/** Whom a host belongs to: the longest known one decides; `null` for nobody. */
export function ownerOf<Owner>(byHost: ReadonlyMap<string, Owner | null>, { host }: Address): Owner | null {
  return byHost.get(hostSuffixes(host).find((suffix) => byHost.has(suffix)) ?? "") ?? null;
}

/**
 * The reading half of a catalogue, for pages of others, which carry as little as can be. It answers like
 * `createCatalogue(text).match`; `null` for every host that no service claims. Reads a service's line when it is needed.
 * @param text the compact form, as `subset` gave it
 */
export function createCatalogueReader(text: string): (address: string) => Found | null {
  const { lines, holes } = linesOf(text);
  const byHost = new Map<string, Line | null>();
  for (const line of lines) for (const host of lineHead(line.text).hosts) byHost.set(host, line);
  for (const host of holes) byHost.set(host, null);
  return (text) => {
    const address = parseAddress(text);
    const line = address && ownerOf(byHost, address);
    if (!line) return null;
    const service = decodeLine(line);
    const surface = createMatcher(service)(address);
    return surface && { surface, name: service.name };
  };
}
