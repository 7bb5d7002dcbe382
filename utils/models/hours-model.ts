import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { WeekPlan } from "../domain/plan.ts";
import type { PlanParts } from "../domain/rule-edits.ts";
import { restHints, TEMPLATES, weeklyMinutes, type RestHint, type TemplateId } from "../domain/week-plan.ts";
import { fieldOf } from "../domain/time-field.ts";
import type { Stretch, WeekBlock } from "../domain/week-drag.ts";
import type { OptionsPorts } from "./options-ports.ts";
import type { OptionsStore } from "./options-store.ts";
import {
  blocksOf,
  draftOf,
  mendedStart,
  mendRest,
  nextKey,
  readDraft,
  roomIn,
  withStretch,
  type DraftInterval,
  type DraftProblem,
  type WeekDraft,
} from "./week-draft.ts";

/** A short night, and the start that would mend it; `null` when one start alone cannot. */
export type RestNote = RestHint & { readonly mendedStart: number | null };

export type HoursModel = {
  readonly draft: ReadonlySignal<WeekDraft>;
  /** The week as drawn: the fields that make sense. */
  readonly shown: ReadonlySignal<WeekPlan>;
  readonly problems: ReadonlySignal<readonly DraftProblem[]>;
  /** What can be taken hold of with the pointer. */
  readonly blocks: ReadonlySignal<readonly WeekBlock[]>;
  readonly totalMin: ReadonlySignal<number>;
  readonly restNotes: ReadonlySignal<readonly RestNote[]>;
  readonly setField: (day: number, key: number, edge: "start" | "end", value: string) => void;
  /** Saves at once what waits for a pause in typing. */
  readonly flush: () => Promise<void>;
  /** A drag begins: what was typed is saved first, so that the drag is a step of its own. */
  readonly grab: () => void;
  /** Where the hours are now, nothing being saved; `key` is `null` for hours being drawn, a place `null` for none. */
  readonly place: (day: number, key: number | null, to: Stretch | null) => void;
  /** The drag ends: saved once, or all as it was before. */
  readonly drop: (isKept: boolean) => void;
  readonly add: (day: number) => void;
  readonly remove: (day: number, key: number) => void;
  readonly toggle: (day: number, isWorked: boolean) => void;
  readonly copy: (day: number, targets: readonly number[]) => void;
  readonly applyTemplate: (id: TemplateId) => void;
  readonly mend: (note: RestNote) => void;
  readonly keep: (note: RestNote) => void;
  readonly setRestGoal: (minutes: number) => void;
  /** Hours a week by contract, in minutes; `null` for none. */
  readonly setContract: (minutes: number | null) => void;
  /** Shows again what is saved. */
  readonly reset: () => void;
};

type Fields = Pick<DraftInterval, "start" | "end">;

/** Time fields report every keystroke: only a pause in typing, or leaving the field, is a change. */
const TYPING_PAUSE_MS = 1200;
const USUAL_DAY: readonly Fields[] = [{ start: "09:00", end: "18:00" }];

