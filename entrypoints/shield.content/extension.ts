import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { SHIELD_KEY } from "../../utils/domain/shield-state.ts";
import type {
  CommandName,
  Message,
  PageMessage,
  PageMoment,
  Reply,
  Sent,
} from "../../utils/messaging/protocol.ts";

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;
type MessageListener = (message: PageMessage, sender: unknown, respond: (answer: PageMoment) => void) => void;
type ChangeListener = (changes: Changes, area: string) => void;

/** The little that the shield uses of the extension APIs. Content scripts carry no polyfill: it would double their size. */
type Extension = {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: { addListener(listener: MessageListener): void };
  };
  readonly storage: {
    readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> };
    readonly onChanged: { addListener(listener: ChangeListener): void };
  };
};

const scope: typeof globalThis & { readonly browser?: Extension; readonly chrome?: Extension } = globalThis;

function extension(): Extension | null {
  const found = scope.browser?.runtime?.id === undefined ? scope.chrome : scope.browser;
  return found?.runtime?.id === undefined ? null : found;
}

/** False once the extension was updated, switched off or removed beneath this page: nothing can be asked any more. */
export const isAlive = (): boolean => extension() !== null;

/** The state, or `null` when there is none that this version can read. */
export async function readShield(): Promise<ShieldState | null> {
  const found = await extension()?.storage.local.get(SHIELD_KEY);
  return parseShield(found?.[SHIELD_KEY]);
}

/** Tells every new state. Ends by itself with the extension. */
export function watchShield(tell: (state: ShieldState | null) => void): void {
  extension()?.storage.onChanged.addListener((changes, area) => {
    const change = changes[SHIELD_KEY];
    if (area === "local" && change !== undefined) tell(parseShield(change.newValue));
  });
}

/** Hears the background, who alone can speak to a content script of ours; `respond` answers it. */
export function hear(listener: (message: PageMessage, respond: (answer: PageMoment) => void) => void): void {
  extension()?.runtime?.onMessage.addListener((message, _sender, respond) => listener(message, respond));
}

/** Asks the background; `null` when it cannot be reached. */
export async function ask<Name extends CommandName>(
  name: Name,
  data: Sent<Name>,
): Promise<Reply<Name> | null> {
  const message: Message<Name> = { relache: name, data };
  try {
    const reply = await extension()?.runtime?.sendMessage(message);
    return (reply ?? null) as Reply<Name> | null;
  } catch {
    // A worker that is being replaced does not answer; the caller says so to the user.
    return null;
  }
}

/** Our own worker writes the state in one piece; the version tells whether this script can read it. */
function parseShield(value: unknown): ShieldState | null {
  if (typeof value !== "object" || value === null || !("v" in value) || value.v !== 1) return null;
  return value as ShieldState;
}
