import type { Service, ServiceId } from "./service.ts";

/** The services that work from the first minute, without a further permission. */
export const CORE_SERVICE_IDS: readonly ServiceId[] = [
  "facebook",
  "instagram",
  "threads",
  "messenger",
  "x",
  "linkedin",
  "tiktok",
  "youtube",
  "pinterest",
  "reddit",
  "bluesky",
  "snapchat",
  "twitch",
  "hootsuite",
  "buffer",
  "sproutsocial",
  "meta-business-suite",
  "later",
  "agorapulse",
  "metricool",
  "swello",
  "sendible",
  "socialbee",
  "loomly",
  "publer",
];

/**
 * The hosts that the manifest asks for: where the core services live. Frozen: one more here disables the
 * installed extension until its user approves again. Short-link hosts are left out, they only lead to these.
 */
export const CORE_HOSTS: readonly string[] = [
  "facebook.com",
  "instagram.com",
  "threads.com",
  "threads.net",
  "messenger.com",
  "x.com",
  "twitter.com",
  "linkedin.com",
  "tiktok.com",
  "youtube.com",
  "pinterest.com",
  "pinterest.fr",
  "pinterest.de",
  "pinterest.es",
  "pinterest.it",
  "pinterest.co.uk",
  "pinterest.ca",
  "pinterest.pt",
  "pinterest.jp",
  "pinterest.at",
  "pinterest.ch",
  "pinterest.se",
  "pinterest.com.au",
  "reddit.com",
  "bsky.app",
  "snapchat.com",
  "twitch.tv",
  "hootsuite.com",
  "buffer.com",
  "sproutsocial.com",
  "later.com",
  "agorapulse.com",
  "metricool.com",
  "swello.com",
  "sendible.com",
  "socialbee.com",
  "loomly.com",
  "publer.com",
];

/** The match pattern of a host and all beneath it, for manifest, permissions and content scripts. */
export const hostPattern = (host: string): string => `*://*.${host}/*`;

/** Hosts of a service, without those that lie beneath another one of it. */
export function hostsOf(service: Service): string[] {
  return service.hosts.filter((host) => !service.hosts.some((parent) => host.endsWith(`.${parent}`)));
}

/** The host is a core host or lies beneath one: the manifest's permission covers it. */
export function isCoreHost(host: string): boolean {
  return CORE_HOSTS.some((core) => host === core || host.endsWith(`.${core}`));
}

/** Hosts of a service that need a permission of their own; short-link hosts of core services are not worth one. */
export function optionalHostsOf(service: Service): string[] {
  if (CORE_SERVICE_IDS.includes(service.id)) return [];
  return hostsOf(service).filter((host) => !isCoreHost(host));
}
