import { readMoment, showToast } from "../../utils/browser/moment.ts";
import { showNotice } from "../../utils/browser/notifications.ts";
import { openPage } from "../../utils/browser/pages.ts";
import { isBreakKind, putOff, quietToday } from "../../utils/domain/alert-memory.ts";
import { longerInterval, minutesOf } from "../../utils/domain/breaks.ts";
import type { Message, Reply, Sent } from "../../utils/messaging/protocol.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { changeSettings, readSettings } from "../../utils/storage/settings-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { dayKeyAt, dayRange } from "../../utils/domain/zone.ts";
import type { Core } from "./core.ts";

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

/**
 * Follows a click: the body (`null`) and the first button do what the alert is for, the second one puts a break off once or
 * silences breaks for today.
 */
export async function followAlert(
  { connection, switches }: Pick<Core, "connection" | "switches">,
  id: string,
  button: number | null,
): Promise<void> {
  const [kind = "", about] = id.split(":");
  if (about === undefined) return;
  if (button === 1) {
    const now = Date.now();
    const zone = currentZone();
    await connection.use((db) =>
      changeState(db, "alerts", (row) =>
        isBreakKind(kind) ? putOff(row, kind, now) : quietToday(row, dayRange(dayKeyAt(now, zone), zone)[1]),
      ),
    );
  } else if (kind === "retime" && button === 0) {
    await connection.use((db) =>
      changeSettings(db, ({ breaks, ...rest }) => ({
        ...rest,
        breaks: { ...breaks, everyMin: longerInterval(breaks.everyMin) },
      })),
    );
  } else {
    const { breaks } = await connection.use(readSettings);
    if (isBreakKind(kind)) await switches.startBreak(minutesOf(kind, breaks));
    if (kind === "after-crisis") await switches.startBreak(minutesOf("long-break", breaks));
    await openPage(pageOf(kind));
  }
}

function pageOf(kind: string): string {
  if (isBreakKind(kind) || kind === "after-crisis") return "/break.html";
  if (kind === "retime") return "/options.html#breaks";
  return kind === "end" || kind === "after-hours" ? "/offhours.html" : "/report.html";
}
