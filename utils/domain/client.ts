import { isMatch, parseAddress, parsePattern, type Pattern } from "./match-url.ts";

export type ClientId = string;

/** Somebody the user works for. */
export type Client = {
  readonly id: ClientId;
  readonly rev: number;
  readonly name: string;
  /** `#rrggbb`, one of `CLIENT_COLORS`. */
  readonly color: string;
  /** Places that are this client's, as `host/path`: a path holds for all beneath it, a host for its subdomains. */
  readonly rules: readonly string[];
  /** No longer offered; what was recorded keeps the name. */
  readonly isArchived: boolean;
};

/** Tells whose place an address is; `null` when it is nobody's. The address is looked at and dropped. */
export type ClientOf = (address: string) => ClientId | null;

type Rule = { readonly client: ClientId; readonly pattern: Pattern };

/** The narrowest rule wins: the longer path, then the longer host. Archived clients take part no more. */
export function clientMatcher(clients: readonly Client[]): ClientOf {
  const rules = clients
    .filter(({ isArchived }) => !isArchived)
    .flatMap((client) =>
      client.rules.map((rule): Rule => ({ client: client.id, pattern: parsePattern(rule) })),
    )
    .sort((a, b) => narrowness(b) - narrowness(a));
  return (text) => {
    const address = rules.length === 0 ? null : parseAddress(text);
    return address && (rules.find(({ pattern }) => isMatch(pattern, address))?.client ?? null);
  };
}

const LONGER_THAN_ANY_HOST = 1000;
const narrowness = ({ pattern }: Rule): number =>
  pattern.path.length * LONGER_THAN_ANY_HOST + pattern.host.length;
