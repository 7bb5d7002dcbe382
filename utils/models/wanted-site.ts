import { createCatalogueReader } from "../domain/catalogue-reader.ts";
import type { Surface } from "../domain/service.ts";

/** The place that the user was going to. Lives in memory only. */
export type WantedSite = { readonly address: string; readonly name: string; readonly surface: Surface };

/**
 * Reads the address that a redirect rule put into the hash; `null` unless it is an http or https address of a service
 * in the catalogue. Whoever links to the page writes the hash, so nothing else is ever opened from it.
 * @param catalogue the catalogue in its compact form
 */
export function wantedSite(hash: string, catalogue: string): WantedSite | null {
  const text = hash.replace(/^#/, "");
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  const found = createCatalogueReader(catalogue)(url.href);
  return found && { ...found, address: url.href };
}
