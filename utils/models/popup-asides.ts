import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { EpochMs } from "../domain/time.ts";
import type { GiveBackModel, GiveBackView } from "./give-back-model.ts";
import type { PopupModel } from "./popup-model.ts";
import type { ShownScore } from "./popup-score.ts";

/** What stands beside the figures, and is learnt after them. */
export type PopupAsides = {
  /** `null` where there is none, and where the user hid it. */
  readonly score: ShownScore | null;
  readonly giveBack: GiveBackView;
  readonly answers: Pick<GiveBackModel, "take" | "decline" | "undo">;
  readonly hideScore: () => Promise<void>;
  /** "Quiet for this meeting"; `null` where it cannot be said. */
  readonly meeting: MeetingSwitch | null;
  /** Within the click itself. `null` where the browser has no place at its side. */
  readonly openAtSide: (() => Promise<void>) | null;
};

export type MeetingSwitch = {
  /** Until when it holds at the latest; `null` when it does not. */
  readonly until: EpochMs | null;
  readonly set: (isQuiet: boolean) => Promise<void>;
};

export type MeetingPort = {
  readonly read: () => Promise<EpochMs | null>;
  /** Rejects when it was not saved. */
  readonly save: (isQuiet: boolean) => Promise<void>;
};

export type AsidePorts = {
  readonly readScore: () => Promise<ShownScore | null>;
  /** Saves whether the score is shown at all; rejects when it was not saved. */
  readonly showScore: (isShown: boolean) => Promise<void>;
  readonly giveBack: GiveBackModel;
  readonly meeting: MeetingPort | null;
  readonly openAtSide: PopupAsides["openAtSide"];
};

type Page = Pick<PopupModel, "extras" | "reread" | "say" | "openSheet">;

/** To be made once the popup's own figures are there, which come first. */
export function createPopupAsides(ports: AsidePorts, page: Page): ReadonlySignal<PopupAsides> {
  const score = signal<ShownScore | null>(null);
  const { giveBack } = ports;
  const readScore = async (): Promise<void> => {
    // Only an aside: what was read before was true then.
    score.value = await ports.readScore().catch(() => score.value);
  };
  const setScore = async (isShown: boolean): Promise<void> => {
    try {
      await ports.showScore(isShown);
      await readScore();
      const key = isShown ? "popup.score.shown" : "popup.score.hidden";
      page.say({ key, undo: () => setScore(!isShown) });
    } catch {
      page.say({ key: "popup.failed" });
    }
  };
  const meeting = createMeeting(ports.meeting, page);
  // Now, and with each later reading of the popup's own figures.
  page.extras.subscribe(() => {
    void readScore();
    void giveBack.refresh();
    void meeting.read();
  });
  const answers = {
    // The hours have changed, and what is said of them.
    take: () => giveBack.take().then(page.reread),
    decline: giveBack.decline,
    undo: () => giveBack.undo().then(page.reread),
  };
  const { openAtSide } = ports;
  const hideScore = (): Promise<void> => {
    page.openSheet(null);
    return setScore(false);
  };
  return computed(() => ({
    score: score.value,
    giveBack: giveBack.view.value,
    answers,
    hideScore,
    meeting: meeting.view.value,
    openAtSide,
  }));
}

/** Quiet until a meeting is over: pressed in the popup, which says what it did. */
function createMeeting(port: MeetingPort | null, page: Page) {
  const until = signal<EpochMs | null>(null);
  const read = async (): Promise<void> => {
    until.value = (await port?.read().catch(() => until.value)) ?? null;
  };
  const set = async (isQuiet: boolean): Promise<void> => {
    try {
      await port?.save(isQuiet);
      await read();
      const undo = (): Promise<void> => set(!isQuiet);
      const at = until.value;
      page.say(
        isQuiet && at !== null
          ? { key: "popup.meeting.done", at, undo }
          : { key: "popup.snooze.ended", undo },
      );
    } catch {
      page.say({ key: "popup.failed" });
    }
  };
  return { read, view: computed(() => port && { until: until.value, set }) };
}
