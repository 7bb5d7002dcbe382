import browser from "webextension-polyfill";
import type { CommandName, Message, Reply, Sent, Send } from "./protocol.ts";

export type Sender = {
  readonly tabId: number | null;
  readonly isPage: boolean;
  /** In Firefox, where one background serves private windows too. */
  readonly isPrivate: boolean;
};

/** One handler per command; `from` says whether a page of ours or a content script asks. */
export type Handlers = {
  readonly [Name in CommandName]: (data: Sent<Name>, from: Sender) => Promise<Reply<Name>>;
};

/** Asks the background from a page. Rejects only when it cannot be reached. */
export const send: Send = async (name, data) => {
  const message: Message = { relache: name, data };
  return browser.runtime.sendMessage<Message, Reply<typeof name>>(message);
};

/**
 * Answers commands. The listener answers through `sendResponse` and returns true, the only way that works
 * in every browser we support and in the fake one. A handler that throws is answered as trouble with storage,
 * and `onTrouble` is told, so that a page never waits for ever.
 */
export function serve(handlers: Handlers, onTrouble: (error: unknown) => void): void {
  browser.runtime.onMessage.addListener(((
    message: unknown,
    sender: { id?: string; url?: string; tab?: { id?: number; incognito?: boolean } },
    respond: (reply: unknown) => void,
  ) => {
    if (!isMessage(message, handlers) || sender.id !== browser.runtime.id) return undefined;
    const from: Sender = {
      tabId: sender.tab?.id ?? null,
      isPage: sender.url?.startsWith(browser.runtime.getURL("/")) ?? false,
      isPrivate: sender.tab?.incognito === true,
    };
    answer(handlers, message, from).then(respond, (error: unknown) => {
      onTrouble(error);
      respond({ ok: false, why: "storage" });
    });
    return true;
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

function isMessage(message: unknown, handlers: Handlers): message is Message {
  if (typeof message !== "object" || message === null || !("relache" in message)) return false;
  return typeof message.relache === "string" && Object.hasOwn(handlers, message.relache);
}

async function answer<Name extends CommandName>(
  handlers: Handlers,
  message: Message<Name>,
  from: Sender,
): Promise<Reply<Name>> {
  return handlers[message.relache](message.data, from);
}
