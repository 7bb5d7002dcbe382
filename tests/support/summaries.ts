import type { DayFigures, Summary } from "../../utils/domain/summary.ts";
import { MINUTE_MS, type DayKey, type EpochMs } from "../../utils/domain/time.ts";

/** A Thursday in Paris, in winter time. */
export const DAY = "2026-11-19";

/** An instant of a day by the clock of Paris. */
export const clock = (time: string, day: DayKey = DAY): EpochMs => Date.parse(`${day}T${time}:00+01:00`);

/** 25 minutes before the hours end. */
export const AFTERNOON = clock("17:35");
export const EVENING = clock("19:12");

const figures = (day: DayKey, inMin: number, offMin: number, isDayOff = false): DayFigures => ({
  day,
  inMs: inMin * MINUTE_MS,
  offMs: offMin * MINUTE_MS,
  isDayOff,
});

export const WEEK: readonly DayFigures[] = [
  figures("2026-11-16", 370, 0),
  figures("2026-11-17", 380, 45),
  figures("2026-11-18", 310, 30),
  figures(DAY, 252, 20),
  figures("2026-11-20", 0, 0),
  figures("2026-11-21", 0, 0, true),
  figures("2026-11-22", 0, 0, true),
];

/** A working afternoon: 4 h 32 tracked, 20 min of it before the hours; LinkedIn counts, a break is due in 12 min. */
export const WORKING: Summary = {
  v: 1,
  asOf: AFTERNOON,
  zone: "Europe/Paris",
  today: {
    ...figures(DAY, 252, 20),
    range: [clock("00:00"), clock("00:00", "2026-11-20")],
    hours: [[clock("09:00"), clock("18:00")]],
    blocks: [
      [clock("08:20"), clock("08:40"), true],
      [clock("13:23"), AFTERNOON, false],
    ],
  },
  week: WEEK,
  top3: [
    { service: "linkedin", name: "LinkedIn", inMs: 96 * MINUTE_MS, offMs: 12 * MINUTE_MS },
    { service: "hootsuite", name: "Hootsuite", inMs: 76 * MINUTE_MS, offMs: 0 },
    { service: "instagram", name: "Instagram", inMs: 40 * MINUTE_MS, offMs: 8 * MINUTE_MS },
  ],
  status: { state: "inside", since: clock("09:00"), until: clock("18:00") },
  counting: {
    kind: "counting",
    service: "linkedin",
    activity: "publishing",
    context: "work",
    client: null,
    clientName: null,
    since: AFTERNOON - 20 * MINUTE_MS,
    tabId: 3,
  },
  breaks: {
    stretchStart: AFTERNOON - 38 * MINUTE_MS,
    dueAt: AFTERNOON + 12 * MINUTE_MS,
    isOn: true,
    everyMs: 50 * MINUTE_MS,
  },
  crisis: null,
  visits: [],
  pausedUntil: null,
  snoozedUntil: null,
  personalUntil: null,
  lastEnd: AFTERNOON,
  hasEverTracked: true,
  display: { language: "en", theme: "auto" },
  missingHosts: [],
  notes: [],
};

/** The evening of that day: at rest since 18:25, back on Friday at 9. */
export const RESTING: Summary = {
  ...WORKING,
  asOf: EVENING,
  status: { state: "outside", since: clock("18:00"), until: clock("09:00", "2026-11-20") },
  counting: { kind: "nothing", why: "elsewhere" },
  lastEnd: clock("18:25"),
};

/** The same hours with a lunch break from 12:00 to 13:30. */
export const WITH_LUNCH: Summary = {
  ...WORKING,
  today: {
    ...WORKING.today,
    hours: [
      [clock("09:00"), clock("12:00")],
      [clock("13:30"), clock("18:00")],
    ],
  },
};

/** The same afternoon in private: until ten to six all is personal. */
export const IN_PRIVATE: Summary = {
  ...WORKING,
  counting: {
    ...(WORKING.counting as Extract<Summary["counting"], { kind: "counting" }>),
    context: "personal",
  },
  personalUntil: clock("17:50"),
};
