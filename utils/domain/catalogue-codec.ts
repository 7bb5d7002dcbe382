import type { Activity, Service, ServiceKind, SurfaceRule } from "./service.ts";

/*
 * The compact form of the catalogue, one service a line:
 *
 *   <kind letter><id>[!]|<name>|<host> <host>…|<rule> <rule>…
 *
 * name   left out when it is the id in title case ("meta-ads" is "Meta Ads")
 * host   `~` is the id without hyphens; none at all means `~.com`.
 *        Each host implies its catch-all rule `host/**`, in this order, behind the written rules;
 *        `=X` names its activity where the kind's usual one does not hold
 * rule   `X/path`: activity letter and path. The letter is left out when it repeats, the host when it
 *        repeats (the first rule starts with the first host, which `@` stands for)
 * !      professional, after an id or an activity letter
 */

const KIND_LETTERS: Readonly<Record<ServiceKind, string>> = {
  social: "S",
  messaging: "M",
  scheduling: "P",
  analytics: "A",
  listening: "W",
  creation: "R",
  learning: "L",
  jobs: "J",
  collaboration: "C",
};

const ACTIVITY_LETTERS: Readonly<Record<Activity, string>> = {
  community: "C",
  messaging: "M",
  creation: "R",
  publishing: "P",
  analytics: "A",
  ads: "D",
  watch: "W",
  learning: "L",
  career: "J",
};

const USUAL_ACTIVITY: Readonly<Record<ServiceKind, Activity>> = {
  social: "watch",
  messaging: "messaging",
  scheduling: "publishing",
  analytics: "analytics",
  listening: "watch",
  creation: "creation",
  learning: "learning",
  jobs: "career",
  collaboration: "creation",
};

const KINDS = invert(KIND_LETTERS);
const ACTIVITIES = invert(ACTIVITY_LETTERS);

function invert<Word extends string>(letters: Readonly<Record<Word, string>>): ReadonlyMap<string, Word> {
  const words = Object.keys(letters) as Word[];
  return new Map(words.map((word) => [letters[word], word]));
}

const titleOf = (id: string): string =>
  id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

const joinedId = (id: string): string => id.replaceAll("-", "");

const escapeName = (name: string): string => name.replace(/[%|\n\r]/g, encodeURIComponent);
const unescapeName = (name: string): string => name.replace(/%(25|7C|0A|0D)/g, decodeURIComponent);

const rule = (match: string, activity: Activity, isPro: boolean): SurfaceRule =>
  isPro ? { match, activity, pro: true } : { match, activity };

function broken(line: string, what: string): Error {
  return new Error(`Catalogue line "${line.slice(0, 60)}": ${what}`);
}

type HostToken = { readonly host: string; readonly mark: string };

/** Hosts of a line with the marks of their catch-alls; reads no rule, so that an index of hosts stays cheap. */
function readHosts(id: string, field: string | undefined): HostToken[] {
  const tokens = (field === undefined || field === "" ? "~.com" : field).split(" ");
  return tokens.map((token) => {
    const [host = "", mark = ""] = token.split("=");
    return { host: host.replace("~", joinedId(id)), mark };
  });
}

/** Id and hosts of one line, without its rules. */
export function lineHead(line: string): { readonly id: string; readonly hosts: readonly string[] } {
  const [head = "", , hosts] = line.split("|", 3);
  const id = head.slice(1).replace("!", "");
  return { id, hosts: readHosts(id, hosts).map((token) => token.host) };
}

function decodeActivity(line: string, letter: string): Activity {
  const activity = ACTIVITIES.get(letter);
  if (activity === undefined) throw broken(line, `unknown activity "${letter}"`);
  return activity;
}

const RULE = /^([A-Z]?)(!?)([^/]*)(\/.*)$/;

function decodeRules(line: string, field: string, firstHost: string): SurfaceRule[] {
  let letter = "";
  let isPro = false;
  let host = firstHost;
  return field.split(" ").map((token) => {
    const [, newLetter, mark, newHost = "", path = ""] = RULE.exec(token) ?? [];
    if (newLetter === undefined) throw broken(line, `unreadable rule "${token}"`);
    if (newLetter !== "") [letter, isPro] = [newLetter, mark === "!"];
    if (newHost !== "") host = newHost.replace("@", firstHost);
    return rule(host + path, decodeActivity(line, letter), isPro);
  });
}

