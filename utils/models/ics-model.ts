import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { ExceptionEdit } from "../domain/exception-edits.ts";
import {
  exceptionProblems,
  LONGEST_LABEL,
  type ExceptionDraft,
  type ExceptionProblem,
} from "../domain/exception-problems.ts";
import { openGapMin } from "../domain/settings.ts";
import type { LeaveEvent, LeftOut } from "../transfer/ics-read.ts";
import type { IcsWords } from "../transfer/ics-write.ts";
import { exceptionAct } from "./exception-acts.ts";
import type { IcsTools } from "./exceptions-ports.ts";
import { lastAhead, type ExceptionsWorld } from "./exceptions-world.ts";
import { createSubmission } from "./submission.ts";

/** A leave that a calendar file offers. What has a problem cannot be ticked. */
export type LeaveRow = LeaveEvent & {
  readonly key: number;
  readonly isTicked: boolean;
  readonly problem: ExceptionProblem["kind"] | null;
};

export type LeaveOffer = {
  readonly fileName: string;
  readonly rows: readonly LeaveRow[];
  readonly leftOut: LeftOut;
  /** Titles of calendars are nobody's business: kept only on request. */
  readonly isKeepingTitles: boolean;
};

export type IcsNews =
  | { readonly kind: "not-calendar" | "nothing" | "too-large" | "unreadable" | "several" | "export-failed" }
  | { readonly kind: "imported"; readonly count: number }
  | { readonly kind: "exported"; readonly fileName: string };

/** What a chosen or dropped file is asked for. */
export type CalendarFile = { readonly name: string; readonly size: number; text(): Promise<string> };

export type IcsModel = {
  readonly offer: ReadonlySignal<LeaveOffer | null>;
  readonly isReading: ReadonlySignal<boolean>;
  readonly news: ReadonlySignal<IcsNews | null>;
  readonly weeks: Signal<number>;
  readonly readFiles: (files: readonly CalendarFile[]) => Promise<void>;
  readonly toggle: (key: number) => void;
  readonly tickAll: (isTicked: boolean) => void;
  readonly keepTitles: (isKeeping: boolean) => void;
  /** Saves what is ticked, all in one step. */
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
  readonly exportFile: (words: IcsWords, fileName: string) => Promise<void>;
};

const LARGEST_BYTES = 2 * 1024 * 1024;
const USUAL_WEEKS = 8;

export function createIcsModel(world: ExceptionsWorld): IcsModel {
  const { ports, store, today, zone, acts } = world;
  const offer = signal<LeaveOffer | null>(null);
  const isReading = signal(false);
  const news = signal<IcsNews | null>(null);
  const weeks = signal(USUAL_WEEKS);
  const submission = createSubmission(store);
  const patch = (change: (now: LeaveOffer) => LeaveOffer): void => {
    if (offer.value !== null) offer.value = change(offer.value);
  };
  const drafts = (): ExceptionDraft[] => (offer.value === null ? [] : chosenOf(offer.value));
  const act = exceptionAct(
    acts,
    (): ExceptionEdit => ({ add: drafts(), remove: [] }),
    (outcome) => {
      if (!outcome.ok) return;
      offer.value = null;
      news.value = { kind: "imported", count: outcome.ids.length };
    },
  );
  const cancel = (): void => {
    submission.giveUp();
    offer.value = null;
  };
  const read = async (file: CalendarFile): Promise<void> => {
    const found = await textOf(file, ports.openIcs);
    if ("kind" in found) {
      news.value = found;
      return;
    }
    const frame = { today: today.value, until: lastAhead(today.value), zone: zone() };
    const reading = found.tools.readLeave(found.text, frame);
    if (!reading.ok) news.value = { kind: reading.problem };
    else {
      const rows = reading.events.map((event, key) => rowOf(event, key, world));
      offer.value = { fileName: file.name, rows, leftOut: reading.leftOut, isKeepingTitles: false };
    }
  };
  return {
    offer,
    isReading,
    news,
    weeks,
    readFiles: async ([file, ...more]) => {
      if (file === undefined) return;
      cancel();
      news.value = more.length === 0 ? null : { kind: "several" };
      if (more.length > 0) return;
      isReading.value = true;
      await read(file);
      isReading.value = false;
    },
    toggle: (wanted) =>
      patch((now) => ({
        ...now,
        rows: now.rows.map((row) =>
          row.key === wanted && row.problem === null ? { ...row, isTicked: !row.isTicked } : row,
        ),
      })),
    tickAll: (isTicked) =>
      patch((now) => ({
        ...now,
        rows: now.rows.map((row) => ({ ...row, isTicked: isTicked && row.problem === null })),
      })),
    keepTitles: (isKeepingTitles) => patch((now) => ({ ...now, isKeepingTitles })),
    confirm: async () => {
      if (drafts().length > 0) await submission.submit(act);
    },
    cancel,
    exportFile: async (words, fileName) => {
      try {
        ports.saveCalendar(fileName, await offHoursFile(world, weeks.value, words));
        news.value = { kind: "exported", fileName };
      } catch {
        news.value = { kind: "export-failed" };
      }
    },
  };
}

async function textOf(
  file: CalendarFile,
  openIcs: () => Promise<IcsTools>,
): Promise<{ readonly text: string; readonly tools: IcsTools } | IcsNews> {
  if (file.size > LARGEST_BYTES) return { kind: "too-large" };
  try {
    const [text, tools] = await Promise.all([file.text(), openIcs()]);
    return { text, tools };
  } catch {
    return { kind: "unreadable" };
  }
}

async function offHoursFile(world: ExceptionsWorld, weeks: number, words: IcsWords): Promise<string> {
  const { ports, store, zone, now } = world;
  const [tools, owner] = await Promise.all([ports.openIcs(), ports.calendarOwner()]);
  // What was saved a moment ago belongs in it.
  await store.saver.settled();
  await store.readPlans();
  return tools.writeOffHours({
    plans: store.plans.value,
    now: now(),
    weeks,
    zone: zone(),
    gapLimitMin: openGapMin(store.settings.value.gate),
    words,
    owner,
  });
}

function rowOf(event: LeaveEvent, key: number, { all, today }: ExceptionsWorld): LeaveRow {
  const found = exceptionProblems(draftOf(event, ""), all.value, today.value);
  const problem = found[0]?.kind ?? null;
  return { ...event, key, problem, isTicked: problem === null && !event.isFree };
}

function draftOf({ from, to }: Pick<LeaveEvent, "from" | "to">, label: string): ExceptionDraft {
  return { kind: "leave", from, to, intervals: [], label: label.slice(0, LONGEST_LABEL) };
}

/** The ticked ones by their days; those that share days are one leave. */
function chosenOf({ rows, isKeepingTitles }: LeaveOffer): ExceptionDraft[] {
  const leaves: { from: string; to: string; titles: Set<string> }[] = [];
  for (const { from, to, title } of rows
    .filter(({ isTicked }) => isTicked)
    .sort((a, b) => a.from.localeCompare(b.from))) {
    const last = leaves.at(-1);
    if (last === undefined || last.to < from) leaves.push({ from, to, titles: new Set([title]) });
    else {
      last.to = last.to > to ? last.to : to;
      last.titles.add(title);
    }
  }
  return leaves.map(({ from, to, titles }) =>
    draftOf({ from, to }, isKeepingTitles ? [...titles].filter(Boolean).join(", ") : ""),
  );
}
