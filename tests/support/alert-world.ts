import { createAlerts, type AlertPorts, type Alerts, type ShownOn } from "../../utils/app/alerts.ts";
import type { AlertRows } from "../../utils/domain/alert-facts.ts";
import { NO_ALERTS, type DueAlert } from "../../utils/domain/alert-memory.ts";
import type { Crisis } from "../../utils/domain/gate.ts";
import type { AlertKind } from "../../utils/domain/journal.ts";
import type { Plan, WeekPlan } from "../../utils/domain/plan.ts";
import { clip, normalise } from "../../utils/domain/ranges.ts";
import type { Moment } from "../../utils/domain/seams.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import type { DayShape } from "../../utils/domain/span.ts";
import type { EpochMs, TimeRange, Zone } from "../../utils/domain/time.ts";
import { EMPTY_TRACKER } from "../../utils/domain/tracker.ts";
import { splitByDay } from "../../utils/domain/zone.ts";
import { planOf } from "./plans.ts";

const DAY = [
  { start: 540, end: 750 },
  { start: 810, end: 1080 },
];
/** Monday to Friday, 09:00 to 12:30 and 13:30 to 18:00. */
export const OFFICE_WEEK: WeekPlan = [DAY, DAY, DAY, DAY, DAY, [], []];

export const QUIET_MOMENT: Moment = {
  tabId: 1,
  isAudible: false,
  isFullScreen: false,
  isMeeting: false,
  isSounding: false,
  isLive: false,
  lastTypedAt: null,
  hasShield: true,
  canNotify: true,
};

export type ShownAlert = {
  readonly kind: AlertKind;
  readonly about: EpochMs;
  readonly at: EpochMs;
  readonly on: ShownOn;
  readonly isAgain: boolean;
  readonly moment: Moment;
};

/** The real decisions over rows in memory: what was worked, what stands in front of the user, what was said. */
export class AlertWorld {
  now: EpochMs;
  zone: Zone;
  settings: Settings = DEFAULT_SETTINGS;
  plan: Plan;
  /** All time that was and will be worked, whatever the service. */
  worked: TimeRange[] = [];
  service = "linkedin";
  crises: Crisis[] = [];
  notes: AlertRows["notes"] = [];
  switches: AlertRows["switches"] = { pausedUntil: null, snoozedUntil: null, breakUntil: null };
  memory = NO_ALERTS;
  moment: Moment | null = QUIET_MOMENT;
  shown: ShownAlert[] = [];
  readonly alerts: Alerts;

  constructor(now: EpochMs, zone: Zone = "Europe/Paris", week: WeekPlan = OFFICE_WEEK) {
    this.now = now;
    this.zone = zone;
    this.plan = planOf({ week });
    this.alerts = createAlerts(this.ports());
  }

  rows(now: EpochMs): AlertRows {
    const past = normalise(clip(normalise(this.worked), now - 9 * 86_400_000, now));
    const open = normalise(this.worked).find(([start, end]) => start <= now && now < end);
    const closed = open === undefined ? past : past.filter(([, end]) => end !== now);
    return {
      plans: [this.plan],
      settings: this.settings,
      switches: this.switches,
      memory: this.memory,
      totals: [],
      crises: this.crises,
      notes: this.notes,
      declinedRecoveries: [],
      shapes: shapesOf(closed, this.zone),
      tracker: open === undefined ? EMPTY_TRACKER : this.tracking(open[0], now),
    };
  }

  private tracking(start: EpochMs, now: EpochMs): AlertRows["tracker"] {
    return {
      ...EMPTY_TRACKER,
      seen: { at: now, mono: now, boot: "b", session: "s" },
      open: {
        start,
        end: now,
        service: this.service,
        activity: "watch",
        isProfessional: false,
        isPersonal: false,
        client: null,
        zone: this.zone,
      },
    };
  }

  /** Looks once, as after a round of the background; gives what was shown by that. */
  async look(): Promise<readonly ShownAlert[]> {
    const before = this.shown.length;
    await this.alerts.look();
    return this.shown.slice(before);
  }

  /** Lets time pass, looking when the last look said so; gives what was shown. */
  async passTo(until: EpochMs): Promise<readonly ShownAlert[]> {
    const before = this.shown.length;
    while (this.now < until) {
      const delayMs = await this.alerts.look();
      this.now = Math.min(until, this.now + delayMs);
    }
    return [...this.shown.slice(before), ...(await this.look())];
  }

  ports(change: Partial<AlertPorts> = {}): AlertPorts {
    let claimed: { due: DueAlert; at: EpochMs } | null = null;
    return {
      now: () => this.now,
      zone: () => this.zone,
      readRows: async (now) => this.rows(now),
      moment: async () => this.moment,
      claim: async (due, at, change) => {
        const memory = change(this.memory);
        if (memory === null) return false;
        this.memory = memory;
        claimed = { due, at };
        return true;
      },
      notice: async ({ kind, about }) => ({
        id: `${kind}:${about}:`,
        look: "bell",
        title: "",
        body: "",
        buttons: [],
      }),
      show: async (_notice, on) => {
        if (claimed === null || this.moment === null) throw new Error("shown without a claim");
        const { due, at } = claimed;
        const { kind, about, isAgain = false } = due;
        this.shown.push({ kind, about, at, on, isAgain, moment: this.moment });
      },
      ...change,
    };
  }
}

function shapesOf(ranges: readonly TimeRange[], zone: Zone): DayShape[] {
  const days = new Map<string, TimeRange[]>();
  for (const range of ranges)
    for (const piece of splitByDay(range, zone))
      days.set(piece.day, [...(days.get(piece.day) ?? []), piece.range]);
  return [...days].map(([day, list]) => ({
    device: "a",
    day,
    zone,
    blocks: list.map(([start, end]) => [start, end, "work"] as const),
    inMs: [],
    offMs: [],
    switches: 0,
    peeks: 0,
    rev: 1,
  }));
}
