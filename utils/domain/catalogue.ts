import { decodeLine, lineHead, lineOfCustom, linesOf, textOf, type Line } from "./catalogue-codec.ts";
import { ownerOf } from "./catalogue-reader.ts";
import { createMatcher, hostSuffixes, parseAddress, type Matcher } from "./match-url.ts";
import type { CustomService, Service, ServiceId, Surface } from "./service.ts";

/** The services that addresses are compared with. Reads a service's rules only when they are first needed. */
export type Catalogue = {
  readonly byId: (id: ServiceId) => Service | null;
  /** What an address is; `null` for every host that no service claims. */
  readonly match: (address: string) => Surface | null;
  /** All services with the hosts that are theirs, the user's own last. */
  readonly services: () => readonly Service[];
  /**
   * A smaller catalogue in the compact form, for the content script. It answers like this one for the services named,
   * and nothing for all others: hosts of others beneath them (business.facebook.com) stay closed to them.
   */
  readonly subset: (ids: Iterable<ServiceId>) => string;
  /** Hosts that the services named have, or that lie beneath theirs, and that belong to others. */
  readonly foreignHosts: (ids: Iterable<ServiceId>) => readonly string[];
};

type Entry = Line & {
  readonly id: ServiceId;
  readonly hosts: readonly string[];
  readonly service: () => Service;
  readonly matcher: () => Matcher;
};

type Index = {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<ServiceId, Entry>;
  /** `null` for hosts that belong to nobody here. */
  readonly byHost: ReadonlyMap<string, Entry | null>;
};

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function entryOf(line: Line): Entry {
  const { id, hosts } = lineHead(line.text);
  const service = lazy(() => decodeLine(line));
  return { ...line, id, hosts, service, matcher: lazy(() => createMatcher(service())) };
}

function createIndex(text: string, custom: readonly CustomService[]): Index {
  const { lines, holes } = linesOf(text);
  const entries = [...lines, ...custom.map(lineOfCustom)].map(entryOf);
  const byHost = new Map<string, Entry | null>();
  for (const entry of entries) for (const host of entry.hosts) byHost.set(host, entry);
  for (const host of holes) byHost.set(host, null);
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])), byHost };
}

function foreignHosts({ entries, byHost }: Index, ids: ReadonlySet<ServiceId>): string[] {
  const claimed = new Set(entries.filter(({ id }) => ids.has(id)).flatMap(({ hosts }) => hosts));
  return [...byHost]
    .filter(([, owner]) => owner === null || !ids.has(owner.id))
    .map(([host]) => host)
    .filter((host) => hostSuffixes(host).some((suffix) => claimed.has(suffix)));
}

/** The hosts of an entry that nobody has taken over: neither one of the user's own sites nor a hole. */
function keptHosts({ byHost }: Index, entry: Entry): string[] {
  return entry.hosts.filter((host) => byHost.get(host) === entry);
}

/** A service with the hosts that are still its own. */
function remaining(index: Index, entry: Entry): Service {
  const service = entry.service();
  const hosts = keptHosts(index, entry);
  const taken = service.hosts.filter((host) => !hosts.includes(host)).map((host) => `${host}/**`);
  if (taken.length === 0) return service;
  return { ...service, hosts, rules: service.rules.filter(({ match }) => !taken.includes(match)) };
}

/** Lines are handed on as they are: a host that was taken over goes to who took it, or among the holes. */
function subset(index: Index, ids: ReadonlySet<ServiceId>): string {
  const chosen = index.entries.filter((entry) => ids.has(entry.id) && keptHosts(index, entry).length > 0);
  return textOf(chosen, foreignHosts(index, ids));
}

function match({ byHost }: Index, text: string): Surface | null {
  const address = parseAddress(text);
  return address && (ownerOf(byHost, address)?.matcher()(address) ?? null);
}

/**
 * Opens a catalogue.
 * @param text the compact form: `CATALOGUE`, or what `subset` gave
 * @param custom the user's own services, which win over built-in ones on an equal host
 */
export function createCatalogue(text: string, custom: readonly CustomService[] = []): Catalogue {
  const index = lazy(() => createIndex(text, custom));
  return {
    byId: (id) => index().byId.get(id)?.service() ?? null,
    match: (address) => match(index(), address),
    services: lazy(() => {
      const { entries } = index();
      return entries
        .filter((entry) => keptHosts(index(), entry).length > 0)
        .map((entry) => remaining(index(), entry));
    }),
    subset: (ids) => subset(index(), new Set(ids)),
    foreignHosts: (ids) => foreignHosts(index(), new Set(ids)),
  };
}
