import type { Activity, ServiceId } from "./service.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "./time.ts";

export type Context = "work" | "personal" | "unsorted" | "exception";

export type SpanSource = "auto" | "manual" | "edit" | "import";

/** A closed piece of tracked time. Personal spans carry no service, activity or client. */
export type Span = {
  readonly id: string;
  readonly rev: number;
  readonly device: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly service: ServiceId | null;
  readonly activity: Activity | null;
  readonly client: string | null;
  readonly context: Context;
  /** The zone in force at `start`; a span never crosses a change of zone or a local midnight. */
  readonly zone: Zone;
  /** What this time belongs to: a crisis (of the journal), a campaign or an on-call period (exceptions by date). */
  readonly exceptionId: string | null;
  readonly source: SpanSource;
};

/** The roll-up of one local day and one (service, activity, client, context). `""` stands for null, which no key may hold. */
export type DayTotal = {
  readonly device: string;
  readonly day: DayKey;
  readonly service: string;
  readonly activity: string;
  readonly client: string;
  readonly context: Context;
  readonly inMs: number;
  readonly offMs: number;
  readonly rev: number;
};

/** When time was spent on a day, free of services: what rest rules, breaks and heat maps read. */
export type DayShape = {
  readonly device: string;
  readonly day: DayKey;
  readonly zone: Zone;
  /** Sorted, apart from each other, neighbours of one context merged. */
  readonly blocks: readonly (readonly [start: EpochMs, end: EpochMs, context: Context])[];
  /** One slot per hour that the day has: 23 to 25. Milliseconds within and outside the hours. */
  readonly inMs: readonly number[];
  readonly offMs: readonly number[];
  /** Changes from one service to another with less than 5 min between. */
  readonly switches: number;
  /** Isolated touches of less than 2 min outside the plan. */
  readonly peeks: number;
  readonly rev: number;
};

export type DayPlanKind = "work" | "off" | "leave" | "holiday" | "campaign";

/** The hours that held on a day, frozen when the day ends. */
export type DayPlan = {
  readonly day: DayKey;
  readonly zone: Zone;
  readonly intervals: readonly TimeRange[];
  readonly kind: DayPlanKind;
  readonly planId: string;
};
