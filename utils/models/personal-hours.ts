import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { WeekPlan } from "../domain/plan.ts";
import { isSameData } from "../domain/same-data.ts";
import type { OptionsPorts } from "./options-ports.ts";
import { freshWindow, readWindows, windowsOf, type WindowDraft, type WindowProblem } from "./window-draft.ts";

/** The hours of the week that are the user's own. */
export type PersonalHours = {
  readonly windows: ReadonlySignal<readonly WindowDraft[]>;
  readonly problems: ReadonlySignal<readonly WindowProblem[]>;
  readonly add: () => void;
  readonly remove: (key: number) => void;
  readonly toggleDay: (key: number, day: number) => void;
  readonly setField: (key: number, edge: "start" | "end", value: string) => void;
  /** Saves at once what waits for a pause in typing. */
  readonly flush: () => void;
  /** Shows again what is saved. */
  readonly reset: () => void;
};

/** Time fields report every keystroke: only a pause in typing, or leaving the field, is a change. */
const TYPING_PAUSE_MS = 1200;

/**
 * @param saved the week that is saved
 * @param save saves another one
 */
export function createPersonalHours(
  after: OptionsPorts["after"],
  saved: () => WeekPlan,
  save: (week: WeekPlan) => void,
): PersonalHours {
  const windows = signal<readonly WindowDraft[]>(windowsOf(saved()));
  const reading = computed(() => readWindows(windows.value));
  let cancelWait = (): void => undefined;

  const flush = (): void => {
    cancelWait();
    const { week } = reading.value;
    if (week !== null && !isSameData(windowsOf(week), windowsOf(saved()))) save(week);
  };
  const change = (key: number, to: (window: WindowDraft) => Partial<WindowDraft>): void => {
    windows.value = windows.value.map((each) => (each.key === key ? { ...each, ...to(each) } : each));
  };
  return {
    windows,
    problems: computed(() => reading.value.problems),
    add: () => {
      windows.value = [...windows.value, freshWindow(windows.value)];
      flush();
    },
    remove: (key) => {
      windows.value = windows.value.filter((each) => each.key !== key);
      flush();
    },
    toggleDay: (key, day) => {
      change(key, ({ days }) => ({
        days: days.includes(day)
          ? days.filter((each) => each !== day)
          : [...days, day].toSorted((a, b) => a - b),
      }));
      flush();
    },
    setField: (key, edge, value) => {
      change(key, () => ({ [edge]: value }));
      cancelWait();
      cancelWait = after(TYPING_PAUSE_MS, flush);
    },
    flush,
    reset: () => {
      cancelWait();
      windows.value = windowsOf(saved());
    },
  };
}
