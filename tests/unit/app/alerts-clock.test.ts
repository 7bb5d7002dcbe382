import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createAlerts } from "../../../utils/app/alerts.ts";
import { putOff } from "../../../utils/domain/alert-memory.ts";
import { CAP_MS } from "../../../utils/domain/alerts.ts";
import type { AlertKind } from "../../../utils/domain/journal.ts";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "../../../utils/domain/time.ts";
import { AlertWorld, QUIET_MOMENT } from "../../support/alert-world.ts";

const ZONES = [
  "Europe/Paris",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
] as const;

/** Some hours before clocks go forward or back in one of the zones, and a day on which none does. */
const STARTS = [
  "2026-03-27T08:00Z",
  "2026-10-23T07:00Z",
  "2026-03-06T13:00Z",
  "2026-10-30T12:00Z",
  "2026-04-03T21:00Z",
  "2026-06-15T08:00Z",
].map((text) => Temporal.Instant.from(text).epochMilliseconds);

const step = fc.record({
  workMin: fc.integer({ min: 1, max: 150 }),
  pauseMin: fc.integer({ min: 0, max: 700 }),
  /** By which somebody sets the clock while the work goes on; mostly nobody does. */
  clockMin: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -180, max: 180 })),
  zone: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...ZONES)),
  isMeeting: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  doing: fc.constantFrom("nothing", "nothing", "putOff", "snooze", "break", "crisis", "kill"),
});

/** The boundary sequence, what the gate brings, and the end of a crisis. */
const OF_THE_GATE: readonly AlertKind[] = ["end-soon", "end", "unattended", "after-crisis", "after-hours"];
const UNCAPPED: readonly AlertKind[] = ["end-soon", "end", "unattended", "after-crisis"];

/** Whether the office is open, by the calendar of another library. */
function isOnDuty({ now, zone, plan }: AlertWorld): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const minute = local.hour * 60 + local.minute;
  return (plan.week[local.dayOfWeek - 1] ?? []).some(({ start, end }) => start <= minute && minute < end);
}

/** Something was shown that must not be shown then. */
function faultOf(world: AlertWorld, kind: AlertKind): string | null {
  const { now, switches, crises } = world;
  if ((switches.breakUntil ?? 0) > now) return "in a break";
  if ((switches.snoozedUntil ?? 0) > now) return "while snoozed";
  if (crises.some(({ start, end }) => start <= now && now < end)) return "in a crisis";
  if (world.moment?.isMeeting === true) return "in a meeting";
  return isOnDuty(world) || OF_THE_GATE.includes(kind) ? null : "off duty";
}

type Told = { readonly kind: AlertKind; readonly at: EpochMs; readonly ranMs: number };

describe("clocks that step and zones that change", () => {
  it("never bring two capped alerts in 20 min, nor one in a break or off duty", async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom(...STARTS),
        fc.constantFrom(...ZONES),
        async (steps, start, zone) => {
          const world = new AlertWorld(start, zone);
          const capped: Told[] = [];
          const faults: string[] = [];
          /** Real time, whatever the clock says, since the last time that somebody set it. */
          let ranMs = 0;
          const ports = world.ports();
          const watched = () =>
            createAlerts({
              ...ports,
              async show(notice, on) {
                await ports.show(notice, on);
                const last = world.shown.at(-1);
                if (last === undefined) return;
                const fault = faultOf(world, last.kind);
                if (fault !== null) faults.push(`${last.kind} ${fault}`);
                if (!UNCAPPED.includes(last.kind) && !last.isAgain)
                  capped.push({ kind: last.kind, at: world.now, ranMs });
              },
            });
          let alerts = watched();
          const pass = (ms: number): void => {
            world.now += ms;
            ranMs += ms;
          };
          const work = async (ms: number): Promise<void> => {
            const end = world.now + ms;
            world.worked = [...world.worked, [world.now, end]];
            while (world.now < end)
              pass(Math.min(end - world.now, Math.max(await alerts.look(), 20 * SECOND_MS)));
          };
          for (const { workMin, pauseMin, clockMin, zone: moved, isMeeting, doing } of steps) {
            const until = world.now + 25 * MINUTE_MS;
            world.moment = { ...QUIET_MOMENT, isMeeting };
            if (moved !== null) world.zone = moved;
            if (doing === "putOff") world.memory = putOff(world.memory, "break", world.now);
            if (doing === "snooze") world.switches = { ...world.switches, snoozedUntil: until };
            if (doing === "break") world.switches = { ...world.switches, breakUntil: until };
            if (doing === "crisis") world.crises = [{ id: "c", start: world.now, end: until }];
            if (doing === "kill") alerts = watched();
            await work((workMin * MINUTE_MS) / 2);
            world.now += clockMin * MINUTE_MS;
            await work((workMin * MINUTE_MS) / 2);
            pass(pauseMin * MINUTE_MS);
          }
          expect(faults).toEqual([]);
          for (const [index, { at, ranMs: ran }] of capped.entries()) {
            const before = capped[index - 1];
            if (before === undefined) continue;
            expect(Math.abs(at - before.at)).toBeGreaterThanOrEqual(CAP_MS);
            const isClockKept = at - before.at === ran - before.ranMs;
            if (isClockKept) expect(ran - before.ranMs).toBeGreaterThanOrEqual(CAP_MS);
          }
          told += capped.length;
        },
      ),
      { numRuns: 25 },
    );
    expect(told).toBeGreaterThan(10);
  });
});
