import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { ExceptionEdit } from "../domain/exception-edits.ts";
import { doOverlap, isLasting, LONGEST_LABEL, type ExceptionDraft } from "../domain/exception-problems.ts";
import type { PlanException } from "../domain/plan.ts";
import type { HolidayPlace } from "../domain/settings.ts";
import { ABOUT_A_DAY_MS, type DayKey } from "../domain/time.ts";
import type { HolidayBook, HolidayRegion, PublicHoliday } from "../transfer/public-holidays.ts";
import { exceptionAct } from "./exception-acts.ts";
import { lastAhead, type ExceptionsWorld } from "./exceptions-world.ts";
import type { Act } from "./options-store.ts";
import { createSubmission } from "./submission.ts";

/** A public holiday that is offered. Its first day names it: no two lie on the same one. */
export type HolidayRow = PublicHoliday & { readonly isTicked: boolean };

/** The list while it is open. */
export type HolidayChoice = {
  readonly countries: readonly string[];
  readonly regions: readonly HolidayRegion[];
  /** `null` until a country is chosen. */
  readonly place: HolidayPlace | null;
  readonly rows: readonly HolidayRow[];
};

export type HolidaysModel = {
  /** Whose holidays are taken over. */
  readonly place: ReadonlySignal<HolidayPlace | null>;
  /** Those that are still to come. */
  readonly coming: ReadonlySignal<readonly PlanException[]>;
  /** Days until the list runs out, once it is time to renew it. */
  readonly runsOutIn: ReadonlySignal<number | null>;
  readonly state: ReadonlySignal<"closed" | "loading" | "open" | "failed">;
  readonly choice: ReadonlySignal<HolidayChoice | null>;
  /** @param language in which the holidays are named */
  readonly open: (language: string) => Promise<void>;
  readonly close: () => void;
  readonly pickCountry: (country: string) => void;
  /** `null` is the whole country. */
  readonly pickRegion: (region: string | null) => void;
  readonly toggle: (from: DayKey) => void;
  readonly tickAll: (isTicked: boolean) => void;
  /** Puts what is ticked in the place of the holidays to come; what is past stays. */
  readonly save: () => Promise<void>;
  /** Adds what has come within reach since, in one step. */
  readonly renew: (language: string) => Promise<void>;
};

const RENEW_BEFORE_DAYS = 60;

