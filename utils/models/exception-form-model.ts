import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { ExceptionEdit } from "../domain/exception-edits.ts";
import type { PlanException } from "../domain/plan.ts";
import { plannedHours } from "../domain/recovery-day.ts";
import { fieldOf, minuteOf } from "../domain/time-field.ts";
import { addDays } from "../domain/zone.ts";
import { exceptionAct } from "./exception-acts.ts";
import {
  formOf,
  newForm,
  readForm,
  withFrom,
  type ExceptionForm,
  type FormKind,
  type FormReading,
} from "./exception-form.ts";
import type { ExceptionsWorld } from "./exceptions-world.ts";
import { createSubmission } from "./submission.ts";
import type { DraftInterval } from "./week-draft.ts";

export type FormModel = {
  /** `null` while nothing is being filled in. */
  readonly form: ReadonlySignal<ExceptionForm | null>;
  readonly reading: ReadonlySignal<FormReading | null>;
  readonly start: (kind: FormKind) => void;
  readonly change: (row: PlanException) => void;
  readonly set: (fields: Partial<Pick<ExceptionForm, "from" | "to" | "label">>) => void;
  readonly setPair: (key: number, edge: "start" | "end", value: string) => void;
  readonly addPair: () => void;
  readonly removePair: (key: number) => void;
  readonly cancel: () => void;
  /** Saves what the form holds, or shows what keeps it from being saved. */
  readonly submit: () => Promise<void>;
};

const PAUSE_MIN = 60;
const NEW_LENGTH_MIN = 120;
const DAY_MIN = 1440;
const MORNING_MIN = 9 * 60;

/** @param saved what the page does with a form that was saved */
export function createFormModel(world: ExceptionsWorld, saved: (form: ExceptionForm) => void): FormModel {
  const { acts, all, store, today, zone } = world;
  const form = signal<ExceptionForm | null>(null);
  const submission = createSubmission(store);
  const reading = computed(() => (form.value === null ? null : readForm(form.value, all.value, today.value)));
  const patch = (change: (form: ExceptionForm) => ExceptionForm): void => {
    if (form.value !== null) form.value = { ...change(form.value), isClosed: false };
  };
  const open = (next: ExceptionForm | null): void => {
    submission.giveUp();
    form.value = next;
  };
  const wanted = (): ExceptionEdit => {
    const draft = reading.value?.draft ?? null;
    const id = form.value?.id ?? null;
    return { add: draft === null ? [] : [draft], remove: id === null ? [] : [id] };
  };
  const act = exceptionAct(acts, wanted, (outcome) => {
    const sent = form.value;
    if (sent === null) return;
    if (outcome.ok) {
      form.value = null;
      saved(sent);
    } else form.value = { ...sent, isClosed: outcome.why === "closed" };
  });
  return {
    form,
    reading,
    start: (kind) => {
      const day = kind === "leave" ? addDays(today.value, 1) : today.value;
      open(newForm(kind, day, plannedHours(store.plans.value, day, zone())));
    },
    change: (row) => {
      if (row.kind !== "holiday") open(formOf(row, row.kind));
    },
    set: ({ from, to, label }) =>
      patch((now) => {
        const moved = from === undefined ? now : withFrom(now, from);
        const ended = to === undefined ? moved : { ...moved, to, isToOwn: true };
        return label === undefined ? ended : { ...ended, label };
      }),
    setPair: (key, edge, value) =>
      patch((now) => ({
        ...now,
        pairs: now.pairs.map((pair) => (pair.key === key ? { ...pair, [edge]: value } : pair)),
      })),
    addPair: () => patch((now) => ({ ...now, pairs: [...now.pairs, nextPair(now.pairs)] })),
    removePair: (key) => patch((now) => ({ ...now, pairs: now.pairs.filter((pair) => pair.key !== key) })),
    cancel: () => open(null),
    submit: async () => {
      patch((now) => ({ ...now, isTried: true }));
      if (reading.value !== null && reading.value.draft !== null) await submission.submit(act);
    },
  };
}

/** An hour after the last ones, where there is room. */
function nextPair(pairs: readonly DraftInterval[]): DraftInterval {
  const key = Math.max(-1, ...pairs.map((pair) => pair.key)) + 1;
  const ends = pairs.map(({ end }) => minuteOf(end)).filter((end) => end !== null);
  const start = ends.length === 0 ? MORNING_MIN : Math.max(...ends) + PAUSE_MIN;
  return start + NEW_LENGTH_MIN > DAY_MIN
    ? { key, start: "", end: "" }
    : { key, start: fieldOf(start), end: fieldOf(start + NEW_LENGTH_MIN) };
}