export function createHoursModel(ports: OptionsPorts, store: OptionsStore): HoursModel {
  const draft = signal<WeekDraft>(draftOf(store.parts.value.week));
  const kept = signal<readonly string[]>([]);
  const rested = new Map<number, readonly Fields[]>();
  const reading = computed(() => readDraft(draft.value));
  let cancelWait = (): void => undefined;
  /** The week as it was when a drag began; `null` while nothing is dragged. */
  let held: WeekDraft | null = null;

  const flush = async (): Promise<void> => {
    cancelWait();
    const { week } = reading.value;
    if (held !== null || week === null || isSameWeek(week, store.parts.value.week)) return;
    await store.savePlan({ ...store.parts.value, week });
  };
  const saveParts = (parts: Partial<PlanParts>): void => {
    void flush();
    void store.savePlan({ ...store.parts.value, ...parts });
  };
  const change = (next: WeekDraft): void => {
    draft.value = next;
    void flush();
  };
  const changeDay = (day: number, pairs: (before: WeekDraft[number]) => WeekDraft[number]): WeekDraft =>
    draft.value.map((each, index) => (index === day ? pairs(each) : each));
  const setWeek = (week: WeekPlan): void => change(draftOf(week));
  /** Puts the same hours into several days; what stands in the others stays as the user left it. */
  const setDays = (days: readonly number[], fields: readonly Fields[]): void => {
    let key = nextKey(draft.value);
    const fresh = () => fields.map(({ start, end }) => ({ key: key++, start, end }));
    change(draft.value.map((each, index) => (days.includes(index) ? fresh() : each)));
  };
  const newPair = (day: number) => {
    const room = roomIn(reading.value.shown, day);
    const key = nextKey(draft.value);
    return room === null
      ? { key, start: "", end: "" }
      : { key, start: fieldOf(room.start), end: fieldOf(room.end) };
  };
  return {
    draft,
    shown: computed(() => reading.value.shown),
    problems: computed(() => reading.value.problems),
    blocks: computed(() => blocksOf(draft.value)),
    totalMin: computed(() => weeklyMinutes(reading.value.week ?? store.parts.value.week)),
    restNotes: computed(() => notesOf(reading.value.week, store.parts.value.restGoalMin, kept.value)),
    setField: (day, key, edge, value) => {
      draft.value = changeDay(day, (pairs) =>
        pairs.map((pair) => (pair.key === key ? { ...pair, [edge]: value } : pair)),
      );
      cancelWait();
      cancelWait = ports.after(TYPING_PAUSE_MS, () => void flush());
    },
    flush,
    grab: () => {
      void flush();
      held = draft.value;
    },
    place: (day, key, to) => {
      if (held === null) return;
      draft.value = to === null ? held : withStretch(held, day, key ?? nextKey(held), to);
    },
    drop: (isKept) => {
      if (held !== null && !isKept) draft.value = held;
      held = null;
      void flush();
    },
    add: (day) => change(changeDay(day, (pairs) => [...pairs, newPair(day)])),
    remove: (day, key) => change(changeDay(day, (pairs) => pairs.filter((pair) => pair.key !== key))),
    toggle: (day, isWorked) => {
      if (!isWorked) {
        rested.set(day, draft.value[day] ?? []);
        setDays([day], []);
        return;
      }
      const before = rested.get(day) ?? draft.value.find((each) => each.length > 0);
      setDays([day], before === undefined || before.length === 0 ? USUAL_DAY : before);
    },
    copy: (day, targets) => {
      setDays(targets, draft.value[day] ?? []);
    },
    applyTemplate: (id) => {
      const template = TEMPLATES.find((each) => each.id === id);
      if (template !== undefined) setWeek(template.week);
    },
    mend: (note) => {
      const { shown } = reading.value;
      const mended = mendRest(shown, note, store.parts.value.restGoalMin);
      if (mended !== null) setWeek(mended);
    },
    keep: (note) => {
      kept.value = [...kept.value, idOf(note)];
    },
    setRestGoal: (restGoalMin) => saveParts({ restGoalMin }),
    setContract: (contractMin) => saveParts({ contractMin }),
    reset: () => {
      cancelWait();
      held = null;
      draft.value = draftOf(store.parts.value.week);
    },
  };
}

const idOf = (note: RestHint): string => `${note.day}-${note.nextDay}-${note.restMin}`;

function notesOf(week: WeekPlan | null, restGoalMin: number, kept: readonly string[]): readonly RestNote[] {
  if (week === null) return [];
  return restHints(week, restGoalMin)
    .filter((hint) => !kept.includes(idOf(hint)))
    .map((hint) => ({
      ...hint,
      mendedStart: mendRest(week, hint, restGoalMin) === null ? null : mendedStart(week, hint, restGoalMin),
    }));
}

function isSameWeek(a: WeekPlan, b: WeekPlan): boolean {
  const text = (week: WeekPlan): string =>
    week.map((day) => day.map(({ start, end }) => `${start}-${end}`).join()).join(";");
  return text(a) === text(b);
}
