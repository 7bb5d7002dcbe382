import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { nextColor } from "../domain/client-colors.ts";
import {
  cleanClientName,
  clientNameProblem,
  clientWithRule,
  isTrackedPlace,
  parseClientRule,
  type ClientNameProblem,
  type ClientRuleProblem,
} from "../domain/client-rules.ts";
import type { Client, ClientId } from "../domain/client.ts";
import type { ClientFields } from "../storage/clients-store.ts";
import { createClientActs } from "./client-acts.ts";
import type { ClientNews, ClientRow, ClientsPorts } from "./client-row.ts";
import type { OptionsStore } from "./options-store.ts";

export type RuleProblem =
  | { readonly kind: ClientRuleProblem | "listed" }
  | { readonly kind: "taken"; readonly name: string };

/** A rule, and what the user should know of it. */
export type RuleRow = {
  readonly rule: string;
  /** Time is recorded there. */
  readonly isTracked: boolean;
  /** The name of another client with the same rule. */
  readonly other: string | null;
};

export type ClientsModel = {
  readonly state: ReadonlySignal<"loading" | "ready" | "failed">;
  readonly active: ReadonlySignal<readonly ClientRow[]>;
  readonly archived: ReadonlySignal<readonly ClientRow[]>;
  /** The client whose editor is open. */
  readonly openKey: Signal<string | null>;
  readonly news: ReadonlySignal<ClientNews | null>;
  readonly rulesOf: (row: ClientRow) => readonly RuleRow[];
  readonly load: () => Promise<void>;
  /** These three give the reason when it cannot be, and change nothing then. */
  readonly add: (name: string) => ClientNameProblem | null;
  readonly rename: (row: ClientRow, name: string) => ClientNameProblem | null;
  readonly addRule: (row: ClientRow, text: string) => RuleProblem | null;
  readonly recolor: (row: ClientRow, color: string) => void;
  readonly removeRule: (row: ClientRow, rule: string) => void;
  readonly archive: (row: ClientRow) => void;
  readonly restore: (row: ClientRow) => void;
  /** Deletes a client without recorded time, archives any other. */
  readonly remove: (row: ClientRow) => void;
};

/** @param trackedHosts the hosts of the sites where time is recorded */
export function createClientsModel(
  ports: ClientsPorts,
  store: Pick<OptionsStore, "perform">,
  trackedHosts: ReadonlySignal<readonly string[]>,
): ClientsModel {
  const state = signal<"loading" | "ready" | "failed">("loading");
  const rows = signal<readonly ClientRow[]>([]);
  const openKey = signal<string | null>(null);
  const news = signal<ClientNews | null>(null);
  const acts = createClientActs(ports, rows, news);
  const others = (row: ClientRow): readonly ClientRow[] => rows.value.filter(({ key }) => key !== row.key);
  const change = (row: ClientRow, to: Partial<ClientFields>): void => {
    void store.perform(acts.change(row, to));
  };
  const nameProblem = (name: string, among: readonly ClientRow[]): ClientNameProblem | null =>
    clientNameProblem(
      name,
      among.map((each) => each.name),
    );
  return {
    state,
    active: computed(() => rows.value.filter(({ isArchived }) => !isArchived)),
    archived: computed(() => rows.value.filter(({ isArchived }) => isArchived)),
    openKey,
    news,
    rulesOf: (row) =>
      row.rules.map((rule) => ({
        rule,
        isTracked: isTrackedPlace(rule, trackedHosts.value),
        other: clientWithRule(rule, others(row))?.name ?? null,
      })),
    load: async () => {
      try {
        const { clients, used } = await ports.read();
        acts.forget();
        rows.value = clients.map((client) => toRow(client, used)).toSorted(byName);
        news.value = null;
        state.value = "ready";
      } catch {
        // The section says so and offers to try again.
        state.value = "failed";
      }
    },
    add: (name) => {
      const problem = nameProblem(name, rows.value);
      if (problem !== null) return problem;
      const { key, act } = acts.add({
        name: cleanClientName(name),
        color: nextColor(rows.value.map(({ color }) => color)),
        rules: [],
        isArchived: false,
      });
      openKey.value = key;
      void store.perform(act);
      return null;
    },
    rename: (row, name) => {
      const problem = nameProblem(name, others(row));
      const clean = cleanClientName(name);
      if (problem === null && clean !== row.name) change(row, { name: clean });
      return problem;
    },
    addRule: (row, text) => {
      const outcome = parseClientRule(text);
      if ("problem" in outcome) return { kind: outcome.problem };
      const { rule } = outcome;
      if (row.rules.includes(rule)) return { kind: "listed" };
      const other = clientWithRule(rule, others(row));
      if (other !== null) return { kind: "taken", name: other.name };
      change(row, { rules: [...row.rules, rule] });
      return null;
    },
    recolor: (row, color) => {
      if (color !== row.color) change(row, { color });
    },
    removeRule: (row, rule) => change(row, { rules: row.rules.filter((each) => each !== rule) }),
    archive: (row) => {
      change(row, { isArchived: true });
      news.value = { kind: "archived", name: row.name };
    },
    restore: (row) => change(row, { isArchived: false }),
    remove: (row) => {
      void store.perform(acts.remove(row));
    },
  };
}

function toRow({ id, name, color, rules, isArchived }: Client, used: ReadonlySet<ClientId>): ClientRow {
  return { key: id, name, color, rules, isArchived, isUsed: used.has(id) };
}

const byName = (a: ClientRow, b: ClientRow): number => a.name.localeCompare(b.name);