/** Reads one line. Throws on a line that `encodeService` did not write. */
export function decodeLine(line: string): Service {
  const [head = "", name = "", hostField, ruleField = ""] = line.split("|");
  const kind = KINDS.get(head.charAt(0));
  if (kind === undefined) throw broken(line, "unknown kind");
  const isPro = head.endsWith("!");
  const id = head.slice(1, isPro ? -1 : undefined);
  const tokens = readHosts(id, hostField);
  const hosts = tokens.map((token) => token.host);
  const own = ruleField === "" ? [] : decodeRules(line, ruleField, hosts[0] ?? "");
  const catchAlls = tokens.map(({ host, mark }) => {
    const activity = mark === "" ? USUAL_ACTIVITY[kind] : decodeActivity(line, mark.charAt(0));
    return rule(`${host}/**`, activity, mark.endsWith("!"));
  });
  const service = { id, name: name === "" ? titleOf(id) : unescapeName(name), kind, hosts };
  const rules = [...own, ...catchAlls];
  return isPro ? { ...service, rules, pro: true } : { ...service, rules };
}

/** Reads a catalogue in its compact form. Throws on text that `encodeServices` did not write. */
export function decodeServices(text: string): Service[] {
  return text === "" ? [] : text.split("\n").map(decodeLine);
}

function encodeHost(service: Service, host: string, catchAll: SurfaceRule): string {
  const base = `${joinedId(service.id)}.`;
  const short = host.startsWith(base) ? `~.${host.slice(base.length)}` : host;
  const isUsual = catchAll.activity === USUAL_ACTIVITY[service.kind] && catchAll.pro !== true;
  if (isUsual) return short;
  return `${short}=${ACTIVITY_LETTERS[catchAll.activity]}${catchAll.pro === true ? "!" : ""}`;
}

function encodeRules(rules: readonly SurfaceRule[], firstHost: string): string {
  let lastMark = "";
  let lastHost = firstHost;
  const tokens = rules.map(({ match, activity, pro }) => {
    const cut = match.indexOf("/");
    const host = match.slice(0, cut);
    const mark = ACTIVITY_LETTERS[activity] + (pro === true ? "!" : "");
    const shownHost =
      host === lastHost
        ? ""
        : host === firstHost || host.endsWith(`.${firstHost}`)
          ? `${host.slice(0, -firstHost.length)}@`
          : host;
    const token = (mark === lastMark ? "" : mark) + shownHost + match.slice(cut);
    [lastMark, lastHost] = [mark, host];
    return token;
  });
  return tokens.join(" ");
}

/** Writes one line. Throws when the rules do not end with one catch-all per host, in the order of the hosts. */
export function encodeService(service: Service): string {
  if (!/^[^\s|!]+$/.test(service.id)) throw new Error(`"${service.id}" is no id`);
  const ownCount = service.rules.length - service.hosts.length;
  const catchAlls = service.rules.slice(Math.max(0, ownCount));
  const hosts = service.hosts.map((host, index) => {
    const last = catchAlls[index];
    if (last?.match !== `${host}/**`) throw new Error(`${service.id}: no catch-all for ${host}`);
    return encodeHost(service, host, last);
  });
  const own = service.rules.slice(0, ownCount);
  const unfit = own.find((each) => !/^[^/\s|@]+\/[^\s|]*$/.test(each.match));
  if (unfit !== undefined) throw new Error(`${service.id}: "${unfit.match}" is no host and path`);
  const head = KIND_LETTERS[service.kind] + service.id + (service.pro === true ? "!" : "");
  const name = service.name === titleOf(service.id) ? "" : escapeName(service.name);
  const hostField = hosts.join(" ") === "~.com" ? "" : hosts.join(" ");
  const fields = [head, name, hostField, encodeRules(own, service.hosts[0] ?? "")];
  return fields.join("|").replace(/\|+$/, "");
}

/** Writes a catalogue in its compact form; `decodeServices` reads it back unchanged. */
export function encodeServices(services: readonly Service[]): string {
  return services.map(encodeService).join("\n");
}
