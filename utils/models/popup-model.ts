import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { DayFigures, Summary } from "../domain/summary.ts";
import { MINUTE_MS, SECOND_MS, type DayKey, type EpochMs } from "../domain/time.ts";
import type { Send } from "../messaging/protocol.ts";
import type { StorageTrouble } from "../storage/storage-error.ts";
import type { SaveRules } from "./options-ports.ts";
import type { ActPage, Flash } from "./popup-acting.ts";
import type { PopupActions } from "./popup-actions.ts";
import type { MenuFacts } from "./popup-menu-facts.ts";
import { tickSummary } from "../domain/popup-view.ts";

/** What the popup needs of the world. */
export type PopupAdapters = {
  readonly readSummary: () => Promise<Summary | null>;
  /** Figures of a week in the past, from the database: so many weeks before the one that begins on `firstDay`. */
  readonly readWeek: (firstDay: DayKey, weeksBack: number) => Promise<readonly DayFigures[]>;
  /** What the first paint does without. */
  readonly readExtras: (summary: Summary, now: EpochMs) => Promise<PopupExtras>;
  readonly readBreakMinutes: () => Promise<number>;
  /** What is wrong with the database, as the background last met it. */
  readonly readTrouble: () => Promise<StorageTrouble | null>;
  readonly send: Send;
  /** Writes a standing rule; resolves when the background has followed. */
  readonly saveRules: SaveRules;
  readonly now: () => EpochMs;
  readonly every: (periodMs: number, act: () => void) => () => void;
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Opens a page of ours in a tab; the popup closes. */
  readonly openPage: (path: string) => Promise<void>;
};

/** What lies open over the popup: a choice of lengths, the menu of what counts now, or why the score is what it is. */
export type Sheet = "snooze" | "crisis" | "pause" | "now" | "score";

export type PopupPhase = "loading" | "error" | "ready";

export type ShownWeek = {
  readonly days: readonly DayFigures[];
  readonly isCurrent: boolean;
};

/** What is learnt after the first paint. */
export type PopupExtras = {
  /** When the hours next begin, after the ones that may hold now. */
  readonly nextStart: EpochMs | null;
  /** An alert should be a system notification, and the browser does not let us show one. */
  readonly needsNotifications: boolean;
  /** Names of services that the summary does not carry. */
  readonly names: Readonly<Record<string, string>>;
  /** What the menu of what counts now offers. */
  readonly menu: MenuFacts | null;
};

export type PopupModel = {
  readonly phase: ReadonlySignal<PopupPhase>;
  /** The summary as of now, the running time included. */
  readonly summary: ReadonlySignal<Summary | null>;
  readonly now: ReadonlySignal<EpochMs>;
  readonly week: ReadonlySignal<ShownWeek>;
  readonly extras: ReadonlySignal<PopupExtras>;
  /** Nothing new is recorded while there is any; the figures shown are those of before. */
  readonly trouble: ReadonlySignal<StorageTrouble | null>;
  readonly sheet: ReadonlySignal<Sheet | null>;
  readonly openSheet: (sheet: Sheet | null) => void;
  /** What was just done; it goes by itself. */
  readonly flash: ReadonlySignal<Flash | null>;
  readonly say: (flash: Flash | null) => void;
  readonly actions: PopupActions;
  /** Reads what is ready, so that the first paint can follow. Never rejects. */
  readonly prepare: () => Promise<void>;
  /** Asks for fresh figures and keeps them running until the returned function is called. */
  readonly live: () => () => void;
  /** Asks the background for fresh figures. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Reads the figures that are there. */
  readonly reread: () => Promise<void>;
  /** Moves the running figures on to now, and asks where the hours or the day have changed since. */
  readonly tick: () => void;
  readonly retry: () => Promise<void>;
  readonly showWeek: (step: -1 | 1) => Promise<void>;
};

/** The background is asked again this often while the popup stays open. */
const OBSERVE_EVERY_MS = 30 * SECOND_MS;
/** A background that starts up may take long; beyond this the popup says that it could not read. */
const OBSERVE_LIMIT_MS = MINUTE_MS / 4;

/** How long the line with its undo stays. */
export const FLASH_MS = 8 * SECOND_MS;

const NO_EXTRAS: PopupExtras = { nextStart: null, needsNotifications: false, names: {}, menu: null };

