import { computed, signal, type ReadonlySignal } from "@preact/signals";
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
  /** Within the click itself. `null` where the browser has no place at its side. */
  readonly openAtSide: (() => Promise<void>) | null;
};

export type AsidePorts = {
  readonly readScore: () => Promise<ShownScore | null>;
  /** Saves whether the score is shown at all; rejects when it was not saved. */
  readonly showScore: (isShown: boolean) => Promise<void>;
  readonly giveBack: GiveBackModel;
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
  // Now, and with each later reading of the popup's own figures.
  page.extras.subscribe(() => {
    void readScore();
    void giveBack.refresh();
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
    openAtSide,
  }));
}
