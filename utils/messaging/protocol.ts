import type { VisitReason } from "../domain/gate.ts";
import type { Levels, WeekPlan } from "../domain/plan.ts";
import type { ServiceId } from "../domain/service.ts";
import type { Settings } from "../domain/settings.ts";
import type { EpochMs } from "../domain/time.ts";

export type Refusal = "private-window" | "no-visits-left" | "closed" | "bad-request" | "storage";

/** Nothing to send. */
export type Nothing = Record<string, never>;

export type Outcome<T = unknown> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly why: Refusal };

/**
 * What pages and the content script ask of the background: name → what is sent and what comes back.
 * Pages read the database themselves; they never write it through here except by these commands.
 */
export type Commands = {
  /** Take a sample now; resolves when it is written and the summary is fresh. */
  observe: { send: Nothing; reply: Outcome };
  "visit.start": {
    send: { service: ServiceId; minutes: number; reason: VisitReason };
    reply: Outcome<{ until: EpochMs }>;
  };
  "visit.end": { send: { service: ServiceId }; reply: Outcome };
  "crisis.start": { send: { minutes: number }; reply: Outcome<{ until: EpochMs }> };
  "crisis.end": { send: Nothing; reply: Outcome };
  "pause.start": { send: { until: EpochMs }; reply: Outcome };
  "pause.end": { send: Nothing; reply: Outcome };
  "snooze.start": { send: { until: EpochMs }; reply: Outcome };
  "snooze.end": { send: Nothing; reply: Outcome };
  /** Makes a tab personal until it is closed; without `tabId`, the tab in front. */
  "personal.start": { send: { tabId?: number }; reply: Outcome<{ tabId: number }> };
  "personal.end": { send: { tabId: number }; reply: Outcome };
  /** A change that loosens while off-hours go on waits for the next start: `effectiveFrom` says when it holds. */
  "plan.save": {
    send: { week: WeekPlan; levels: Levels; restGoalMin: number; contractMin: number | null };
    reply: Outcome<{ effectiveFrom: EpochMs; isDelayed: boolean }>;
  };
  "settings.save": { send: { patch: Partial<Settings> }; reply: Outcome };
  "welcome.done": { send: Nothing; reply: Outcome };
  "note.park": { send: { text: string }; reply: Outcome<{ showAt: EpochMs | null }> };
  "note.clear": { send: { id: string }; reply: Outcome };
  "break.start": { send: { minutes: number }; reply: Outcome };
  "break.end": { send: Nothing; reply: Outcome };
  /** The user has seen the reminder of this evening: pages stay quiet until the next start. */
  "remind.dismiss": { send: Nothing; reply: Outcome };
  /** Import or erasure changed the database under the background's feet, or permissions changed. */
  "data.changed": { send: Nothing; reply: Outcome };
};

export type CommandName = keyof Commands;
export type Sent<Name extends CommandName> = Commands[Name]["send"];
export type Reply<Name extends CommandName> = Commands[Name]["reply"];
/** What travels: the name under a key of our own, so that foreign messages are told apart. */
export type Message<Name extends CommandName = CommandName> = {
  readonly relache: Name;
  readonly data: Sent<Name>;
};
/** Sends one command; rejects only when the background cannot be reached. */
export type Send = <Name extends CommandName>(name: Name, data: Sent<Name>) => Promise<Reply<Name>>;
