import { savePlan, type PlanPorts } from "../../utils/app/plans.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { grantedOrigins } from "../../utils/browser/permissions.ts";
import { parseSettings } from "../../utils/domain/parse-settings.ts";
import { isLooser } from "../../utils/domain/settings-loosening.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { calendarAround, nextStart, statusIn } from "../../utils/domain/calendar.ts";
import { isSocialKind } from "../../utils/domain/match-url.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { CommandName, Refusal, Reply } from "../../utils/messaging/protocol.ts";
import type { Handlers, Sender } from "../../utils/messaging/messenger.ts";
import { appendEntry, eraseEntry } from "../../utils/storage/journal-store.ts";
import { appendPlans } from "../../utils/storage/plans-store.ts";
import { forgetTidiedDay } from "../../utils/storage/session-marks.ts";
import { clearSummary } from "../../utils/storage/session-summary.ts";
import { changeSettings } from "../../utils/storage/settings-store.ts";
import { storeTrouble } from "../../utils/storage/trouble-store.ts";
import { catalogueText } from "./catalogue-text.ts";
import type { Core } from "./core.ts";
import { catalogueOf } from "./lookup.ts";
import { rowPorts } from "./row-ports.ts";

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
  return guarded(core, ({ isPage }, name) => (isPage || OPEN_TO_SHIELD.has(name) ? null : "bad-request"));
}

/** In a private window the database is never opened, so nothing that writes can be asked for there (decision 19). */
export function createPrivateHandlers(core: Core): Handlers {
  return guarded(core, () => "private-window");
}

type Refuse = (from: Sender, name: CommandName) => Refusal | null;

/** Puts a check in front of every handler, and a beat behind it. */
function guarded(core: Core, refuse: Refuse): Handlers {
  const pairs = Object.entries(handlersOf(core)).map(([key, handle]) => {
    const name = key as CommandName;
    const checked = async (data: never, from: Sender): Promise<unknown> => {
      const why = refuse(from, name);
      if (why !== null) return { ok: false, why };
      const answer = await handle(data, from);
      await core.pulse.beat(name);
      return answer;
    };
    return [name, checked];
  });
  return Object.fromEntries(pairs) as Handlers;
}

function handlersOf(core: Core): Handlers {
  const { guard, switches } = core;
  return {
    observe: async () => DONE,
    "visit.start": (wanted) => guard.startVisit(wanted),
    "visit.end": ({ service }) => guard.endVisit(service),
    "crisis.start": ({ minutes }) => guard.startCrisis(minutes),
    "crisis.end": () => guard.endCrisis(),
    "pause.start": ({ until }) => switches.pause(until),
    "pause.end": () => switches.pause(null),
    "snooze.start": ({ until }) => switches.snooze(until),
    "snooze.end": () => switches.snooze(null),
    "personal.start": ({ tabId }) => switches.markPersonal(tabId),
    "personal.end": ({ tabId }) => switches.unmarkPersonal(tabId),
    "plan.save": (wanted) => savePlan(planPorts(core), wanted),
    "settings.save": ({ patch }) => saveSettings(core, patch),
    "welcome.done": () => finishWelcome(core),
    "note.park": ({ text }) => parkNote(core, text),
    "note.clear": ({ id }) => clearNote(core, id),
    "break.start": ({ minutes }) => switches.startBreak(minutes),
    "break.end": () => switches.endBreak(),
    "remind.dismiss": () => guard.dismissReminder(),
    "data.changed": () => startOver(),
  };
}

function planPorts({ connection }: Core): PlanPorts {
  const rows = rowPorts(connection);
  return {
    ...rows,
    // What no permission covers cannot be closed, so nothing of it can be loosened.
    socialServices: async () => {
      const text = await catalogueText(await grantedOrigins());
      const services = catalogueOf(text, await rows.readSettings()).services();
      return new Set(services.filter(({ kind }) => isSocialKind(kind)).map(({ id }) => id));
    },
    armedFrom: async () => (await rows.readGuard()).armedFrom,
    append: (drafts) => connection.use((db) => appendPlans(db, drafts)),
  };
}

async function saveSettings({ connection }: Core, patch: object): Promise<Reply<"settings.save">> {
  const now = Date.now();
  const isHeld = await isGateHeld(connection, now);
  const written = await connection.use((db) =>
    changeSettings(db, (before) => {
      const after = parseSettings({ ...before, ...patch, v: 1 });
      return isHeld && isLooser(before, after) ? before : after;
    }),
  );
  const isKept = isHeld && isLooser(written, parseSettings({ ...written, ...patch, v: 1 }));
  return isKept ? { ok: false, why: "closed" } : DONE;
}

/** Outside the hours, with the gate armed: something is closed now. */
async function isGateHeld(connection: Connection, now: EpochMs): Promise<boolean> {
  const rows = rowPorts(connection);
  const [plans, settings, { armedFrom }] = await Promise.all([
    rows.readPlans(),
    rows.readSettings(),
    rows.readGuard(),
  ]);
  const { state } = statusIn(calendarAround(now, plans, currentZone(), settings), now);
  return armedFrom !== null && now >= armedFrom && state !== "inside";
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
  const rows = rowPorts(connection);
  const calendar = calendarAround(now, await rows.readPlans(), currentZone(), await rows.readSettings());
  const showAt = nextStart(calendar, now);
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

async function clearNote({ connection }: Core, id: string): Promise<Reply<"note.clear">> {
  await connection.use((db) => eraseEntry(db, id));
  return DONE;
}

/** Figures of data that is gone must not be painted once more. */
async function startOver(): Promise<Reply<"data.changed">> {
  await Promise.all([clearSummary(), forgetTidiedDay(), storeTrouble(null)]);
  return DONE;
}
