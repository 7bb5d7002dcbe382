import { savePlan, type PlanPorts } from "../../utils/app/plans.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { calendarAround, backAtOf } from "./day-facts.ts";
import { isSocialKind } from "../../utils/domain/match-url.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { CommandName, Reply } from "../../utils/messaging/protocol.ts";
import type { Handlers } from "../../utils/messaging/messenger.ts";
import { appendEntry, eraseEntry } from "../../utils/storage/journal-store.ts";
import { appendPlans, readPlans } from "../../utils/storage/plans-store.ts";
import { clearSummary } from "../../utils/storage/session-summary.ts";
import { changeSettings, readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";
import type { Core } from "./core.ts";
import { catalogueOf } from "./lookup.ts";

const DONE = { ok: true } as const;
const REFUSED = { ok: false, why: "bad-request" } as const;
/** A parked note is a thought, not a document. */
const LONGEST_NOTE = 500;

/** What the in-page layer may ask for: it runs beside pages of others. */
const OPEN_TO_SHIELD: ReadonlySet<CommandName> = new Set([
  "observe",
  "visit.start",
  "visit.end",
  "crisis.start",
  "note.park",
  "remind.dismiss",
]);

/** Commands of a normal window: each is done, then a beat makes everything follow it, then the answer goes out. */
export function createHandlers(core: Core): Handlers {
  const { guard, switches, pulse } = core;
  const after = async <Answer>(name: CommandName, work: () => Promise<Answer>): Promise<Answer> => {
    const answer = await work();
    await pulse.beat(name);
    return answer;
  };
  const handlers: Handlers = {
    observe: () => after("observe", async () => DONE),
    "visit.start": (wanted) => after("visit.start", () => guard.startVisit(wanted)),
    "visit.end": ({ service }) => after("visit.end", () => guard.endVisit(service)),
    "crisis.start": ({ minutes }) => after("crisis.start", () => guard.startCrisis(minutes)),
    "crisis.end": () => after("crisis.end", () => guard.endCrisis()),
    "pause.start": ({ until }) => after("pause.start", () => switches.pause(until)),
    "pause.end": () => after("pause.end", () => switches.pause(null)),
    "snooze.start": ({ until }) => after("snooze.start", () => switches.snooze(until)),
    "snooze.end": () => after("snooze.end", () => switches.snooze(null)),
    "personal.start": ({ tabId }) => after("personal.start", () => switches.markPersonal(tabId)),
    "personal.end": ({ tabId }) => after("personal.end", () => switches.unmarkPersonal(tabId)),
    "plan.save": (wanted) => after("plan.save", () => savePlan(planPorts(core), wanted)),
    "settings.save": ({ patch }) => after("settings.save", () => saveSettings(core, patch)),
    "welcome.done": () => after("welcome.done", () => finishWelcome(core)),
    "note.park": ({ text }) => after("note.park", () => parkNote(core, text)),
    "note.clear": ({ id }) => after("note.clear", () => clearNote(core, id)),
    "break.start": ({ minutes }) => after("break.start", () => switches.startBreak(minutes)),
    "break.end": () => after("break.end", () => switches.endBreak()),
    "remind.dismiss": () => after("remind.dismiss", () => guard.dismissReminder()),
    "data.changed": () => after("data.changed", () => startOver()),
  };
  return guarded(handlers, (name, from) => (from.isPage || OPEN_TO_SHIELD.has(name) ? null : REFUSED));
}

/** In a private window the database is never opened, so nothing that writes can be asked for there (decision 19). */
export function createPrivateHandlers(core: Core): Handlers {
  return guarded(createHandlers(core), () => ({ ok: false, why: "private-window" }));
}

type Refuse = (
  name: CommandName,
  from: { readonly isPage: boolean },
) => { readonly ok: false; readonly why: "bad-request" | "private-window" } | null;

/** Puts a check in front of every handler. */
function guarded(handlers: Handlers, refuse: Refuse): Handlers {
  const pairs = Object.entries(handlers).map(([name, handle]) => {
    const checked = (
      data: never,
      from: { readonly isPage: boolean; readonly tabId: number | null },
    ): Promise<unknown> => {
      const refusal = refuse(name as CommandName, from);
      return refusal === null ? handle(data, from) : Promise.resolve(refusal);
    };
    return [name, checked];
  });
  return Object.fromEntries(pairs) as Handlers;
}

function planPorts({ connection }: Core): PlanPorts {
  return {
    now: () => Date.now(),
    zone: currentZone,
    readPlans: () => connection.use(readPlans),
    gapLimitMin: async () => (await connection.use(readSettings)).gate.gapLimitMin,
    socialServices: async () => {
      const services = catalogueOf(await connection.use(readSettings)).services();
      return new Set(services.filter(({ kind }) => isSocialKind(kind)).map(({ id }) => id));
    },
    armedFrom: async () => (await connection.use((db) => readState(db, "guard"))).armedFrom,
    append: (drafts) => connection.use((db) => appendPlans(db, drafts)),
  };
}

async function saveSettings({ connection }: Core, patch: object): Promise<Reply<"settings.save">> {
  await connection.use((db) => changeSettings(db, (settings) => ({ ...settings, ...patch, v: 1 })));
  return DONE;
}

async function finishWelcome(core: Core): Promise<Reply<"welcome.done">> {
  await saveSettings(core, { isWelcomeDone: true });
  await core.guard.armGate();
  return DONE;
}

async function parkNote({ connection }: Core, text: string): Promise<Reply<"note.park">> {
  const note = text.trim().slice(0, LONGEST_NOTE);
  if (note === "") return REFUSED;
  const now = Date.now();
  const showAt = await nextStartAfter(connection, now);
  await connection.use((db) =>
    appendEntry(db, {
      kind: "note",
      at: now,
      end: null,
      data: { text: note, showAt },
    }),
  );
  return { ok: true, showAt };
}

async function nextStartAfter(connection: Core["connection"], now: EpochMs): Promise<EpochMs | null> {
  const [plans, settings] = await Promise.all([connection.use(readPlans), connection.use(readSettings)]);
  return backAtOf({ now, calendar: calendarAround(now, plans, currentZone(), settings) });
}

async function clearNote({ connection }: Core, id: string): Promise<Reply<"note.clear">> {
  await connection.use((db) => eraseEntry(db, id));
  return DONE;
}

/** Figures of data that is gone must not be painted once more. */
async function startOver(): Promise<Reply<"data.changed">> {
  await clearSummary();
  return DONE;
}
