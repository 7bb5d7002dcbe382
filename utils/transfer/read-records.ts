import type { Client } from "../domain/client.ts";
import type { Crisis, Visit } from "../domain/gate.ts";
import { parseCustomService } from "../domain/custom-service.ts";
import { ALERT_KINDS, type JournalEntry, type JournalKind, type Tombstone } from "../domain/journal.ts";
import { parsePlan } from "../domain/parse-plan.ts";
import { parseSettings } from "../domain/parse-settings.ts";
import { isSoundException } from "../domain/exception-problems.ts";
import type { DayInterval, Plan, PlanException } from "../domain/plan.ts";
import type { DeviceClock } from "../domain/revision.ts";
import type { Settings } from "../domain/settings.ts";
import { VISIT_REASONS } from "../domain/visits.ts";
import type { GuardRow, StateRow } from "./export-rows.ts";
import {
  UnfitError,
  amount,
  checked,
  count,
  dayKey,
  fields,
  flag,
  hasLength,
  instant,
  list,
  nonEmptyText,
  oneOf,
  orElse,
  orNull,
  record,
  text,
  type Read,
} from "./read.ts";

export const plan: Read<Plan> = (value, where) => {
  const parsed = parsePlan(value);
  if (parsed === null) throw new UnfitError(where);
  return parsed;
};

const interval: Read<DayInterval> = record<DayInterval>({ start: count, end: count });

export const exception: Read<PlanException> = checked(
  record<PlanException>({
    id: nonEmptyText,
    rev: count,
    kind: oneOf(["leave", "holiday", "special", "campaign", "on-call"]),
    from: dayKey,
    to: dayKey,
    intervals: list(interval),
    label: text,
    savedAt: instant,
    effectiveFrom: instant,
    effectiveTo: orNull(instant),
  }),
  isSoundException,
  "",
);

export const settings: Read<Settings> = (value, where) =>
  parseSettings(fields(value, where), parseCustomService);

const empty = record<Record<string, never>>({});

type DataReaders = { readonly [Kind in JournalKind]: Read<Extract<JournalEntry, { kind: Kind }>["data"]> };
const JOURNAL_DATA: DataReaders = {
  break: record({ plannedMs: amount }),
  alert: record({ alert: oneOf(ALERT_KINDS) }),
  visit: record({ service: nonEmptyText, reason: oneOf(VISIT_REASONS), day: dayKey }),
  crisis: empty,
  note: record({ text, showAt: orNull(instant) }),
  recovery: (value, where) =>
    "campaign" in fields(value, where)
      ? record({ campaign: dayKey, isTaken: flag })(value, where)
      : record({ crisis: nonEmptyText, isTaken: flag })(value, where),
  personal: empty,
};
const JOURNAL_KINDS = Object.keys(JOURNAL_DATA) as readonly JournalKind[];

export const entry: Read<JournalEntry> = (value, where) => {
  const found = record({
    id: nonEmptyText,
    rev: count,
    at: instant,
    end: orNull(instant),
    kind: oneOf(JOURNAL_KINDS),
    data: fields,
  })(value, where);
  // Each kind brings its own data: the two were read together, which the type cannot say.
  return { ...found, data: JOURNAL_DATA[found.kind](found.data, `${where}.data`) } as JournalEntry;
};

export const client: Read<Client> = record<Client>({
  id: nonEmptyText,
  rev: count,
  name: text,
  color: text,
  rules: orElse(list(nonEmptyText), []),
  isArchived: orElse(flag, false),
});

export const tombstone: Read<Tombstone> = record<Tombstone>({ id: nonEmptyText, rev: count });

const device: Read<DeviceClock> = record<DeviceClock>({ deviceId: nonEmptyText, seq: count, clock: count });

const visit: Read<Visit> = checked(
  record<Visit>({
    id: nonEmptyText,
    service: nonEmptyText,
    start: instant,
    end: instant,
    reason: oneOf(VISIT_REASONS),
  }),
  hasLength,
  ".end",
);

const crisis: Read<Crisis> = checked(
  record<Crisis>({ id: nonEmptyText, start: instant, end: instant }),
  hasLength,
  ".end",
);

const guard: Read<GuardRow> = record<GuardRow>({
  armedFrom: orNull(instant),
  visits: list(visit),
  crisis: orNull(crisis),
  remindQuietUntil: orNull(instant),
});

export const state: Read<StateRow> = record<StateRow>({ device: orNull(device), guard: orNull(guard) });
