import type { GateRule } from "../domain/gate-rules.ts";
import type { JournalEntry } from "../domain/journal.ts";
import type { PageScript } from "../domain/page-scripts.ts";
import type { Plan } from "../domain/plan.ts";
import type { Service } from "../domain/service.ts";
import type { Settings } from "../domain/settings.ts";
import type { ShieldState } from "../domain/shield-state.ts";
import type { EpochMs, Zone } from "../domain/time.ts";
import type { JournalDraft } from "../storage/journal-store.ts";
import type { GuardState } from "../storage/schema.ts";

/** What may be gated now: switched on by the user, with the browser's permission. */
export type GuardSites = {
  readonly services: readonly Service[];
  /** Hosts beneath those of the services which belong to services left out. */
  readonly foreignHosts: readonly string[];
  /** The services in the catalogue's compact form, for the shield. */
  readonly catalogue: string;
};

export type GuardPorts = {
  now(): EpochMs;
  /** The computer's zone at this moment. */
  zone(): Zone;
  readPlans(): Promise<readonly Plan[]>;
  readSettings(): Promise<Settings>;
  readGuard(): Promise<GuardState>;
  /** Reads, changes and writes the guard's row in one transaction. */
  changeGuard(change: (guard: GuardState) => GuardState): Promise<GuardState>;
  /** Entries that began in `[from, to)`. */
  journalBetween(from: EpochMs, to: EpochMs): Promise<readonly JournalEntry[]>;
  /** Writes an entry and the guard's row in one transaction. */
  appendEntry(
    draft: JournalDraft,
    change: (guard: GuardState, entry: JournalEntry) => GuardState,
  ): Promise<JournalEntry>;
  /** Sets an entry's end and writes the guard's row in one transaction; `null` when there is no such entry. */
  endEntry(id: string, end: EpochMs, change: (guard: GuardState) => GuardState): Promise<JournalEntry | null>;
  /** End of the last tracked time; `null` when nothing was ever tracked. */
  lastTrackedEnd(): Promise<EpochMs | null>;
  sites(settings: Settings): Promise<GuardSites>;
  /** The language that the shield speaks. */
  language(settings: Settings): ShieldState["language"];
  /** Where redirect rules lead: the off-hours page under the extension's lasting address. */
  pageUrl(): string;
  readRules(): Promise<readonly { readonly id: number }[]>;
  changeRules(change: { readonly remove: number[]; readonly add: GateRule[] }): Promise<void>;
  readShield(): Promise<ShieldState | null>;
  storeShield(state: ShieldState): Promise<void>;
  /** Brings the registered page scripts to the wanted set; true when anything had to be mended. */
  mendScripts(wanted: readonly PageScript[]): Promise<boolean>;
  /** Gives open tabs on these match patterns a shield, by its files, where they have none. Never navigates a tab. */
  sweep(patterns: readonly string[], files: string[]): Promise<void>;
};