export function createHolidaysModel(world: ExceptionsWorld): HolidaysModel {
  const { ports, store, today, acts } = world;
  const state = signal<"closed" | "loading" | "open" | "failed">("closed");
  const choice = signal<HolidayChoice | null>(null);
  const submission = createSubmission(store);
  const place = computed(() => store.settings.value.holidays);
  const standing = computed(() =>
    world.all.value.filter((each) => each.kind === "holiday" && isLasting(each) && each.to >= today.value),
  );
  const lastDay = computed(
    () =>
      standing.value
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
  );
  let book: HolidayBook | null = null;
  let language = "";

  const read = async (wanted: string): Promise<HolidayBook | null> => {
    language = wanted;
    state.value = "loading";
    book ??= await ports.openHolidays().catch(() => null);
    if (book === null) state.value = "failed";
    return book;
  };
  const rowsOf = (list: HolidayBook, from: HolidayPlace): HolidayRow[] => {
    const seenUntil = isSamePlace(from, place.value) ? lastDay.value : null;
    return list.holidaysIn(from, today.value, lastAhead(today.value), language).map((each) => ({
      ...each,
      isTicked:
        seenUntil === null || each.from > seenUntil
          ? !each.isPartOfDay
          : standing.value.some((other) => doOverlap(each, other)),
    }));
  };
  const show = (list: HolidayBook, wanted: HolidayPlace | null): void => {
    choice.value = {
      countries: list.countries,
      regions: wanted === null ? [] : list.regionsOf(wanted.country, language),
      place: wanted,
      rows: wanted === null ? [] : rowsOf(list, wanted),
    };
    state.value = "open";
  };
  const pick = (wanted: HolidayPlace): void => {
    submission.giveUp();
    if (book !== null) show(book, wanted);
  };
  const tick = (isTicked: (row: HolidayRow) => boolean): void => {
    submission.giveUp();
    const now = choice.value;
    if (now === null) return;
    choice.value = { ...now, rows: now.rows.map((row) => ({ ...row, isTicked: isTicked(row) })) };
  };
  const close = (): void => {
    submission.giveUp();
    choice.value = null;
    state.value = "closed";
  };
  const chosen = (): readonly HolidayRow[] => choice.value?.rows.filter(({ isTicked }) => isTicked) ?? [];
  return {
    place,
    coming: standing,
    runsOutIn: computed(() => {
      const days = lastDay.value === null ? 0 : daysBetween(today.value, lastDay.value);
      return place.value !== null && days < RENEW_BEFORE_DAYS ? days : null;
    }),
    state,
    choice,
    open: async (wanted) => {
      const list = await read(wanted);
      if (list === null) return;
      const home = ports.homeCountry();
      const guess = home !== null && list.countries.includes(home) ? { country: home, region: null } : null;
      show(list, place.value ?? guess);
    },
    close,
    pickCountry: (country) => pick({ country, region: null }),
    pickRegion: (region) => {
      const country = choice.value?.place?.country;
      if (country !== undefined) pick({ country, region });
    },
    toggle: (from) => tick((row) => (row.from === from ? !row.isTicked : row.isTicked)),
    tickAll: (isTicked) => tick(() => isTicked),
    save: async () => {
      const wanted = (): ExceptionEdit => editOf(chosen(), standing.value, today.value);
      const to = chosen().length === 0 ? null : (choice.value?.place ?? null);
      const act = exceptionAct(acts, wanted, (outcome) => {
        if (outcome.ok) close();
      });
      await submission.submit(withPlace(world, { from: place.value, to }, act));
    },
    renew: async (wanted) => {
      const from = place.value;
      const list = from === null ? null : await read(wanted);
      if (from === null || list === null) return;
      state.value = "closed";
      const rows = rowsOf(list, from).filter((row) => row.isTicked && row.from > (lastDay.value ?? ""));
      const add = rows.map(draftOf);
      await store.perform(exceptionAct(acts, () => ({ add, remove: [] })));
    },
  };
}

function draftOf({ from, to, name }: PublicHoliday): ExceptionDraft {
  return { kind: "holiday", from, to, intervals: [], label: name.slice(0, LONGEST_LABEL) };
}

/** What stands already and is wanted again stays; a holiday that has begun stays too. */
function editOf(
  chosen: readonly PublicHoliday[],
  standing: readonly PlanException[],
  today: DayKey,
): ExceptionEdit {
  const begun = standing.filter(({ from }) => from < today);
  const wanted = chosen.map(draftOf).filter((each) => !begun.some((other) => doOverlap(each, other)));
  const isSame = (a: ExceptionDraft, b: ExceptionDraft): boolean =>
    a.from === b.from && a.to === b.to && a.label === b.label;
  const future = standing.filter(({ from }) => from >= today);
  return {
    add: wanted.filter((each) => !future.some((other) => isSame(each, other))),
    remove: future.filter((each) => !wanted.some((other) => isSame(each, other))).map(({ id }) => id),
  };
}

type PlaceChange = { readonly from: HolidayPlace | null; readonly to: HolidayPlace | null };

/** The place and its holidays are one step for the user, and for undo. Either is written again without harm. */
function withPlace(world: ExceptionsWorld, { from, to }: PlaceChange, act: Act): Act {
  const { saveRules, store } = world;
  const show = (holidays: HolidayPlace | null): void => {
    store.settings.value = { ...store.settings.value, holidays };
  };
  const write = (change: PlaceChange) =>
    saveRules({ settings: { from: { holidays: change.from }, to: { holidays: change.to } } });
  return {
    show: () => show(to),
    save: async () => {
      const written = await write({ from, to });
      if (!written.ok) return written;
      const outcome = await act.save();
      if (!outcome.ok && outcome.why !== "storage") await write({ from: to, to: from });
      return outcome;
    },
    hide: () => show(from),
    back: () => withPlace(world, { from: to, to: from }, act.back()),
  };
}

const isSamePlace = (a: HolidayPlace, b: HolidayPlace | null): boolean =>
  a.country === b?.country && a.region === b.region;

const daysBetween = (from: DayKey, to: DayKey): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / ABOUT_A_DAY_MS);
