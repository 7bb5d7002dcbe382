import type { Crisis } from "../domain/gate.ts";
import { MINUTE_MS, type EpochMs } from "../domain/time.ts";
import type { CommandName, Reply } from "../messaging/protocol.ts";
import { crisisAt, pausedUntil, personalUntil, snoozedUntil } from "../domain/popup-view.ts";
import type { Act, ActPage, ActWorld, Granted } from "./popup-acting.ts";
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
  const act: Act = async (name, data, done) => {
    try {
      const reply = await world.send(name, data);
      if (!isGranted(reply)) throw new Error("refused");
      // The command has been carried out: old figures on the screen are no reason to call it failed.
      await page.reread().catch(() => undefined);
      page.say(typeof done === "function" ? done(reply) : done);
      return true;
    } catch {
      page.say({ key: "popup.failed" });
      return false;
    }
  };
  const choose = createChoose(world, page, act);
  return {
    choose,
    ...switches(world, page, act),
    ...crisisActs(world, page, act),
    togglePersonal: () => togglePersonal(world, page, act, choose),
    park: (text) => park(act, text),
    clearNote: async (id) => void (await act("note.clear", { id }, null)),
    startBreak: async () => {
      const minutes = await world.readBreakMinutes();
      if (await act("break.start", { minutes }, null)) await world.openPage(`break.html#minutes=${minutes}`);
    },
  };
}

function isGranted<Name extends CommandName>(reply: Reply<Name>): reply is Granted<Name> {
  return reply.ok;
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
  const begin = (minutes: number, undo: () => Promise<void>): Promise<boolean> =>
    act("crisis.start", { minutes }, ({ until }) => ({ key: "popup.crisis.done", at: until, undo }));
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
async function togglePersonal(world: ActWorld, page: ActPage, act: Act, choose: Choose): Promise<void> {
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
  await act("personal.start", {}, ({ tabId }) => ({
    key: "action.personal.done",
    undo: () => choose({ kind: "tab", tabId, isPersonal: false }),
  }));
}

async function park(act: Act, text: string): Promise<boolean> {
  const trimmed = text.trim();
  if (trimmed === "") return false;
  return await act("note.park", { text: trimmed }, ({ showAt }) =>
    showAt === null ? { key: "popup.park.done.short" } : { key: "popup.park.done", at: showAt },
  );
}
