import type { Client } from "../../utils/domain/client.ts";
import { withChange } from "../../utils/domain/changes.ts";
import type { ClientsPorts } from "../../utils/models/client-row.ts";
import type { ClientFields } from "../../utils/storage/clients-store.ts";
import type { ContainerPorts, SeenContainer } from "../../utils/models/containers-model.ts";
import type { Shortcut, ShortcutPorts } from "../../utils/models/shortcuts-model.ts";

/** Clients as the database would keep them. */
export type FakeBook = {
  clients: Client[];
  /** Those with recorded time. */
  readonly used: Set<string>;
  isReadable: boolean;
  /** Whether a write goes through. */
  readonly canWrite: () => boolean;
};

export function fakeClient(id: string, change: Partial<Client> = {}): Client {
  return { id, rev: 1, name: id, color: "#2b7cc0", rules: [], isArchived: false, ...change };
}

export function fakeClientsPorts(book: FakeBook): ClientsPorts {
  let added = 0;
  const check = (): void => {
    if (!book.canWrite()) throw new Error("quota");
  };
  const put = (client: Client): void => {
    book.clients = [...book.clients.filter(({ id }) => id !== client.id), client];
  };
  return {
    read: async () => {
      if (!book.isReadable) throw new Error("unavailable");
      return { clients: book.clients, used: new Set(book.used) };
    },
    add: async (fields) => {
      check();
      added += 1;
      const id = `made-${added}`;
      put({ ...fields, id, rev: 1 });
      return { ok: true, id };
    },
    change: async (id, change) => {
      check();
      const now = book.clients.find((each) => each.id === id);
      if (now === undefined) return { ok: false, why: "bad-request" };
      book.clients = book.clients.map((each) =>
        each.id === id ? { ...each, ...withChange<ClientFields>(each, change) } : each,
      );
      return { ok: true };
    },
    remove: async (id) => {
      check();
      const isKept = book.used.has(id);
      book.clients = book.clients.flatMap((each) => {
        if (each.id !== id) return [each];
        return isKept ? [{ ...each, isArchived: true }] : [];
      });
      return { ok: true, isKept };
    },
    restore: async (id, fields) => {
      check();
      put({ ...fields, id, rev: 2 });
      return { ok: true };
    },
  };
}

/** A Firefox with containers, and what it answers when asked to tell them. */
export type FakeContainers = { isAllowed: boolean; isGranting: boolean; seen: SeenContainer[] };

export function fakeContainerPorts(world: FakeContainers): ContainerPorts {
  return {
    isAllowed: async () => world.isAllowed,
    request: () => {
      world.isAllowed = world.isGranting;
      return Promise.resolve(world.isGranting);
    },
    giveBack: () => {
      world.isAllowed = false;
      return Promise.resolve(true);
    },
    seen: async () => world.seen,
  };
}

export type FakeKeys = { list: Shortcut[]; opened: number };

export function fakeShortcutPorts(keys: FakeKeys): ShortcutPorts {
  return {
    read: async () => keys.list,
    open: async () => {
      keys.opened += 1;
    },
  };
}
