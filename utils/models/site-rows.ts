import {
  CORE_SERVICE_IDS,
  hostPattern,
  hostsOf,
  isCoreHost,
  optionalHostsOf,
} from "../domain/core-services.ts";
import { isProfessional } from "../domain/match-url.ts";
import type { Levels, ServiceLevel } from "../domain/plan.ts";
import type { Service, ServiceId } from "../domain/service.ts";
import type { Settings } from "../domain/settings.ts";

export type SiteGroup = "platforms" | "tools" | "own";
export type SiteAccess = "allowed" | "partly" | "missing";

export type SiteRow = {
  readonly id: ServiceId;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly group: SiteGroup;
  readonly isOn: boolean;
  readonly isCore: boolean;
  /** It has a permission of its own, which can be given back; what lies under a built-in host has none. */
  readonly isRemovable: boolean;
  readonly access: SiteAccess;
  /** The user's own choice off-hours; `null` follows the rule. */
  readonly level: ServiceLevel | null;
  /** It has surfaces for work and others: personal use can be told, and left open. */
  readonly isContextTold: boolean;
};

/** The match patterns without which the browser does not show a service's pages. */
export function neededPatterns(service: Pick<Service, "id" | "hosts">): readonly string[] {
  const whole = { ...service, name: "", kind: "social" as const, rules: [] };
  const optional = optionalHostsOf(whole);
  const hosts = optional.length > 0 ? optional : hostsOf(whole).filter(isCoreHost);
  return hosts.map(hostPattern);
}

export function toRow(
  service: Service,
  granted: ReadonlySet<string>,
  sites: Settings["sites"],
  levels: Levels,
): SiteRow {
  const isOwn = sites.custom.some(({ id }) => id === service.id);
  const isPlatform = service.kind === "social" || service.kind === "messaging";
  return {
    id: service.id,
    name: service.name,
    hosts: hostsOf(service),
    group: isOwn ? "own" : isPlatform ? "platforms" : "tools",
    isOn: !sites.disabled.includes(service.id),
    isCore: CORE_SERVICE_IDS.includes(service.id),
    isRemovable: isOwn || optionalHostsOf(service).length > 0,
    access: accessOf(neededPatterns(service), granted),
    level: levels.services[service.id] ?? null,
    isContextTold: new Set(service.rules.map((rule) => isProfessional(service, rule))).size > 1,
  };
}

/** The well-known first; the order of the catalogue within. */
export function inOrder(rows: readonly SiteRow[]): readonly SiteRow[] {
  return [...rows].sort((a, b) => Number(b.isCore) - Number(a.isCore));
}

function accessOf(patterns: readonly string[], granted: ReadonlySet<string>): SiteAccess {
  const count = patterns.filter((pattern) => granted.has(pattern)).length;
  if (count === 0) return "missing";
  return count === patterns.length ? "allowed" : "partly";
}

/** Built-in sites, the user's own, and the catalogued ones that the user let in. */
export function isListed(row: SiteRow): boolean {
  return row.isCore || row.group === "own" || row.access === "allowed";
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** Whether a name or a host holds what was typed, accents and case aside. */
export function matches(service: Service, query: string): boolean {
  const wanted = plain(query.trim());
  return [service.name, ...service.hosts].some((text) => plain(text).includes(wanted));
}
