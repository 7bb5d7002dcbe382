import { answered, occasionOf, type AnswerResult } from "../domain/alert-answers.ts";
import type { AlertAnswer } from "../domain/alert-memory.ts";
import { longerInterval } from "../domain/breaks.ts";
import { campaignEnding, recoveryOf } from "../domain/campaign-end.ts";
import { dayExtension } from "../domain/day-extension.ts";
import { parseSettings } from "../domain/parse-settings.ts";
import type { EpochMs, Zone } from "../domain/time.ts";
import { writing, type RelacheDb, type WriteTransaction } from "./database.ts";
import { EXCEPTION_STORES, editExceptionsIn } from "./exceptions-store.ts";
import { readGiveBack, takeBack } from "./give-back-store.ts";
import { plansIn } from "./plans-store.ts";
import { issueIn, readState, stateIn } from "./state-store.ts";

export type AnswerMoment = { readonly now: EpochMs; readonly zone: Zone };
/** Names of the days that an answer changes, as the list of exceptions shows them. */
export type AnswerLabels = { readonly extended: string; readonly back: string; readonly recovery: string };

const STORES = [...EXCEPTION_STORES, "journal"] as const;
const NOTHING = { said: "nothing" } as const;
const REFUSED = { said: "refused" } as const;

/** What the user answered and nobody followed yet, the oldest first. Throws a `StorageError`. */
export async function readAnswers(db: RelacheDb): Promise<readonly AlertAnswer[]> {
  return (await readState(db, "alerts")).answers;
}

/**
 * Follows an answer and crosses it off, in one transaction: once, whoever is killed and however many read it. Throws a
 * `StorageError`.
 */
export async function followAnswer(
  db: RelacheDb,
  answer: AlertAnswer,
  moment: AnswerMoment,
  labels: AnswerLabels,
): Promise<AnswerResult> {
  return await follow(db, answer, moment, labels, true);
}

/** Follows an answer that was never written down: it is given on a page of ours, which says what became of it. Throws a `StorageError`. */
export async function followAtOnce(
  db: RelacheDb,
  answer: Omit<AlertAnswer, "on">,
  moment: AnswerMoment,
  labels: AnswerLabels,
): Promise<AnswerResult> {
  return await follow(db, { ...answer, on: "page" }, moment, labels, false);
}

async function follow(
  db: RelacheDb,
  answer: AlertAnswer,
  moment: AnswerMoment,
  labels: AnswerLabels,
  isWritten: boolean,
): Promise<AnswerResult> {
  const { kind } = occasionOf(answer.id);
  // Once for each crisis, so it may be begun anew.
  const taken = answer.act === "back" && kind === "after-crisis" ? await taking(db, moment, labels) : null;
  return await writing(db, [...STORES], async (tx) => {
    const state = tx.objectStore("state");
    const memory = await stateIn(state, "alerts");
    const index = memory.answers.findIndex(({ id, act }) => id === answer.id && act === answer.act);
    if (isWritten && index === -1) return NOTHING;
    const rest = isWritten ? { ...memory, answers: memory.answers.toSpliced(index, 1) } : memory;
    const own = answered(rest, answer, moment.now, moment.zone);
    await state.put(own?.memory ?? rest, "alerts");
    return own?.result ?? taken ?? (await followIn(tx, answer, moment, labels));
  });
}

async function taking(db: RelacheDb, moment: AnswerMoment, { back }: AnswerLabels): Promise<AnswerResult> {
  const offer = await readGiveBack(db, moment, back);
  const result = offer === null ? null : await takeBack(db, offer.crisis, moment, back);
  return result?.ok ? { said: "back", start: result.taken.start } : REFUSED;
}

type Transaction = WriteTransaction<[...typeof STORES]>;

async function followIn(
  tx: Transaction,
  { act, id }: AlertAnswer,
  moment: AnswerMoment,
  labels: AnswerLabels,
): Promise<AnswerResult> {
  const { about } = occasionOf(id);
  if (act === "space") return await spaceOut(tx);
  if (act === "extend") return await extend(tx, moment, labels.extended);
  if (act === "back") return await recover(tx, about, moment, labels.recovery);
  return act === "clear" ? await clearNotes(tx, about) : NOTHING;
}

async function spaceOut(tx: Transaction): Promise<AnswerResult> {
  const store = tx.objectStore("settings");
  const settings = parseSettings(await store.get("settings"));
  const everyMin = longerInterval(settings.breaks.everyMin);
  await store.put({ ...settings, breaks: { ...settings.breaks, everyMin } }, "settings");
  return { said: "space", everyMin };
}

/** A quarter of an hour more, once a day, while the hours go on: after their end it would be a loosening that has to wait. */
async function extend(tx: Transaction, { now, zone }: AnswerMoment, label: string): Promise<AnswerResult> {
  const state = tx.objectStore("state");
  const memory = await stateIn(state, "alerts");
  const found = dayExtension(await plansIn(tx), now, zone, label);
  if (found === null || found.day === memory.extendedDay) return REFUSED;
  const result = await editExceptionsIn(tx, found.edit, { now, zone });
  if (!result.ok) return REFUSED;
  await state.put({ ...memory, extendedDay: found.day }, "alerts");
  return { said: "extend", until: found.until };
}

async function recover(
  tx: Transaction,
  end: EpochMs,
  { now, zone }: AnswerMoment,
  label: string,
): Promise<AnswerResult> {
  const plans = await plansIn(tx);
  const campaign = campaignEnding(plans, end, zone);
  const day = campaign && recoveryOf(campaign, plans, zone);
  if (day === null) return REFUSED;
  const leave = { kind: "leave", from: day, to: day, intervals: [], label } as const;
  const result = await editExceptionsIn(tx, { add: [leave], remove: [] }, { now, zone });
  return result.ok ? { said: "off", day } : REFUSED;
}

/** Those that were shown: they were kept for that instant or an earlier one. */
async function clearNotes(tx: Transaction, about: EpochMs): Promise<AnswerResult> {
  const journal = tx.objectStore("journal");
  const shown = (await journal.getAll()).filter(
    ({ kind, data }) => kind === "note" && data.showAt !== null && data.showAt <= about,
  );
  for (const { id } of shown) {
    const { rev } = await issueIn(tx.objectStore("state"));
    await journal.delete(id);
    await tx.objectStore("tombstones").put({ id, rev });
  }
  return NOTHING;
}
