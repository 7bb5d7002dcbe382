import { escapeName, spelledId, spelledName, textOf, type Line } from "./catalogue-codec.ts";
import type { Activity, Service, SurfaceRule } from "./service.ts";

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

/** The usual activity is that of the first host. */
function headerOf({ id, kind, hosts, rules }: Service): string {
  const first = rules[rules.length - hosts.length];
  if (first === undefined) throw new Error(`${id}: no catch-all`);
  return `${kind} ${first.activity}`;
}

/** The order in which the compact form is shortest: header by header, else as given. */
export function byHeader(services: readonly Service[]): Service[] {
  const headers = [...new Set(services.map(headerOf))];
  return headers.flatMap((header) => services.filter((service) => headerOf(service) === header));
}

const markOf = ({ activity, pro }: SurfaceRule): string =>
  ACTIVITY_LETTERS[activity] + (pro === true ? "!" : "");

function encodeHead({ id, name, pro }: Service): string {
  if (!/^[^\s|!=#-][^\s|!=]*$/.test(id)) throw new Error(`"${id}" is no id`);
  const mark = pro === true ? "!" : "";
  const spellings = [id, name.replaceAll(" ", "_"), name.replaceAll(" ", "-")];
  const fit = spellings.find(
    (each) => /^[\w.&-]+$/.test(each) && spelledId(each) === id && spelledName(each) === name,
  );
  return fit === undefined ? `${id}${mark}=${escapeName(name)}` : fit + mark;
}

function encodeHosts(service: Service, catchAlls: readonly SurfaceRule[]): string {
  const usual = catchAlls[0] && ACTIVITY_LETTERS[catchAlls[0].activity];
  const base = `${service.id.replaceAll("-", "")}.`;
  const tokens = service.hosts.map((host, index) => {
    const last = catchAlls[index];
    if (last?.match !== `${host}/**`) throw new Error(`${service.id}: no catch-all for ${host}`);
    const short = host.startsWith(base) ? `.${host.slice(base.length)}` : host;
    const mark = markOf(last);
    return mark === usual ? short : `${short}=${mark}`;
  });
  return tokens.join(" ");
}

function shortHost(host: string, firstHost: string): string {
  const isFirst = host === firstHost || host.endsWith(`.${firstHost}`);
  return isFirst ? `${host.slice(0, -firstHost.length)}@` : host;
}

function encodeRules(rules: readonly SurfaceRule[], firstHost: string): string {
  let [lastMark, lastHost, lastPath] = ["", firstHost, ""];
  const tokens = rules.map((each) => {
    const cut = each.match.indexOf("/");
    const [host, path, mark] = [each.match.slice(0, cut), each.match.slice(cut), markOf(each)];
    const shown = host === lastHost ? "" : shortHost(host, firstHost);
    const token = (mark === lastMark ? "" : mark) + shown + (shown !== "" && path === lastPath ? "" : path);
    [lastMark, lastHost, lastPath] = [mark, host, path];
    return token;
  });
  return tokens.join(" ");
}

function encodeService(service: Service): Line {
  const { id, hosts, rules } = service;
  const own = rules.slice(0, rules.length - hosts.length);
  const unfit = own.find(({ match }) => !/^[^/\s|@A-Z!]+\/[^\s|]*$/.test(match));
  if (unfit !== undefined) throw new Error(`${id}: "${unfit.match}" is no host and path`);
  const hostField = encodeHosts(service, rules.slice(own.length));
  const fields = [
    encodeHead(service),
    hostField === ".com" ? "" : hostField,
    encodeRules(own, hosts[0] ?? ""),
  ];
  return { header: headerOf(service), text: fields.join("|").replace(/\|+$/, "") };
}

/**
 * Writes a catalogue in its compact form; `decodeServices` reads it back unchanged. Throws when the rules of a service
 * do not end with one catch-all per host, in the order of the hosts.
 */
export function encodeServices(services: readonly Service[]): string {
  return textOf(services.map(encodeService));
}
