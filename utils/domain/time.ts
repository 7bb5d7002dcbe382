/** Milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives. */
export type EpochMs = number;

/** A civil day in some zone, `YYYY-MM-DD`. Text order is time order. */
export type DayKey = string;

/** An IANA time zone name, such as `Europe/Paris`. */
export type Zone = string;

/** A half-open stretch of time `[start, end)` with `end > start`. */
export type TimeRange = readonly [start: EpochMs, end: EpochMs];

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;

/**
 * Only for rough horizons ("about eight days ahead"): a civil day has 23 to 25 hours,
 * so the next day is found through the calendar, never by adding this.
 */
export const ABOUT_A_DAY_MS = 24 * HOUR_MS;
