import type { DraftProblem, ExceptionEdit } from "../domain/exception-edits.ts";
import type { PlanException } from "../domain/plan.ts";
import type { EpochMs } from "../domain/time.ts";
import type { DayKey } from "../domain/time.ts";
import type { Refusal } from "../messaging/protocol.ts";
import type { SaveOutcome } from "./options-ports.ts";
import type { LeaveReading, ReadingFrame } from "../transfer/ics-read.ts";
import type { OffHoursOrder } from "../transfer/ics-write.ts";
import type { HolidayBook } from "../transfer/public-holidays.ts";

/** `ids` are those of the added ones, in their order. */
export type ExceptionOutcome =
  | {
      readonly ok: true;
      readonly effectiveFrom: EpochMs;
      readonly isDelayed: boolean;
      readonly ids: readonly string[];
    }
  | { readonly ok: false; readonly why: Refusal; readonly problems?: readonly DraftProblem[] };

/** What reads and writes calendar files; loaded when it is needed. */
export type IcsTools = {
  readonly readLeave: (text: string, frame: ReadingFrame) => LeaveReading;
  readonly writeOffHours: (order: OffHoursOrder) => string;
};

export type ExceptionsPorts = {
  /** All by date, those that were taken back included. Rejects when they cannot be read. */
  readonly read: () => Promise<readonly PlanException[]>;
  /** Writes one change, all of it or nothing. Rejects when it cannot be written. */
  readonly edit: (edit: ExceptionEdit) => Promise<ExceptionOutcome>;
  /** The campaigns, by their last day, after which no day of rest is wanted. Rejects when they cannot be read. */
  readonly readDeclined: () => Promise<readonly DayKey[]>;
  /** Remembers or forgets such an answer. Rejects when it cannot be written. */
  readonly decline: (campaign: DayKey, isDeclined: boolean) => Promise<SaveOutcome>;
  /** Both reject when the package cannot be read. */
  readonly openHolidays: () => Promise<HolidayBook>;
  readonly openIcs: () => Promise<IcsTools>;
  readonly saveCalendar: (fileName: string, text: string) => void;
  /** The country that the browser's languages speak of, to begin with; `null` when they name none. */
  readonly homeCountry: () => string | null;
  /** A name for this person's calendar events that tells nothing else. */
  readonly calendarOwner: () => Promise<string>;
};
