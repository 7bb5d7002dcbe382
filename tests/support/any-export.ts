import { UNLIMITED_VISITS } from "../../utils/domain/settings.ts";
import fc from "fast-check";
import { makeCustomService } from "../../utils/domain/custom-service.ts";
import { ALERT_KINDS, type JournalEntry } from "../../utils/domain/journal.ts";
import { ACTIVITIES, SERVICE_KINDS } from "../../utils/domain/service-words.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { VISIT_REASONS } from "../../utils/domain/visits.ts";
import { TEMPLATES } from "../../utils/domain/week-plan.ts";
import type { ExportRows } from "../../utils/transfer/export-rows.ts";
import { anyException } from "./any-exception.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
const rev = fc.nat();
const amount = fc.nat({ max: 86_400_000 });
const instant = fc.integer({ min: 1_500_000_000_000, max: 2_500_000_000_000 });
const length = fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * MINUTE_MS);
const zone = fc.constantFrom("Europe/Paris", "UTC", "Asia/Kolkata");
const context = fc.constantFrom(
  "work" as const,
  "personal" as const,
  "unsorted" as const,
  "exception" as const,
);
const activity = fc.constantFrom(...ACTIVITIES);
const level = fc.constantFrom("off" as const, "remind" as const, "gate" as const, "closed" as const);
const channel = fc.constantFrom("system" as const, "page" as const, "badge" as const, "none" as const);
const reason = fc.constantFrom(...VISIT_REASONS);
const day = instant.map((at) => new Date(at).toISOString().slice(0, 10));

const withEnd = <Row extends object>(
  row: fc.Arbitrary<Row>,
): fc.Arbitrary<Row & { start: number; end: number }> =>
  fc.tuple(row, instant, length).map(([rest, start, span]) => ({ ...rest, start, end: start + span }));

/** Sorted ranges apart from each other. */
const ranges = fc
  .tuple(instant, fc.array(fc.tuple(length, length), { maxLength: 5 }))
  .map(([from, steps]) => {
    let at = from;
    return steps.map(([pause, span]): readonly [number, number] => {
      const start = at + pause;
      at = start + span;
      return [start, at];
    });
  });

const span = withEnd(
  fc.record({
    id: word,
    rev,
    device: word,
    service: fc.option(word),
    activity: fc.option(activity),
    client: fc.option(word),
    context,
    zone,
    exceptionId: fc.option(word),
    source: fc.constantFrom("auto" as const, "manual" as const, "edit" as const, "import" as const),
  }),
);

const dayTotal = fc.record({
  device: word,
  day,
  service: fc.oneof(word, fc.constant("")),
  activity: fc.oneof(activity, fc.constant("" as const)),
  client: fc.oneof(word, fc.constant("")),
  context,
  inMs: amount,
  offMs: amount,
  rev,
});

const dayShape = fc
  .record({
    device: word,
    day,
    zone,
    ranges,
    context,
    slots: fc.array(fc.tuple(amount, amount), { minLength: 23, maxLength: 25 }),
    switches: fc.nat(),
    peeks: fc.nat(),
    rev,
  })
  .map(({ ranges: found, context: shared, slots, ...rest }) => ({
    ...rest,
    blocks: found.map(([start, end]) => [start, end, shared] as const),
    inMs: slots.map(([inMs]) => inMs),
    offMs: slots.map(([, offMs]) => offMs),
  }));

const levels = fc.record({
  tools: level,
  social: fc.constantFrom(
    "unanswered" as const,
    "closed" as const,
    "gate" as const,
    "personal-open" as const,
    "remind" as const,
    "off" as const,
  ),
  services: fc.dictionary(word, fc.oneof(level, fc.constant("personal-open" as const)), {
    noNullPrototype: true,
  }),
});

const plan = fc.record({
  id: word,
  effectiveFrom: instant,
  savedAt: instant,
  zone: fc.option(zone),
  week: fc.constantFrom(...TEMPLATES.map(({ week }) => week)),
  restGoalMin: fc.integer({ min: 0, max: 1440 }),
  contractMin: fc.option(fc.integer({ min: 0, max: 4000 })),
  levels,
});

/** Hours of one day, which may begin in any zone, in ms from midnight of UTC. */
const hoursOfDay = fc
  .tuple(fc.integer({ min: -14, max: 12 }), fc.uniqueArray(fc.nat({ max: 24 * 60 }), { maxLength: 9 }))
  .map(([shiftH, minutes]) => {
    const sorted = minutes.toSorted((a, b) => a - b).map((minute) => (minute + shiftH * 60) * 60_000);
    return sorted.flatMap((start, index): (readonly [number, number])[] => {
      const end = sorted[index + 1];
      return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
    });
  });

const dayPlan = fc
  .record({
    day,
    zone,
    hours: hoursOfDay,
    kind: fc.constantFrom(
      "work" as const,
      "off" as const,
      "leave" as const,
      "holiday" as const,
      "campaign" as const,
    ),
    planId: word,
  })
  .map(({ hours, ...row }) => {
    const midnight = Date.parse(`${row.day}T00:00Z`);
    return { ...row, intervals: hours.map(([start, end]) => [midnight + start, midnight + end] as const) };
  });

