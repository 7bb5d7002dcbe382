import { createGuard, type Guard } from "../../utils/app/guard.ts";
import { createPulse, type Pulse } from "../../utils/app/pulse.ts";
import { createSwitches, type Switches } from "../../utils/app/switches.ts";
import { createTracker } from "../../utils/app/tracker.ts";
import { clearAlarm, ensureAlarm, HEARTBEAT_ALARM, setAlarmAt } from "../../utils/browser/alarms.ts";
import { keepBackstage } from "../../utils/browser/backstage.ts";
import { paintBadge } from "../../utils/browser/badge.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { setIdleAfter } from "../../utils/browser/idle.ts";
import { tellRound } from "../../utils/browser/rounds.ts";
import { badgeFor } from "../../utils/domain/badge.ts";
import { nextWake } from "../../utils/domain/next-wake.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { Message } from "../../utils/messaging/protocol.ts";
import { createConnection, type Connection } from "../../utils/storage/database.ts";
import { createTroubleLog } from "../../utils/storage/trouble-store.ts";
import { createAgenda, RECHECK, WATCH_PERIOD_MS } from "./agenda.ts";
import { answerWorker } from "./alert-desk.ts";
import { badgeLook } from "./badge-look.ts";
import { badgeInput, isAlertTime, wakeInput } from "./day-facts.ts";
import { ensurePlan } from "./defaults.ts";
import { readDayFacts } from "./day-rows.ts";
import { guardPorts } from "./guard-ports.ts";
import { mendMenus } from "./shortcuts.ts";
import { switchPorts } from "./switch-ports.ts";
import { session, trackerPorts } from "./tracker-ports.ts";
import { reportTrouble } from "./trouble.ts";

/** Everything that lives as long as the worker. Nothing in it is the only copy of anything. */
export type Core = {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly switches: Switches;
  readonly pulse: Pulse;
};

const WAKE_ALARM = "wake";
/** Against an alarm that was lost: late by the length of a sleep, or for as long as the clock was set back. */
const WATCH_ALARM = "watch";

/** Puts the use cases together with the browser. Starts nothing by itself. */
export function createCore(): Core {
  const trouble = createTroubleLog((error) => reportTrouble("note", error));
  const connection = trouble.watch(createConnection());
  const recheck = createTimer(() => void pulse.beat(RECHECK));
  const tracker = createTracker(trackerPorts(connection, recheck, trouble.written));
  const guard = createGuard(guardPorts(connection));
  const switches = createSwitches(switchPorts(connection));
  const agenda = createAgenda();
  let isCounting = false;
  let guardLooksAt: EpochMs | null = null;

  const pulse = createPulse({
    async observe(reason) {
      const call = agenda.callFor(reason);
      if (call === "none") return "never";
      const dispatched = await tracker.dispatch(reason, call === "sample");
      if (dispatched === null) return "now";
      const { open, pending } = dispatched.tracker;
      isCounting = open !== null || pending.length > 0;
      agenda.sampled();
      if (dispatched.isSpared) return "never";
      if (call !== "soon") return "now";
      // Whoever dies before the rest wakes again.
      if (isCounting) await ensureAlarm(HEARTBEAT_ALARM);
      return "soon";
    },
    publish: () => tracker.publish(),
    async enforce() {
      const now = Date.now();
      await connection.use((db) => ensurePlan(db, now));
      guardLooksAt = await guard.enforce(now);
    },
    tellAlerts: async () => tellRound(),
    async settle() {
      const facts = await readDayFacts(connection, Date.now(), currentZone());
      setIdleAfter(facts.settings.idleAfterSec);
      await paintBadge(badgeLook(badgeFor(badgeInput(facts)), "Relâche"));
      const input = wakeInput(facts);
      const wakeAt = nextWake({ ...input, ends: [...input.ends, guardLooksAt] });
      await setAlarmAt(WAKE_ALARM, wakeAt);
      await ensureAlarm(WATCH_ALARM, WATCH_PERIOD_MS);
      await (isCounting ? ensureAlarm(HEARTBEAT_ALARM) : clearAlarm(HEARTBEAT_ALARM));
      const otherwise = facts.isTidied && !isAlertTime(facts) ? null : "";
      await keepBackstage(isCounting ? await session() : otherwise, (question) =>
        question === null ? pulse.beat("backstage") : answerWorker(question as Message),
      );
      await mendMenus(connection);
      agenda.set(facts.now, wakeAt);
    },
    pause: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
    onTrouble(step, error) {
      agenda.doubt();
      reportTrouble(step, error);
    },
  });
  return { connection, guard, switches, pulse };
}

/** One timer of which only the last setting counts. It may die with the worker: the heartbeat comes all the same. */
function createTimer(run: () => void): (delayMs: number | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (delayMs) => {
    clearTimeout(timer);
    timer = delayMs === null ? undefined : setTimeout(run, delayMs);
  };
}
