import type { ReadonlySignal } from "@preact/signals";
import type { Activity } from "../domain/service.ts";
import type { Summary } from "../domain/summary.ts";
import type { EpochMs } from "../domain/time.ts";
import type { CommandName, Reply, Send, Sent } from "../messaging/protocol.ts";
import type { SaveRules } from "./options-ports.ts";
import type { MenuFacts } from "./popup-menu-facts.ts";

/** The line above the bar after something was done. `at` is a time to name; so are `name` and what else is set. */
export type Flash = {
  readonly key:
    | "action.snooze.done"
    | "action.personal.done"
    | "popup.snooze.ended"
    | "popup.meeting.done"
    | "popup.crisis.done"
    | "popup.crisis.ended"
    | "popup.pause.done"
    | "popup.pause.ended"
    | "popup.personal.ended"
    | "popup.park.done"
    | "popup.park.done.short"
    | "popup.score.hidden"
    | "popup.score.shown"
    | "popup.failed"
    | "error.read"
    | "menu.done.client"
    | "menu.done.client.none"
    | "menu.done.activity"
    | "menu.done.short"
    | "menu.done.short.end"
    | "menu.done.said.hours"
    | "menu.done.said.work"
    | "menu.done.said.personal"
    | "menu.done.still";
  readonly at?: EpochMs;
  /** A client's or a service's. */
  readonly name?: string;
  readonly activity?: Activity;
  /** Firefox's id of a container. */
  readonly container?: string;
  readonly undo?: () => Promise<void>;
};

/** What acts need of the world. */
export type ActWorld = {
  readonly send: Send;
  readonly saveRules: SaveRules;
  readonly now: () => EpochMs;
  readonly readBreakMinutes: () => Promise<number>;
  readonly openPage: (path: string) => Promise<void>;
};

/** What acts need of the popup. */
export type ActPage = {
  readonly summary: ReadonlySignal<Summary | null>;
  /** What the menu offers; `null` before it was read. */
  readonly menu: () => MenuFacts | null;
  readonly reread: () => Promise<unknown>;
  readonly say: (flash: Flash | null) => void;
};

/** What the background answers to a command that it carries out. */
export type Granted<Name extends CommandName> = Extract<Reply<Name>, { readonly ok: true }>;

/** Sends a command, reads the new figures and says what was done; false when it was refused or not heard. */
export type Act = <Name extends CommandName>(
  name: Name,
  data: Sent<Name>,
  done: Flash | null | ((granted: Granted<Name>) => Flash),
) => Promise<boolean>;
