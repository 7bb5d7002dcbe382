import type { Plan } from "../domain/plan.ts";
import type { Settings } from "../domain/settings.ts";
import type { EpochMs, Zone } from "../domain/time.ts";
import type { Send } from "../messaging/protocol.ts";

/** Everything the options page asks of its surroundings. */
export type OptionsPorts = {
  readonly load: () => Promise<{ readonly plans: readonly Plan[]; readonly settings: Settings }>;
  readonly send: Send;
  readonly now: () => EpochMs;
  readonly zone: () => Zone;
  /** Calls back once after that time; the answer calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly permissions: PermissionPorts;
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