const stamp = fc.record({ id: word, rev, at: instant, end: fc.option(instant) });
const kindData = fc.oneof(
  fc.record({ kind: fc.constant("break" as const), data: fc.record({ plannedMs: amount }) }),
  fc.record({
    kind: fc.constant("alert" as const),
    data: fc.record({
      alert: fc.constantFrom(...ALERT_KINDS),
    }),
  }),
  fc.record({ kind: fc.constant("visit" as const), data: fc.record({ service: word, reason, day }) }),
  fc.record({ kind: fc.constant("crisis" as const), data: fc.constant({}) }),
  fc.record({
    kind: fc.constant("note" as const),
    data: fc.record({ text: fc.string(), showAt: fc.option(instant) }),
  }),
  fc.record({
    kind: fc.constant("recovery" as const),
    data: fc.oneof(
      fc.record({ crisis: word, isTaken: fc.boolean() }),
      fc.record({ campaign: day, isTaken: fc.boolean() }),
    ),
  }),
  fc.record({ kind: fc.constant("personal" as const), data: fc.constant({}) }),
);
const entry: fc.Arbitrary<JournalEntry> = fc
  .tuple(stamp, kindData)
  .map(([head, rest]) => ({ ...head, ...rest }));

const custom = fc
  .record({ name: word, host: word, kind: fc.constantFrom(...SERVICE_KINDS), activity })
  .map(({ host, ...rest }) => makeCustomService({ ...rest, hosts: [`${host}0.example`] }));

const client = fc.record({
  id: word,
  rev,
  name: fc.string(),
  color: word,
  rules: fc.array(word, { maxLength: 3 }),
  isArchived: fc.boolean(),
});

const said = fc.constantFrom("work" as const, "personal" as const);

const settings = fc.record({
  v: fc.constant(1 as const),
  language: fc.constantFrom("auto" as const, "en" as const, "fr" as const),
  theme: fc.constantFrom("auto" as const, "light" as const, "dark" as const),
  weekStart: fc.integer({ min: 0, max: 6 }),
  idleAfterSec: fc.integer({ min: 30, max: 600 }),
  breaks: fc.record({
    isOn: fc.boolean(),
    everyMin: fc.integer({ min: 25, max: 120 }),
    restMin: fc.integer({ min: 1, max: 60 }),
    isMicroOn: fc.boolean(),
  }),
  alerts: fc.record({
    break: channel,
    legalBreak: channel,
    endSoon: channel,
    end: channel,
    afterHours: channel,
    weekHours: channel,
    weeklyRest: channel,
    watchBudget: channel,
    weekSummary: channel,
    endSoonMin: fc.integer({ min: 1, max: 60 }),
    watchBudgetMin: fc.integer({ min: 5, max: 480 }),
    summaryDay: fc.nat({ max: 6 }),
    summaryHour: fc.nat({ max: 23 }),
  }),
  gate: fc.record({
    graceMin: fc.nat({ max: 30 }),
    waitSec: fc.nat({ max: 60 }),
    visitsPerWeek: fc.oneof(fc.nat({ max: 10 }), fc.constant(UNLIMITED_VISITS)),
    gapLimitMin: fc.nat({ max: 720 }),
    gateGaps: fc.boolean(),
  }),
  sites: fc.record({ disabled: fc.uniqueArray(word), custom: fc.array(custom, { maxLength: 3 }) }),
  contexts: fc.record({
    services: fc.dictionary(word, said, { noNullPrototype: true }),
    containers: fc.dictionary(word, said, { noNullPrototype: true }),
    personalWeek: fc.constantFrom([], ...TEMPLATES.map(({ week }) => week)),
  }),
  retention: fc.record({
    spansDays: fc.constantFrom(30 as const, 90 as const, 365 as const, null),
    rollUpMonths: fc.constantFrom(25 as const, null),
  }),
  holidays: fc.option(
    fc.record({ country: fc.constantFrom("FR", "CH"), region: fc.option(fc.constantFrom("VD", "BY.A")) }),
  ),
  eveningPlan: fc.string({ maxLength: 100 }),
  isWelcomeDone: fc.boolean(),
  score: fc.record({
    isShown: fc.boolean(),
    weights: fc.option(
      fc.dictionary(fc.constantFrom("dailyRest", "load", "breaks"), fc.nat({ max: 100 }), {
        noNullPrototype: true,
      }),
    ),
  }),
  rules: fc.record({
    country: fc.option(fc.constantFrom("FR", "IE", "own")),
    profile: fc.constantFrom("employee", "under-18"),
  }),
});

const guard = fc.record({
  armedFrom: fc.option(instant),
  visits: fc.array(withEnd(fc.record({ id: word, service: word, reason })), { maxLength: 3 }),
  crisis: fc.option(withEnd(fc.record({ id: word }))),
  remindQuietUntil: fc.option(instant),
});

const state = fc.record({
  device: fc.option(fc.record({ deviceId: word, seq: rev, clock: rev })),
  guard: fc.option(guard),
});

const rowsOf = <Row>(row: fc.Arbitrary<Row>, keyOf: (each: Row) => string): fc.Arbitrary<Row[]> =>
  fc.uniqueArray(row, { selector: keyOf, maxLength: 6 });
const byId = ({ id }: { readonly id: string }): string => id;

/** Rows as the database may hold them. */
export const anyExportRows: fc.Arbitrary<ExportRows> = fc
  .record({
    spans: rowsOf(span, byId),
    days: rowsOf(dayTotal, (row) =>
      JSON.stringify([row.device, row.day, row.service, row.activity, row.client, row.context]),
    ),
    dayShape: rowsOf(dayShape, (row) => `${row.device} ${row.day}`),
    plans: rowsOf(plan, byId),
    dayPlans: rowsOf(dayPlan, (row) => row.day),
    exceptions: rowsOf(anyException, byId),
    journal: rowsOf(entry, byId),
    clients: rowsOf(client, byId),
    tombstones: rowsOf(fc.record({ id: word, rev }), byId),
    settings: fc.array(settings, { maxLength: 1 }),
    state: fc.option(state),
  })
  .map(({ state: found, ...rows }) => (found === null ? rows : { ...rows, state: found }));
