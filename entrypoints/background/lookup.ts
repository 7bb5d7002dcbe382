import type { Lookup } from "../../utils/app/tracker.ts";
import { createCatalogue, type Catalogue } from "../../utils/domain/catalogue.ts";
import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { CORE_SERVICE_IDS } from "../../utils/domain/core-services.ts";
import { grantChecker } from "../../utils/domain/granted-hosts.ts";
import type { Service, ServiceId } from "../../utils/domain/service.ts";
import type { Settings } from "../../utils/domain/settings.ts";

let made: { readonly key: string; readonly catalogue: Catalogue } | null = null;

/** The catalogue with the user's own sites; made once for one set of them. */
export function catalogueOf(settings: Settings): Catalogue {
  const key = JSON.stringify(settings.sites.custom);
  if (made?.key !== key) made = { key, catalogue: createCatalogue(CATALOGUE, settings.sites.custom) };
  return made.catalogue;
}

/** What the tracker knows of addresses: services that the user unticked are unknown. */
export function lookupOf(settings: Settings): Lookup {
  const catalogue = catalogueOf(settings);
  const disabled = new Set(settings.sites.disabled);
  return {
    match: (url) => {
      const surface = catalogue.match(url);
      return surface === null || disabled.has(surface.service) ? null : surface;
    },
    nameOf: (service) => catalogue.byId(service)?.name ?? service,
  };
}

/** The services that may be recorded and gated now: ticked, and at least one host of theirs granted. */
export function activeServices(settings: Settings, origins: readonly string[]): readonly Service[] {
  const isGranted = grantChecker(origins);
  const disabled = new Set(settings.sites.disabled);
  return catalogueOf(settings)
    .services()
    .filter((service) => !disabled.has(service.id) && service.hosts.some((host) => isGranted(host)));
}

/** Core services and the user's own that are ticked but that the browser does not let us see. */
export function missingServices(settings: Settings, origins: readonly string[]): readonly ServiceId[] {
  const isGranted = grantChecker(origins);
  const catalogue = catalogueOf(settings);
  const wanted = [...CORE_SERVICE_IDS, ...settings.sites.custom.map(({ id }) => id)];
  const disabled = new Set(settings.sites.disabled);
  return wanted.filter((id) => {
    const host = catalogue.byId(id)?.hosts[0];
    return host !== undefined && !disabled.has(id) && !isGranted(host);
  });
}
