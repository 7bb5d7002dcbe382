import { createAlerts, type Alerts } from "../../utils/app/alerts.ts";
import { createGuard, type Guard } from "../../utils/app/guard.ts";
import { createHousekeeping } from "../../utils/app/housekeeping.ts";
import { createPulse, type Pulse } from "../../utils/app/pulse.ts";
import { createSwitches, type Switches } from "../../utils/app/switches.ts";
import { createTracker } from "../../utils/app/tracker.ts";
import { clearAlarm, ensureAlarm, HEARTBEAT_ALARM, setAlarmAt } from "../../utils/browser/alarms.ts";
import { paintBadge } from "../../utils/browser/badge.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { setIdleAfter } from "../../utils/browser/idle.ts";
import { badgeFor } from "../../utils/domain/badge.ts";
import { nextWake } from "../../utils/domain/next-wake.ts";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import { createConnection, type Connection } from "../../utils/storage/database.ts";
import { freezeDays, lastFrozenDay } from "../../utils/storage/day-plans-store.ts";
import { alertPorts } from "./alert-ports.ts";
import { badgeLook } from "./badge-look.ts";
import { badgeInput, wakeInput } from "./day-facts.ts";
import { ensurePlan } from "./defaults.ts";
import { readDayFacts } from "./day-rows.ts";
import { guardPorts } from "./guard-ports.ts";
import { rowPorts } from "./row-ports.ts";
import { switchPorts } from "./switch-ports.ts";
import { trackerPorts } from "./tracker-ports.ts";
import { reportTrouble } from "./trouble.ts";

/** Everything that lives as long as the worker. Nothing in it is the only copy of anything. */
export type Core = {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly alerts: Alerts;
  readonly switches: Switches;
  readonly pulse: Pulse;
};

const WAKE_ALARM = "wake";
/** Against an alarm that was lost: late by the length of a sleep, or for as long as the clock was set back. */
const WATCH_ALARM = "watch";
const WATCH_PERIOD_MS = 5 * MINUTE_MS;

/** Puts the use cases together with the browser. Starts nothing by itself. */
export function createCore(): Core {
  const connection = createConnection();
  const recheck = createTimer(() => void pulse.beat("recheck"));
  const tracker = createTracker(trackerPorts(connection, recheck));
  const guard = createGuard(guardPorts(connection));
  const switches = createSwitches(switchPorts(connection));
  const alerts = createAlerts(alertPorts(connection, switches));
  const housekeeping = createHousekeeping({
    ...rowPorts(connection),
    lastFrozenDay: () => connection.use(lastFrozenDay),
    freeze: (days) => connection.use((db) => freezeDays(db, days)),
  });
  let isCounting = false;
  let guardLooksAt: EpochMs | null = null;

  const pulse = createPulse({
    async observe(reason) {
      const dispatched = await tracker.dispatch(reason);
      if (dispatched === null) return;
      const { open, pending } = dispatched.tracker;
      isCounting = open !== null || pending.length > 0;
    },
    async enforce() {
      const now = Date.now();
      await connection.use((db) => ensurePlan(db, now));
      guardLooksAt = await guard.enforce(now);
    },
    checkAlerts: () => alerts.check(),
    async settle() {
      await housekeeping.tidy();
      const facts = await readDayFacts(connection, Date.now(), currentZone());
      setIdleAfter(facts.settings.idleAfterSec);
      await paintBadge(badgeLook(badgeFor(badgeInput(facts)), "Relâche"));
      const input = wakeInput(facts);
      await setAlarmAt(WAKE_ALARM, nextWake({ ...input, ends: [...input.ends, guardLooksAt] }));
      await ensureAlarm(WATCH_ALARM, WATCH_PERIOD_MS);
      await (isCounting ? ensureAlarm(HEARTBEAT_ALARM) : clearAlarm(HEARTBEAT_ALARM));
    },
    onTrouble: reportTrouble,
  });
  return { connection, guard, alerts, switches, pulse };
}

/** One timer of which only the last setting counts. It may die with the worker: the heartbeat comes all the same. */
function createTimer(run: () => void): (delayMs: number | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (delayMs) => {
    clearTimeout(timer);
    timer = delayMs === null ? undefined : setTimeout(run, delayMs);
  };
}
