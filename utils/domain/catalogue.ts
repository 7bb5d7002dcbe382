import { decodeLine, encodeService, lineHead } from "./catalogue-codec.ts";
import { customToService } from "./custom-service.ts";
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
  /** Hosts beneath those of the services named which belong to services that are not. */
  readonly foreignHosts: (ids: Iterable<ServiceId>) => readonly string[];
};

/** A line of hosts that belong to nobody here. */
const HOLE = "-";

type Entry = {
  readonly id: ServiceId;
  readonly hosts: readonly string[];
  readonly service: () => Service;
  readonly matcher: () => Matcher;
};

type Index = {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<ServiceId, Entry>;
  /** `null` for the hosts of a hole. */
  readonly byHost: ReadonlyMap<string, Entry | null>;
};

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function createEntry(id: ServiceId, hosts: readonly string[], read: () => Service): Entry {
  const service = lazy(read);
  return { id, hosts, service, matcher: lazy(() => createMatcher(service())) };
}

function entryOfLine(line: string): Entry {
  const { id, hosts } = lineHead(line);
  return createEntry(id, hosts, () => decodeLine(line));
}

function createIndex(text: string, custom: readonly CustomService[]): Index {
  const lines = text === "" ? [] : text.split("\n");
  const holes = lines.filter((line) => line.startsWith(HOLE)).flatMap((line) => line.slice(1).split(" "));
  const entries = [
    ...lines.filter((line) => !line.startsWith(HOLE)).map(entryOfLine),
    ...custom.map((own) => createEntry(own.id, own.hosts, () => customToService(own))),
  ];
  const byHost = new Map<string, Entry | null>(holes.map((host) => [host, null]));
  for (const entry of entries) for (const host of entry.hosts) byHost.set(host, entry);
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])), byHost };
}

function foreignHosts(index: Index, ids: ReadonlySet<ServiceId>): string[] {
  const isOwn = (host: string): boolean => ids.has(index.byHost.get(host)?.id ?? "");
  return [...index.byHost.keys()].filter(
    (host) => !isOwn(host) && hostSuffixes(host).some((parent) => isOwn(parent)),
  );
}

/** A service without the hosts that one of the user's own has taken over; `null` when none is left. */
function remaining(index: Index, entry: Entry): Service | null {
  const taken = new Set(entry.hosts.filter((host) => index.byHost.get(host) !== entry));
  const service = entry.service();
  if (taken.size === 0) return service;
  if (taken.size === entry.hosts.length) return null;
  return {
    ...service,
    hosts: service.hosts.filter((host) => !taken.has(host)),
    rules: service.rules.filter((rule) => !taken.has(rule.match.replace(/\/\*\*$/, ""))),
  };
}

function services(index: Index, entries: readonly Entry[]): Service[] {
  return entries.map((entry) => remaining(index, entry)).filter((service) => service !== null);
}

function subset(index: Index, ids: ReadonlySet<ServiceId>): string {
  const chosen = services(
    index,
    index.entries.filter((entry) => ids.has(entry.id)),
  );
  const holes = foreignHosts(index, ids);
  const lines = chosen.map(encodeService);
  return (holes.length === 0 ? lines : [...lines, `${HOLE}${holes.join(" ")}`]).join("\n");
}

function match(index: Index, text: string): Surface | null {
  const address = parseAddress(text);
  if (address === null) return null;
  const host = hostSuffixes(address.host).find((suffix) => index.byHost.has(suffix));
  const entry = host === undefined ? null : (index.byHost.get(host) ?? null);
  return entry === null ? null : entry.matcher()(address);
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
    services: lazy(() => services(index(), index().entries)),
    subset: (ids) => subset(index(), new Set(ids)),
    foreignHosts: (ids) => foreignHosts(index(), new Set(ids)),
  };
}
