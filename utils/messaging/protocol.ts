import type { AlertAct, AlertNotice } from "../domain/alert-notice.ts";
import type { ClientId } from "../domain/client.ts";
import type { VisitReason } from "../domain/gate.ts";
import type { Moment } from "../domain/seams.ts";
import type { Activity, ServiceId } from "../domain/service.ts";
import type { EpochMs } from "../domain/time.ts";

export type Refusal = "private-window" | "no-visits-left" | "closed" | "bad-request" | "storage";

/** What the background says to the in-page layer of one tab: a toast, or the question what goes on there. */
export type PageMessage =
  | { readonly relache: "toast"; readonly notice: AlertNotice }
  | { readonly relache: "moment" };
/** What the in-page layer answers. */
export type PageMoment = { readonly lastTypedAt: EpochMs | null; readonly isFullScreen: boolean };

/** Nothing to send. */
export type Nothing = Record<string, never>;

export type Outcome<T = unknown> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly why: Refusal };

/**
 * What pages and the content script ask of the background: name → what is sent and what comes back.
 * Pages read the database themselves, and write there what the user edits; what belongs to the running product (the
 * tracker, the gate, the switches of the moment) changes by these commands only.
 */
export type Commands = {
  /** Look at all anew: resolves when a sample is written, the summary is fresh and the gate follows the rules. */
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
  /** All that counts is personal until then; `null` ends it. */
  "personal.until": { send: { until: EpochMs | null }; reply: Outcome };
  /** "Working for": until the end of this long day; `null` leaves it to the rules of places. */
  "client.set": { send: { client: ClientId | null }; reply: Outcome };
  /** Calls what the tab in front shows by another activity, as long as it shows that. */
  "activity.set": { send: { activity: Activity }; reply: Outcome };
  "note.park": { send: { text: string }; reply: Outcome<{ showAt: EpochMs | null }> };
  "note.clear": { send: { id: string }; reply: Outcome };
  "break.start": { send: { minutes: number }; reply: Outcome };
  "break.end": { send: Nothing; reply: Outcome };
  /** The user has seen the reminder of this evening: pages stay quiet until the next start. */
  "remind.dismiss": { send: Nothing; reply: Outcome };
  /** What stands in front of the user now: asked by the worker that decides on alerts. */
  "alert.moment": { send: Nothing; reply: Outcome<Moment> };
  /** Shows what that worker decided and wrote down. */
  "alert.show": { send: { notice: AlertNotice; on: "system" | "page" | "badge" }; reply: Outcome };
  /** An answer to an alert: what its button does. "Quiet for this meeting" may be said at any time, with any id. */
  "alert.answer": { send: { id: string; act: AlertAct }; reply: Outcome };
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
