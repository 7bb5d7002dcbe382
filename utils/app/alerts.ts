import { dueAlerts, remember, type AlertInput, type AlertMemory, type DueAlert } from "../domain/alerts.ts";
import type { AlertKind } from "../domain/journal.ts";
import { MINUTE_MS, type EpochMs } from "../domain/time.ts";

export type AlertNotice = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly bodyWithoutButtons?: string;
  readonly buttons: readonly string[];
};

/** Where a click on a notice leads. */
export type AlertTarget = "break" | "report" | "offhours";

export type AlertPorts = {
  now(): EpochMs;
  /** Everything the decision depends on, read anew: it is taken again at the moment of showing. */
  input(now: EpochMs): Promise<AlertInput>;
  /** Reads, changes and writes the memory in one transaction, with the journal entry of what is going to be shown. */
  changeMemory(change: (memory: AlertMemory) => AlertMemory, shown: DueAlert | null): Promise<void>;
  /** The texts of an alert in the user's language. */
  noticeFor(due: DueAlert, input: AlertInput): Promise<AlertNotice>;
  show(notice: AlertNotice): Promise<boolean>;
  open(target: AlertTarget): Promise<void>;
  startBreak(): Promise<void>;
};

export type Alerts = {
  /** Shows what is due. Persisted first: at most once, even when the worker is killed in between. */
  check(): Promise<void>;
  /** Follows a click: the body leads to the page of the alert, the second button of a break puts it off once. */
  clicked(id: string, button: number | null): Promise<void>;
};

export const POSTPONE_MS = 10 * MINUTE_MS;

const TARGETS: Readonly<Record<AlertKind, AlertTarget>> = {
  break: "break",
  "end-soon": "report",
  end: "offhours",
  "after-hours": "offhours",
};

/** Ids begin with the kind, so that a click can be followed by a worker that has just started. */
export function noticeId(due: DueAlert): string {
  return `${due.kind}:${due.about}`;
}

function kindOf(id: string): AlertKind | null {
  const kind = id.split(":")[0] ?? "";
  return Object.hasOwn(TARGETS, kind) ? (kind as AlertKind) : null;
}

export function createAlerts(ports: AlertPorts): Alerts {
  return {
    async check() {
      const now = ports.now();
      const input = await ports.input(now);
      for (const due of dueAlerts(input)) {
        const notice = await ports.noticeFor(due, input);
        await ports.changeMemory((memory) => remember(memory, due, now), due);
        await ports.show(notice);
      }
    },
    async clicked(id, button) {
      const kind = kindOf(id);
      if (kind === null) return;
      if (kind === "break" && button === 1) {
        const until = ports.now() + POSTPONE_MS;
        await ports.changeMemory((memory) => ({ ...memory, postponedUntil: until }), null);
        return;
      }
      if (kind === "break") await ports.startBreak();
      await ports.open(TARGETS[kind]);
    },
  };
}
