import { currentZone } from "../../utils/browser/clock.ts";
import { calendarAround, nextStart } from "../../utils/domain/calendar.ts";
import type { CommandName, Refusal, Reply } from "../../utils/messaging/protocol.ts";
import type { Handlers, Sender } from "../../utils/messaging/messenger.ts";
import { appendEntry, eraseEntry } from "../../utils/storage/journal-store.ts";
import { clearSummary } from "../../utils/storage/session-summary.ts";
import { storeTrouble } from "../../utils/storage/trouble-store.ts";
import { answerAlert, showAlert, tellMoment } from "./alert-desk.ts";
import type { Core } from "./core.ts";
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
  "alert.answer",
]);

/**
 * Commands of a normal window: each is done, then a beat makes everything follow it, then the answer goes out. From a
 * private one no more than a look is taken: nothing of what happens there is kept (decision 19).
 */
export function createHandlers(core: Core): Handlers {
  return guarded(core, ({ isPage, isPrivate }, name) => {
    if (isPrivate && name !== "observe") return "private-window";
    return isPage || OPEN_TO_SHIELD.has(name) ? null : "bad-request";
  });
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
      // It changes nothing, and a round would make its asker look once more.
      if (name !== "alert.moment") await core.pulse.beat(name);
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
    "personal.until": ({ until }) => switches.personalUntil(until),
    "client.set": ({ client }) => switches.workFor(client),
    "activity.set": ({ activity }) => switches.relabel(activity),
    "note.park": ({ text }) => parkNote(core, text),
    "note.clear": ({ id }) => clearNote(core, id),
    "break.start": ({ minutes }) => switches.startBreak(minutes),
    "break.end": () => switches.endBreak(),
    "remind.dismiss": () => guard.dismissReminder(),
    "alert.moment": tellMoment,
    "alert.show": showAlert,
    // What became of an answer is said in the page in front, or to somebody who is on a page of ours.
    "alert.answer": async ({ id, act }, { isPage }) => {
      await answerAlert(core, { id, act, on: isPage ? "system" : "page" });
      return DONE;
    },
    "data.changed": () => startOver(),
  };
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
  await Promise.all([clearSummary(), storeTrouble(null)]);
  return DONE;
}
