import type { Crisis } from "../domain/gate.ts";
import { MINUTE_MS, type EpochMs } from "../domain/time.ts";
import type { CommandName, Outcome, Sent } from "../messaging/protocol.ts";
import { crisisAt, pausedUntil, personalUntil, snoozedUntil } from "../domain/popup-view.ts";
import type { Act, ActPage, ActWorld, Flash } from "./popup-acting.ts";
import { createChoose, type Choose } from "./popup-menu.ts";

export type PopupActions = {
  readonly snooze: (until: EpochMs | null) => Promise<void>;
  readonly startCrisis: (minutes: number) => Promise<void>;
  readonly endCrisis: () => Promise<void>;
  readonly pause: (until: EpochMs | null) => Promise<void>;
  readonly togglePersonal: () => Promise<void>;
  /** Resolves to whether the note was kept. */
  readonly park: (text: string) => Promise<boolean>;
  readonly clearNote: (id: string) => Promise<void>;
  readonly startBreak: () => Promise<void>;
  /** Follows a choice in the menu of what counts now. */
  readonly choose: Choose;
};

/** Everything the popup does. Each act takes place at once and can be undone; `null` as an end switches off. */
export function createPopupActions(world: ActWorld, page: ActPage): PopupActions {
  const { say } = page;
  const act: Act = async <Name extends CommandName>(
    name: Name,
    data: Sent<Name>,
    done: Flash | null | (() => Flash),
  ) => {
    try {
      const reply: Outcome<object> = await world.send(name, data);
      if (!reply.ok) throw new Error(reply.why);
      await rereadQuietly(page);
      say(typeof done === "function" ? done() : done);
      return true;
    } catch {
      say({ key: "popup.failed" });
      return false;
    }
  };
  const choose = createChoose(world, page, act);
  return {
    choose,
    ...switches(world, page, act),
    ...crisisActs(world, page, act),
    togglePersonal: () => togglePersonal(world, page, choose),
    park: (text) => park(world, page, say, text),
    clearNote: async (id) => void (await act("note.clear", { id }, null)),
    startBreak: async () => {
      const minutes = await world.readBreakMinutes();
      if (await act("break.start", { minutes }, null)) await world.openPage(`break.html#minutes=${minutes}`);
    },
  };
}

/** The command has been carried out: old figures on the screen are no reason to call it failed. */
async function rereadQuietly(page: ActPage): Promise<void> {
  await page.reread().catch(() => false);
}

/** The two that last until an instant. Undo brings back what held before. */
function switches(world: ActWorld, page: ActPage, act: Act): Pick<PopupActions, "snooze" | "pause"> {
  const snooze = async (until: EpochMs | null): Promise<void> => {
    const before = page.summary.value && snoozedUntil(page.summary.value, world.now());
    const undo = (): Promise<void> => snooze(before);
    if (until === null) await act("snooze.end", {}, { key: "popup.snooze.ended", undo });
    else await act("snooze.start", { until }, { key: "action.snooze.done", at: until, undo });
  };
  const pause = async (until: EpochMs | null): Promise<void> => {
    const before = page.summary.value && pausedUntil(page.summary.value, world.now());
    const undo = (): Promise<void> => pause(before);
    if (until === null) await act("pause.end", {}, { key: "popup.pause.ended", undo });
    else await act("pause.start", { until }, { key: "popup.pause.done", at: until, undo });
  };
  return { snooze, pause };
}

/** A crisis is only ever prolonged, so that undoing a longer one means to end it and to begin what was left. */
function crisisActs(
  world: ActWorld,
  page: ActPage,
  act: Act,
): Pick<PopupActions, "startCrisis" | "endCrisis"> {
  const running = (): Crisis | null => page.summary.value && crisisAt(page.summary.value, world.now());
  const begin = async (minutes: number, undo: () => Promise<void>): Promise<void> => {
    try {
      const reply = await world.send("crisis.start", { minutes });
      if (!reply.ok) throw new Error(reply.why);
      await rereadQuietly(page);
      page.say({ key: "popup.crisis.done", at: reply.until, undo });
    } catch {
      page.say({ key: "popup.failed" });
    }
  };
  const restore = async (before: Crisis): Promise<void> => {
    const minutes = Math.round((before.end - world.now()) / MINUTE_MS);
    if (minutes >= 1) await begin(minutes, endCrisis);
  };
  const endCrisis = async (): Promise<void> => {
    const before = running();
    const undo = before ? { undo: () => restore(before) } : {};
    await act("crisis.end", {}, { key: "popup.crisis.ended", ...undo });
  };
  return {
    endCrisis,
    startCrisis: async (minutes) => {
      const before = running();
      await begin(minutes, async () => {
        await endCrisis();
        if (before) await restore(before);
      });
    },
  };
}

/** What holds longest is ended first: pressed again, the button ends what else makes this tab personal. */
async function togglePersonal(world: ActWorld, page: ActPage, choose: Choose): Promise<void> {
  const summary = page.summary.value;
  const counting = summary?.counting;
  const isPersonal = counting?.kind === "counting" && counting.context === "personal";
  if (summary && personalUntil(summary, world.now()) !== null) {
    await choose({ kind: "short", until: null });
    return;
  }
  if (isPersonal && counting.tabId !== null) {
    await choose({ kind: "tab", tabId: counting.tabId, isPersonal: false });
    return;
  }
  try {
    const reply = await world.send("personal.start", {});
    if (!reply.ok) throw new Error(reply.why);
    await rereadQuietly(page);
    const { tabId } = reply;
    page.say({ key: "action.personal.done", undo: () => choose({ kind: "tab", tabId, isPersonal: false }) });
  } catch {
    page.say({ key: "popup.failed" });
  }
}

async function park(
  world: ActWorld,
  page: ActPage,
  say: (flash: Flash) => void,
  text: string,
): Promise<boolean> {
  const trimmed = text.trim();
  if (trimmed === "") return false;
  try {
    const reply = await world.send("note.park", { text: trimmed });
    if (!reply.ok) throw new Error(reply.why);
    await rereadQuietly(page);
    say(
      reply.showAt === null ? { key: "popup.park.done.short" } : { key: "popup.park.done", at: reply.showAt },
    );
    return true;
  } catch {
    say({ key: "popup.failed" });
    return false;
  }
}
