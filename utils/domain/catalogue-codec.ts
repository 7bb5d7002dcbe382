import type { Activity, CustomService, Service, ServiceKind, SurfaceRule } from "./service.ts";

/*
 * The compact form of the catalogue. A header begins services of one kind:
 *
 *   #<kind> <their usual activity>
 *
 * and each service is one line beneath it, empty fields at the end left out:
 *
 *   <spelled id>[!][=<name>]|<host> <host>…|<rule> <rule>…
 *
 * id     without a name, it spells the name too: `meta-ads` is "Meta Ads", `YouTube-Studio` has the capitals
 *        of the name and the id youtube-studio, and in `Khan_Academy` the space is none of the id khanacademy
 * host   before a leading dot stands the id without hyphens; none at all means `.com`.
 *        Each host implies its catch-all rule `host/**`, in this order, behind the written rules;
 *        `=X` names its activity where the usual one does not hold
 * rule   `X/path`: activity letter and path. The letter is left out when it repeats, the host when it
 *        repeats (the first rule starts with the first host, which `@` stands for), the path when it repeats
 * !      professional, after an id or an activity letter
 *
 * A line of its own, `-<host> <host>…`, names hosts that belong to nobody here.
 */

/** One service's line, with the header that it stands under. */
export type Line = { readonly header: string; readonly text: string };

const ACTIVITIES: ReadonlyMap<string, Activity> = new Map([
  ["C", "community"],
  ["M", "messaging"],
  ["R", "creation"],
  ["P", "publishing"],
  ["A", "analytics"],
  ["D", "ads"],
  ["W", "watch"],
  ["L", "learning"],
  ["J", "career"],
]);

const unescapeName = (name: string): string => name.replace(/%../g, decodeURIComponent);

/** Writes a name so that it ends neither its field nor its line. */
export const escapeName = (name: string): string => name.replace(/[%=|\n\r]/g, encodeURIComponent);

/** The name that an id spells. */
export function spelledName(spelled: string): string {
  const words = spelled.split(/[-_]/);
  const isPlain = spelled === spelled.toLowerCase();
  return (isPlain ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : words).join(" ");
}

/** The id behind its spelling. */
export const spelledId = (spelled: string): string => spelled.replaceAll("_", "").toLowerCase();

const rule = (match: string, activity: Activity, isPro: boolean): SurfaceRule =>
  isPro ? { match, activity, pro: true } : { match, activity };

function broken(line: string, what: string): Error {
  return new Error(`${what}: ${line.slice(0, 60)}`);
}

/** The lines of services, and the hosts that belong to nobody. */
export function linesOf(catalogue: string): { readonly lines: readonly Line[]; readonly holes: string[] } {
  const lines: Line[] = [];
  const holes: string[] = [];
  let header = "";
  for (const text of catalogue.split("\n")) {
    if (text.startsWith("#")) header = text.slice(1);
    else if (text.startsWith("-")) holes.push(...text.slice(1).split(" "));
    else if (text !== "") lines.push({ header, text });
  }
  return { lines, holes };
}

/** All hosts that a catalogue's services claim. */
export const hostsIn = (catalogue: string): Set<string> =>
  new Set(linesOf(catalogue).lines.flatMap(({ text }) => lineHead(text).hosts));

/** The opposite of `linesOf`. */
export function textOf(lines: readonly Line[], holes: readonly string[] = []): string {
  const texts = lines.map(({ header, text }, index) =>
    header === lines[index - 1]?.header ? text : `#${header}\n${text}`,
  );
  return (holes.length === 0 ? texts : [...texts, `-${holes.join(" ")}`]).join("\n");
}

/** Id and hosts of one line with the marks of their catch-alls; reads no rule, so that an index of hosts stays cheap. */
export function lineHead(text: string) {
  const [head = "", hosts] = text.split("|", 2);
  const [marked = "", name] = head.split("=", 2);
  const spelled = marked.replace("!", "");
  const id = name === undefined ? spelledId(spelled) : spelled;
  const tokens = (hosts || ".com").split(" ").map((token) => token.split("="));
  return {
    id,
    name: name === undefined ? spelledName(spelled) : unescapeName(name),
    isPro: marked !== spelled,
    hosts: tokens.map(([host = ""]) => host.replace(/^\./, `${id.replaceAll("-", "")}.`)),
    marks: tokens.map(([, mark = ""]) => mark),
  };
}

function decodeActivity(line: string, letter: string): Activity {
  const activity = ACTIVITIES.get(letter);
  if (activity === undefined) throw broken(line, `unknown activity "${letter}"`);
  return activity;
}

function decodeRules(line: string, field: string, firstHost: string): SurfaceRule[] {
  let [letter, mark, host, path] = ["", "", firstHost, ""];
  return field.split(" ").map((token) => {
    const [, newLetter, newMark = "", newHost, newPath] = /^([A-Z]?)(!?)([^/]*)(.*)/.exec(token) ?? [];
    if (newLetter) [letter, mark] = [newLetter, newMark];
    if (newHost) host = newHost.replace("@", firstHost);
    path = newPath || path;
    return rule(host + path, decodeActivity(line, letter), mark !== "");
  });
}

/** Reads one line. Throws on a line that `encodeServices` did not write. */
export function decodeLine({ header, text }: Line): Service {
  const [kind, usual] = header.split(" ") as [ServiceKind, Activity?];
  if (usual === undefined) throw broken(text, "unknown kind");
  const { id, name, isPro, hosts, marks } = lineHead(text);
  const [, , field] = text.split("|");
  const own = field === undefined ? [] : decodeRules(text, field, hosts[0] ?? "");
  const catchAlls = hosts.map((host, index) => {
    const [letter, mark] = marks[index] ?? "";
    return rule(`${host}/**`, letter === undefined ? usual : decodeActivity(text, letter), mark === "!");
  });
  const service = { id, name, kind, hosts, rules: [...own, ...catchAlls] };
  return isPro ? { ...service, pro: true } : service;
}

/** Reads a catalogue in its compact form. Throws on text that `encodeServices` did not write. */
export const decodeServices = (text: string): Service[] => linesOf(text).lines.map(decodeLine);

/** The line of a site of the user's own: its activity stands in the place of the usual one. */
export function lineOfCustom({ id, name, kind, activity, hosts }: CustomService): Line {
  return { header: `${kind} ${activity}`, text: `${id}=${escapeName(name)}|${hosts.join(" ")}` };
}
