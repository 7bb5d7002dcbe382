import type { Summary } from "../../utils/domain/summary.ts";
import type { RuleEdit } from "../../utils/domain/rule-edits.ts";
import type { CommandName, Send } from "../../utils/messaging/protocol.ts";
import { createPopupModel, type PopupAdapters, type PopupModel } from "../../utils/models/popup-model.ts";
import type { SaveOutcome } from "../../utils/models/options-ports.ts";
import type { MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import type { StorageTrouble } from "../../utils/storage/storage-error.ts";
import { AFTERNOON, WEEK, WORKING } from "./summaries.ts";

type Timer = { readonly act: () => void; readonly everyMs: number | null; at: number };

export type PopupWorld = {
  readonly model: PopupModel;
  readonly sent: { name: CommandName; data: unknown }[];
  readonly opened: string[];
  readonly weeksRead: [string, number][];
  readonly saved: RuleEdit[];
  /** What becomes of the next edit of the rules. */
  saving: SaveOutcome;
  /** What the menu has to offer. */
  menu: MenuFacts | null;
  /** What session storage holds; the background's answers. */
  stored: Summary | null;
  reply: (name: CommandName) => unknown;
  trouble: StorageTrouble | null;
  now: number;
  readonly after: PopupAdapters["after"];
  /** Lets time pass; what is due then happens in order. */
  pass(durationMs: number): Promise<void>;
};

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
};

/** A popup without a browser: storage, messages, time and tabs are plain values. */
export function createPopupWorld(change: Partial<PopupAdapters> = {}): PopupWorld {
  const timers = new Set<Timer>();
  const start = (act: () => void, delayMs: number, everyMs: number | null) => {
    const timer = { act, everyMs, at: world.now + delayMs };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const send = ((name: CommandName, data: unknown) => {
    world.sent.push({ name, data });
    return Promise.resolve(world.reply(name));
  }) as Send;
  const adapters: PopupAdapters = {
    readSummary: () => Promise.resolve(world.stored),
    readWeek: (firstDay, weeksBack) => {
      world.weeksRead.push([firstDay, weeksBack]);
      return Promise.resolve(WEEK.map((day) => ({ ...day, inMs: weeksBack, offMs: 0 })));
    },
    readExtras: () =>
      Promise.resolve({ nextStart: null, needsNotifications: false, names: {}, menu: world.menu }),
    readBreakMinutes: () => Promise.resolve(5),
    readTrouble: () => Promise.resolve(world.trouble),
    send,
    saveRules: (edit) => {
      world.saved.push(edit);
      return Promise.resolve(world.saving);
    },
    now: () => world.now,
    every: (periodMs, act) => start(act, periodMs, periodMs),
    after: (delayMs, act) => world.after(delayMs, act),
    openPage: (path) => {
      world.opened.push(path);
      return Promise.resolve();
    },
    ...change,
  };
  const world: Omit<PopupWorld, "model"> = {
    stored: WORKING,
    now: AFTERNOON,
    after: (delayMs, act) => start(act, delayMs, null),
    sent: [],
    opened: [],
    weeksRead: [],
    trouble: null,
    menu: null,
    saved: [],
    saving: { ok: true },
    reply: () => ({ ok: true, until: AFTERNOON + 3_600_000, tabId: 3, showAt: null }),
    pass: async (durationMs) => {
      const end = world.now + durationMs;
      for (;;) {
        await settle();
        const due = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!due) break;
        world.now = Math.max(world.now, due.at);
        if (due.everyMs === null) timers.delete(due);
        else due.at += due.everyMs;
        due.act();
      }
      world.now = end;
      await settle();
    },
  };
  return Object.assign(world, { model: createPopupModel(adapters) });
}
