import type { Plan } from "../domain/plan.ts";
import type { RuleEdit } from "../domain/rule-edits.ts";
import type { Settings } from "../domain/settings.ts";
import type { EpochMs, Zone } from "../domain/time.ts";
import type { Outcome, Send } from "../messaging/protocol.ts";
import type { ClientsPorts } from "./client-row.ts";
import type { ContainerPorts } from "./containers-model.ts";
import type { ExceptionsPorts } from "./exceptions-ports.ts";
import type { ShortcutPorts } from "./shortcuts-model.ts";
import type { ZonePorts } from "./zone-model.ts";

/** `effectiveFrom` is when a plan holds; one that would open something now waits. */
export type SaveOutcome = Outcome<{ effectiveFrom?: EpochMs; isDelayed?: boolean }>;

/** Writes one change of the plan, of the settings or of both, all of it or nothing. Rejects when it cannot be written. */
export type SaveRules = (edit: RuleEdit) => Promise<SaveOutcome>;

/** Everything the options page asks of its surroundings. */
export type OptionsPorts = {
  readonly load: () => Promise<{ readonly plans: readonly Plan[]; readonly settings: Settings }>;
  readonly save: SaveRules;
  readonly send: Send;
  readonly now: () => EpochMs;
  readonly zone: () => Zone;
  readonly zoneMemory: ZonePorts["zoneMemory"];
  /** Calls back once after that time; the answer calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly permissions: PermissionPorts;
  readonly clients: ClientsPorts;
  readonly exceptions: ExceptionsPorts;
  /** `null` in browsers without containers. */
  readonly containers: ContainerPorts | null;
  readonly shortcuts: ShortcutPorts;
};

export type PermissionPorts = {
  /** Those of the match patterns that are granted now. */
  readonly granted: (patterns: readonly string[]) => Promise<readonly string[]>;
  /** Must reach the browser in the very turn of the click: call it before any await. */
  readonly requestHosts: (patterns: readonly string[]) => Promise<boolean>;
  readonly removeHosts: (patterns: readonly string[]) => Promise<boolean>;
  readonly hasNotifications: () => Promise<boolean>;
  readonly requestNotifications: () => Promise<boolean>;
  readonly onChange: (listener: () => void) => void;
};
