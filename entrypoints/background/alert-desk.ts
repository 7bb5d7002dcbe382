import { readMoment, showToast } from "../../utils/browser/moment.ts";
import { showNotice, type NoticeClick } from "../../utils/browser/notifications.ts";
import { openPage } from "../../utils/browser/pages.ts";
import { isBreakKind, type AlertAnswer } from "../../utils/domain/alert-memory.ts";
import type { AlertAct } from "../../utils/domain/alert-notice.ts";
import { minutesOf } from "../../utils/domain/breaks.ts";
import type { Message, Reply, Sent } from "../../utils/messaging/protocol.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import type { Core } from "./core.ts";

type Desk = Pick<Core, "connection" | "switches">;

const CHOICE_PAGE = "/alert.html";
const BREAK_PAGE = "/break.html";

/*
 * What the worker that decides on alerts cannot do itself: see what is in front of the user, show, and be clicked.
 */

export const tellMoment = async (): Promise<Reply<"alert.moment">> => ({ ok: true, ...(await readMoment()) });

/** On the badge it shows by the round that follows. */
export async function showAlert({ notice, on }: Sent<"alert.show">): Promise<Reply<"alert.show">> {
  if (on === "system") await showNotice(notice);
  if (on === "page") await showToast(notice);
  return { ok: true };
}

/** What a worker of ours says, where the background holds it itself (Firefox). */
export const answerWorker = ({ relache, data }: Message): Promise<unknown> =>
  relache === "alert.moment" ? tellMoment() : showAlert(data as Sent<"alert.show">);

/** A click on a notification: its id says what the buttons do. */
export async function followClick(core: Core, { id, button }: NoticeClick): Promise<void> {
  const [kind = "", about, acts = ""] = id.split(":");
  if (about === undefined) return;
  const act = button === null ? undefined : acts.split(",")[button];
  if (act === undefined) await followBody(core, kind, acts === "" ? null : id);
  else await answerAlert(core, { id, act: act as AlertAct, on: "system" });
  await core.pulse.beat("click");
}

/** What takes no words is done at once; the rest is written down for the worker that decides on alerts. */
export async function answerAlert({ connection, switches }: Desk, answer: AlertAnswer): Promise<void> {
  const { id, act } = answer;
  const [kind = ""] = id.split(":");
  if (act === "park") await openPage(`${CHOICE_PAGE}?park#${id}`);
  else if (act === "break") {
    const { breaks } = await connection.use(readSettings);
    await switches.startBreak(minutesOf(isBreakKind(kind) ? kind : "long-break", breaks));
    await openPage(BREAK_PAGE);
  } else if (act !== "ok")
    await connection.use((db) =>
      changeState(db, "alerts", (row) => ({ ...row, answers: [...row.answers, answer] })),
    );
}

/** Without buttons the click leads to the choice that they would have been. */
async function followBody(core: Desk, kind: string, choice: string | null): Promise<void> {
  if (import.meta.env.FIREFOX && choice !== null) await openPage(`${CHOICE_PAGE}#${choice}`);
  else if (isBreakKind(kind) || kind === "after-crisis")
    await answerAlert(core, { id: `${kind}:`, act: "break", on: "system" });
  else await openPage(pageOf(kind));
}

function pageOf(kind: string): string {
  if (kind === "retime") return "/options.html#breaks";
  return kind === "end" || kind === "after-hours" ? "/offhours.html" : "/report.html";
}