export function createPopupModel(adapters: PopupAdapters): PopupModel {
  const now = signal(adapters.now());
  const phase = signal<PopupPhase>("loading");
  const read = signal<Summary | null>(null);
  const extras = signal<PopupExtras>(NO_EXTRAS);
  const trouble = signal<StorageTrouble | null>(null);
  const older = signal<OlderWeek | null>(null);
  const summary = computed(() => (read.value === null ? null : tickSummary(read.value, now.value)));

  const readIn = async (): Promise<boolean> => {
    const found = await adapters.readSummary();
    batch(() => {
      now.value = adapters.now();
      if (found === null) return;
      // Weeks back are counted from the current one, which begins anew at some midnight.
      if (found.week[0]?.day !== read.value?.week[0]?.day) older.value = null;
      read.value = found;
      phase.value = "ready";
    });
    return found !== null;
  };
  const learn = async (): Promise<void> => {
    if (read.value) extras.value = await adapters.readExtras(read.value, adapters.now());
  };
  const refresh = async (): Promise<void> => {
    try {
      const outcome = await within(adapters, adapters.send("observe", {}));
      const isRead = await readIn();
      if (!outcome.ok || !isRead) fail(phase, read);
      else await learn();
    } catch {
      fail(phase, read);
    }
    trouble.value = await adapters.readTrouble().catch(() => null);
  };
  const reread = (): Promise<void> => readIn().then(learn);
  const tick = (): void => {
    const before = now.value;
    now.value = adapters.now();
    const isPassed = (end: EpochMs | null | undefined): boolean =>
      before < (end ?? 0) && now.value >= (end ?? 0);
    const { status, personalUntil, today } = read.value ?? {};
    if ([status?.until, personalUntil, today?.range[1]].some(isPassed)) void refresh();
  };
  const { flash, say } = createFlash(adapters);
  const turn = async (step: -1 | 1): Promise<void> => {
    const firstDay = read.value?.week[0]?.day;
    const weeksBack = (older.value?.weeksBack ?? 0) - step;
    if (firstDay === undefined || weeksBack < 0) return;
    try {
      older.value =
        weeksBack === 0 ? null : { weeksBack, days: await adapters.readWeek(firstDay, weeksBack) };
    } catch {
      say({ key: "error.read" });
    }
  };
  let turning = Promise.resolve();
  const sheet = signal<Sheet | null>(null);
  const page: ActPage = {
    summary,
    menu: () => extras.value.menu,
    reread,
    say,
  };
  return {
    phase,
    summary,
    now,
    extras,
    trouble,
    sheet,
    openSheet: (next) => {
      sheet.value = next;
      // The background may take long to answer: the menu does not wait for it.
      if (next === "now") void learn();
    },
    flash,
    say,
    actions: createLaterActions(adapters, page),
    week: computed(() => ({
      days: older.value?.days ?? summary.value?.week ?? [],
      isCurrent: older.value === null,
    })),
    prepare: async () => {
      try {
        await readIn();
      } catch {
        // The first paint shows the empty boxes; `live` asks again and says so when that fails too.
        phase.value = "loading";
      }
    },
    live: () => {
      void refresh();
      const stops = [adapters.every(SECOND_MS, tick), adapters.every(OBSERVE_EVERY_MS, () => void refresh())];
      return () => stops.forEach((stop) => stop());
    },
    refresh,
    reread,
    tick,
    retry: async () => {
      phase.value = "loading";
      await refresh();
    },
    // One after the other: each step counts from where the one before it led.
    showWeek: (step) => (turning = turning.then(() => turn(step))),
  };
}

type OlderWeek = { readonly weeksBack: number; readonly days: readonly DayFigures[] };

function createFlash(adapters: PopupAdapters) {
  const flash = signal<Flash | null>(null);
  let stop = (): void => undefined;
  const say = (next: Flash | null): void => {
    stop();
    flash.value = next;
    if (next !== null) stop = adapters.after(FLASH_MS, () => (flash.value = null));
  };
  return { flash, say };
}

/** The acts come with the first one, so that the first paint does not wait for them. */
function createLaterActions(adapters: PopupAdapters, page: ActPage): PopupActions {
  let made: Promise<PopupActions> | null = null;
  const acts = (): Promise<PopupActions> =>
    (made ??= import("./popup-actions.ts").then((module) => module.createPopupActions(adapters, page)));
  return {
    snooze: async (until) => (await acts()).snooze(until),
    startCrisis: async (minutes) => (await acts()).startCrisis(minutes),
    endCrisis: async () => (await acts()).endCrisis(),
    pause: async (until) => (await acts()).pause(until),
    togglePersonal: async () => (await acts()).togglePersonal(),
    park: async (text) => (await acts()).park(text),
    clearNote: async (id) => (await acts()).clearNote(id),
    startBreak: async () => (await acts()).startBreak(),
    choose: async (choice) => (await acts()).choose(choice),
  };
}

/** Figures that were read stay on the screen: they were true when they were made. Without any, say so. */
function fail(phase: Signal<PopupPhase>, read: Signal<Summary | null>): void {
  if (read.value === null) phase.value = "error";
}

function within<T>(adapters: PopupAdapters, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = adapters.after(OBSERVE_LIMIT_MS, () => reject(new Error("The background did not answer")));
    answer.then(resolve, reject).finally(stop);
  });
}
