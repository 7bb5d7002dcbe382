import { decodeLine, lineHead } from "./catalogue-codec.ts";
import { createMatcher, hostSuffixes, parseAddress } from "./match-url.ts";
import type { Surface } from "./service.ts";

/** What an address is, with the service's name. */
export type Found = { readonly surface: Surface; readonly name: string };

/** Hosts that belong to nobody here, as `Catalogue.subset` writes them. */
const HOLE = "-";

/**
 * The reading half of a catalogue, for pages of others, which carry as little as can be. It answers like
 * `createCatalogue(text).match`; `null` for every host that no service claims. Reads a service's line when it is needed.
 * @param text the compact form, as `subset` gave it
 */
export function createCatalogueReader(text: string): (address: string) => Found | null {
  const byHost = new Map<string, string>();
  for (const line of text === "" ? [] : text.split("\n")) {
    const hosts = line.startsWith(HOLE) ? line.slice(1).split(" ") : lineHead(line).hosts;
    for (const host of hosts) byHost.set(host, line);
  }
  return (text) => {
    const address = parseAddress(text);
    const line = address && byHost.get(hostSuffixes(address.host).find((host) => byHost.has(host)) ?? "");
    if (!line || line.startsWith(HOLE)) return null;
    const service = decodeLine(line);
    const surface = createMatcher(service)(address);
    return surface && { surface, name: service.name };
  };
}
