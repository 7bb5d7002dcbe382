import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { DayTotal } from "../domain/span.ts";
import type { DayFigures } from "../domain/summary.ts";
import type { DayKey } from "../domain/time.ts";
import { addDays, daysOfWeek } from "../domain/zone.ts";
import { weekReport, type WeekReport } from "./report-view.ts";

/** What the report reads. All of it comes from roll-ups, by range of days. */
export type ReportAdapters = {
  readonly readWeek: (days: readonly DayKey[]) => Promise<{
    readonly figures: readonly DayFigures[];
    readonly totals: readonly DayTotal[];
    /** Something was tracked before those days. */
    readonly hasOlder: boolean;
  }>;
  /** Names of services, the user's own included. */
  readonly readNames: (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly today: () => DayKey;
};

export type ReportPhase = "loading" | "error" | "ready";

export type ReportModel = {
  readonly phase: ReadonlySignal<ReportPhase>;
  readonly report: ReadonlySignal<WeekReport | null>;
  readonly names: ReadonlySignal<Readonly<Record<string, string>>>;
  /** The week that is shown or being read. */
  readonly days: ReadonlySignal<readonly DayKey[]>;
  /** The day that the address names. */
  readonly selected: ReadonlySignal<DayKey | null>;
  readonly isCurrentWeek: ReadonlySignal<boolean>;
  readonly today: ReadonlySignal<DayKey>;
  /** Shows the week of the day in the address, or the current one. Never rejects. */
  readonly show: (hash: string) => Promise<void>;
  readonly step: (weeks: -1 | 1) => Promise<void>;
  readonly retry: () => Promise<void>;
};

/** The day in `#2026-11-19`; `null` for anything else, a day that no calendar has included. */
export function dayOfHash(hash: string): DayKey | null {
  const text = hash.replace(/^#/, "");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text;
}

/** @param weekStart the first day of the week: 0 is Monday */
export function createReportModel(adapters: ReportAdapters, weekStart: number): ReportModel {
  const today = signal(adapters.today());
  const days = signal<readonly DayKey[]>(daysOfWeek(today.value, weekStart));
  const selected = signal<DayKey | null>(null);
  const phase = signal<ReportPhase>("loading");
  const report = signal<WeekReport | null>(null);
  const names = signal<Readonly<Record<string, string>>>({});
  const isCurrentWeek = computed(() => days.value.includes(today.value));
  const read = (): Promise<void> => readWeek(adapters, { days, today, phase, report, names });
  const showWeekOf = async (day: DayKey): Promise<void> => {
    today.value = adapters.today();
    // A week to come has nothing to tell.
    days.value = daysOfWeek(day > today.value ? today.value : day, weekStart);
    await read();
  };
  return {
    phase,
    report,
    names,
    days,
    selected,
    isCurrentWeek,
    today,
    show: async (hash) => {
      selected.value = dayOfHash(hash);
      await showWeekOf(selected.value ?? adapters.today());
    },
    step: async (weeks) => {
      const first = days.value[0];
      if (first === undefined || (weeks > 0 && isCurrentWeek.value)) return;
      selected.value = null;
      await showWeekOf(addDays(first, 7 * weeks));
    },
    retry: read,
  };
}

type Shown = {
  readonly days: Signal<readonly DayKey[]>;
  readonly today: Signal<DayKey>;
  readonly phase: Signal<ReportPhase>;
  readonly report: Signal<WeekReport | null>;
  readonly names: Signal<Readonly<Record<string, string>>>;
};

async function readWeek(adapters: ReportAdapters, shown: Shown): Promise<void> {
  const days = shown.days.value;
  try {
    const { figures, totals, hasOlder } = await adapters.readWeek(days);
    const made = weekReport(figures, totals, shown.today.value, hasOlder);
    const names = await adapters.readNames(made.services.map(({ service }) => service));
    // Another week may have been asked for meanwhile.
    if (shown.days.value !== days) return;
    batch(() => {
      shown.report.value = made;
      shown.names.value = names;
      shown.phase.value = "ready";
    });
  } catch {
    if (shown.days.value === days) shown.phase.value = "error";
  }
}
