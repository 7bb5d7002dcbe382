import { CORE_SERVICE_IDS, isCoreHost } from "./core-services.ts";
import type { Service } from "./service.ts";

/** The packaged file with the catalogue's lines beyond the core; a path in the built extension. */
export const CATALOGUE_FILE = "catalogue.txt";

/**
 * The service stands in the part of the catalogue that the background carries: a core service, or one that the core
 * permission lets us see. So without a further permission the other part can match nothing.
 */
export function isInCorePart({ id, hosts }: Pick<Service, "id" | "hosts">): boolean {
  return CORE_SERVICE_IDS.includes(id) || hosts.some(isCoreHost);
}

/** One catalogue of both parts, each in the compact form. */
export const joinParts = (core: string, rest: string): string => `${core}\n${rest}`;
