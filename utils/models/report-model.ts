import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { daysOf, rangePeriod, stepPeriod, type Period } from "../domain/periods.ts";
import { NO_FILTER, type TotalsFilter } from "../domain/sums.ts";
import type { DayKey } from "../domain/time.ts";
import { hashOf, periodAs, rangeProblem, wantedBy, type RangeProblem, type Wanted } from "./report-period.ts";
import { reportView, type LoadedReport, type ReportView } from "./report-view.ts";

/** What the report reads. All figures come from roll-ups, by range of days. */
export type ReportAdapters = {
  readonly read: (period: Period) => Promise<LoadedReport>;
  /** Names of services, the user's own included. */
  readonly readNames: (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly today: () => DayKey;
  /** Keeps the address of what is shown, so that a reload shows it again. */
  readonly keepHash: (hash: string) => void;
};

export type ReportPhase = "loading" | "error" | "ready";

export type ReportModel = {
  readonly phase: ReadonlySignal<ReportPhase>;
  readonly report: ReadonlySignal<ReportView | null>;
  readonly names: ReadonlySignal<Readonly<Record<string, string>>>;
  /** What is shown or being read. */
  readonly period: ReadonlySignal<Period>;
  readonly days: ReadonlySignal<readonly DayKey[]>;
  /** The day that the address names. */
  readonly selected: ReadonlySignal<DayKey | null>;
  /** There is nothing later to turn to. */
  readonly isCurrent: ReadonlySignal<boolean>;
  readonly today: ReadonlySignal<DayKey>;
  /** Shows what the address asks for, or the current week. Never rejects. */
  readonly show: (hash: string) => Promise<void>;
  readonly step: (by: -1 | 1) => Promise<void>;
  /** Turns to a week, a month or a free range around what is shown. */
  readonly choose: (kind: Period["kind"]) => Promise<void>;
  /** Shows a range, or says why it cannot be. */
  readonly setRange: (fromDay: string, toDay: string) => RangeProblem | null;
  readonly narrow: (filter: Partial<TotalsFilter>) => void;
  readonly retry: () => Promise<void>;
};

/** @param weekStart the first day of the week: 0 is Monday */
export function createReportModel(adapters: ReportAdapters, weekStart: number): ReportModel {
  const today = signal(adapters.today());
  const wanted = signal<Wanted>(wantedBy("", today.value, weekStart));
  const filter = signal<TotalsFilter>(NO_FILTER);
  const phase = signal<ReportPhase>("loading");
  const loaded = signal<LoadedReport | null>(null);
  const names = signal<Readonly<Record<string, string>>>({});
  const period = computed(() => wanted.value.period);
  const report = computed(() => (loaded.value === null ? null : reportView(loaded.value, filter.value)));
  const isCurrent = computed(() => period.value.toDay >= today.value);
  const read = (): Promise<void> => readReport(adapters, { wanted, phase, loaded, names });
  const turnTo = async (next: Wanted): Promise<void> => {
    wanted.value = next;
    adapters.keepHash(hashOf(next));
    await read();
  };
  return {
    phase,
    report,
    names,
    period,
    days: computed(() => daysOf(period.value)),
    selected: computed(() => wanted.value.selected),
    isCurrent,
    today,
    show: async (hash) => {
      today.value = adapters.today();
      wanted.value = wantedBy(hash, today.value, weekStart);
      await read();
    },
    step: async (by) => {
      today.value = adapters.today();
      if (by > 0 && isCurrent.value) return;
      await turnTo({ period: stepPeriod(period.value, by), selected: null });
    },
    choose: async (kind) => {
      if (kind === period.value.kind) return;
      const next = periodAs(kind, wanted.value, today.value, weekStart);
      await turnTo({ period: next, selected: null });
    },
    setRange: (fromDay, toDay) => {
      const problem = rangeProblem(fromDay, toDay, today.value);
      if (problem === null) void turnTo({ period: rangePeriod(fromDay, toDay), selected: null });
      return problem;
    },
    narrow: (change) => {
      filter.value = { ...filter.value, ...change };
    },
    retry: read,
  };
}

type Shown = {
  readonly wanted: Signal<Wanted>;
  readonly phase: Signal<ReportPhase>;
  readonly loaded: Signal<LoadedReport | null>;
  readonly names: Signal<Readonly<Record<string, string>>>;
};

async function readReport(adapters: ReportAdapters, shown: Shown): Promise<void> {
  const { period } = shown.wanted.value;
  try {
    const made = await adapters.read(period);
    const names = await adapters.readNames([...new Set(made.totals.map(({ service }) => service))]);
    // Something else may have been asked for meanwhile.
    if (shown.wanted.value.period !== period) return;
    batch(() => {
      shown.loaded.value = made;
      shown.names.value = names;
      shown.phase.value = "ready";
    });
  } catch {
    if (shown.wanted.value.period === period) shown.phase.value = "error";
  }
}
