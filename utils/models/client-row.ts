import type { Change } from "../domain/changes.ts";
import type { Client, ClientId } from "../domain/client.ts";
import type { Outcome } from "../messaging/protocol.ts";
import type { ClientFields } from "../storage/clients-store.ts";

/** All clients, and those of them with recorded time. */
export type ClientBook = { readonly clients: readonly Client[]; readonly used: ReadonlySet<ClientId> };

/** Each writes at once and rejects when it cannot be written; then the background follows. */
export type ClientsPorts = {
  readonly read: () => Promise<ClientBook>;
  readonly add: (fields: ClientFields) => Promise<Outcome<{ readonly id: ClientId }>>;
  readonly change: (id: ClientId, change: Change<ClientFields>) => Promise<Outcome>;
  /** `isKept`: it has recorded time, so it was archived. */
  readonly remove: (id: ClientId) => Promise<Outcome<{ readonly isKept: boolean }>>;
  readonly restore: (id: ClientId, fields: ClientFields) => Promise<Outcome>;
};

/** A client on the page. `key` names it there, also before it has an id. */
export type ClientRow = ClientFields & {
  readonly key: string;
  /** Time was recorded for it, so that it can only be archived. */
  readonly isUsed: boolean;
};

/** What became of the last removal. */
export type ClientNews = { readonly kind: "deleted" | "archived" | "kept"; readonly name: string };
