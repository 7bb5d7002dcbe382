import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import type { DayLogRows } from "../domain/day-log.ts";
import type { EditProblem, EditResult, SpanEdit, Undo } from "../domain/log-edit.ts";
import type { DayKey } from "../domain/time.ts";
import { addDays } from "../domain/zone.ts";
import { dayLogOf, type DayLog } from "./day-log-view.ts";

export type DayLogAdapters = {
  readonly read: (day: DayKey) => Promise<DayLogRows>;
  readonly edit: (edit: SpanEdit) => Promise<EditResult>;
  readonly readNames: (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly today: () => DayKey;
  /** Something was written: everything else that shows figures follows. Never rejects. */
  readonly changed: () => Promise<void>;
};

/** What became of the last edit: done, refused, or not written at all. */
export type DayLogNews =
  | { readonly kind: "done"; readonly what: SpanEdit["kind"]; readonly count: number }
  | { readonly kind: "refused"; readonly problem: EditProblem }
  | { readonly kind: "trouble" };

type Phase = "loading" | "error" | "ready";

export type DayLogModel = {
  readonly day: ReadonlySignal<DayKey>;
  readonly phase: ReadonlySignal<Phase>;
  readonly log: ReadonlySignal<DayLog | null>;
  readonly names: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly news: ReadonlySignal<DayLogNews | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly isToday: ReadonlySignal<boolean>;
  /** Shows a day, today at the latest. Never rejects. */
  readonly show: (day: DayKey) => Promise<void>;
  readonly step: (days: -1 | 1) => Promise<void>;
  /** Carries out an edit; gives what is wrong with it, for the field that it belongs to. Never rejects. */
  readonly edit: (edit: SpanEdit) => Promise<EditProblem | "trouble" | null>;
  /** Takes the last edit back; one step. */
  readonly undo: () => Promise<void>;
};

export function createDayLogModel(adapters: DayLogAdapters): DayLogModel {
  const shown = shownOf(adapters.today());
  const show = async (wanted: DayKey): Promise<void> => {
    const today = adapters.today();
    batch(() => {
      const before = shown.day.value;
      shown.day.value = wanted > today ? today : wanted;
      shown.isToday.value = shown.day.value === today;
      if (shown.day.value === before) return;
      shown.news.value = null;
      shown.last.value = null;
    });
    await read(adapters, shown);
  };
  return {
    ...shown,
    show,
    step: (days) => show(addDays(shown.day.value, days)),
    edit: (edit) => apply(adapters, shown, edit),
    undo: async () => {
      const undo = shown.last.value;
      if (undo !== null) await apply(adapters, shown, { kind: "restore", undo });
    },
  };
}

function shownOf(today: DayKey) {
  const last = signal<Undo | null>(null);
  return {
    day: signal(today),
    isToday: signal(true),
    phase: signal<Phase>("loading"),
    log: signal<DayLog | null>(null),
    names: signal<Readonly<Record<string, string>>>({}),
    news: signal<DayLogNews | null>(null),
    last,
    canUndo: computed(() => last.value !== null),
  };
}

type Shown = ReturnType<typeof shownOf>;

async function read(adapters: DayLogAdapters, shown: Shown): Promise<void> {
  const day = shown.day.value;
  try {
    const log = dayLogOf(await adapters.read(day));
    const used = [...log.rows.map(({ span }) => span), ...log.live].map(({ service }) => service);
    const ids = new Set([...log.services, ...used.filter((id) => id !== null)]);
    const names = await adapters.readNames([...ids]);
    // Another day may have been asked for meanwhile.
    if (shown.day.value !== day) return;
    batch(() => {
      shown.log.value = log;
      shown.names.value = names;
      shown.phase.value = "ready";
    });
  } catch {
    if (shown.day.value === day) shown.phase.value = "error";
  }
}

/** What was shown is not what is there. */
const STALE: ReadonlySet<EditProblem> = new Set(["not-found", "changed", "no-client"]);

/** What is wrong with an edit of a form is said in the form, as long as its span is there. */
function hasForm({ kind }: SpanEdit): boolean {
  return kind !== "sort" && kind !== "assign" && kind !== "restore";
}

async function apply(
  adapters: DayLogAdapters,
  shown: Shown,
  edit: SpanEdit,
): Promise<EditProblem | "trouble" | null> {
  let result: EditResult;
  try {
    result = await adapters.edit(edit);
  } catch {
    shown.news.value = hasForm(edit) ? null : { kind: "trouble" };
    return "trouble";
  }
  if (!result.ok) {
    const { problem } = result;
    if (STALE.has(problem)) await read(adapters, shown);
    batch(() => {
      const isSaidThere = hasForm(edit) && problem !== "not-found";
      shown.news.value = isSaidThere ? null : { kind: "refused", problem };
      if (edit.kind === "restore") shown.last.value = null;
    });
    return problem;
  }
  const { undo } = result;
  await read(adapters, shown);
  batch(() => {
    shown.last.value = edit.kind === "restore" ? null : undo;
    shown.news.value = { kind: "done", what: edit.kind, count: undo.written.length };
  });
  await adapters.changed();
  return null;
}
