import type { Lookup } from "../../utils/app/tracker.ts";
import { clientMatcher, type Client } from "../../utils/domain/client.ts";
import { createCatalogue, type Catalogue } from "../../utils/domain/catalogue.ts";
import { spelledName } from "../../utils/domain/catalogue-codec.ts";
import { CORE_SERVICE_IDS } from "../../utils/domain/core-services.ts";
import { grantChecker } from "../../utils/domain/granted-hosts.ts";
import type { Service, ServiceId } from "../../utils/domain/service.ts";
import type { Settings } from "../../utils/domain/settings.ts";

/*
 * What the background asks of the catalogue. `text` is what `catalogueText` gave for the permissions of the moment.
 */

type Made = { readonly text: string; readonly own: string; readonly catalogue: Catalogue };

let made: Made | null = null;

/** The catalogue with the user's own sites; made once for one set of them. */
export function catalogueOf(text: string, { sites }: Settings): Catalogue {
  const own = JSON.stringify(sites.custom);
  if (made?.text !== text || made.own !== own)
    made = { text, own, catalogue: createCatalogue(text, sites.custom) };
  return made.catalogue;
}

/** What the tracker knows of addresses: services that the user unticked are unknown. */
export function lookupOf(text: string, settings: Settings, clients: readonly Client[] = []): Lookup {
  const catalogue = catalogueOf(text, settings);
  const disabled = new Set(settings.sites.disabled);
  return {
    match: (url) => {
      const surface = catalogue.match(url);
      return surface === null || disabled.has(surface.service) ? null : surface;
    },
    clientOf: clientMatcher(clients),
    // Time may have been recorded under a permission that was given back since.
    nameOf: (service) => catalogue.byId(service)?.name ?? spelledName(service),
  };
}

/** The services that may be recorded and gated now: ticked, and at least one host of theirs granted. */
export function activeServices(
  text: string,
  settings: Settings,
  origins: readonly string[],
): readonly Service[] {
  const isGranted = grantChecker(origins);
  const disabled = new Set(settings.sites.disabled);
  return catalogueOf(text, settings)
    .services()
    .filter((service) => !disabled.has(service.id) && service.hosts.some((host) => isGranted(host)));
}

/** Core services and the user's own that are ticked but that the browser does not let us see. */
export function missingServices(
  text: string,
  settings: Settings,
  origins: readonly string[],
): readonly ServiceId[] {
  const isGranted = grantChecker(origins);
  const catalogue = catalogueOf(text, settings);
  const wanted = [...CORE_SERVICE_IDS, ...settings.sites.custom.map(({ id }) => id)];
  const disabled = new Set(settings.sites.disabled);
  return wanted.filter((id) => {
    const host = catalogue.byId(id)?.hosts[0];
    return host !== undefined && !disabled.has(id) && !isGranted(host);
  });
}
