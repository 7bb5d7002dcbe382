import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import type { VisitReason } from "../domain/gate.ts";
import { SECOND_MS } from "../domain/time.ts";
import {
  newVisitRequest,
  secondsLeft,
  stepVisitRequest,
  type VisitRequest,
  type VisitRequestEvent,
} from "../domain/visit-request.ts";
import { isVisitMinutes } from "../domain/visits.ts";
import type { VisitView } from "./offhours-view.ts";

export type VisitPorts = {
  /** A clock that cannot be set, in ms. */
  readonly mono: () => number;
  readonly isVisible: () => boolean;
  /** Runs once after the time; returns how to call it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
};

type Countdown = Pick<
  VisitView,
  | "isOpen"
  | "wasOpen"
  | "reason"
  | "minutes"
  | "waitSec"
  | "secondsLeft"
  | "fraction"
  | "isPaused"
  | "announce"
> & { readonly phase: VisitRequest["phase"] };

export type VisitModel = {
  readonly view: ReadonlySignal<Countdown>;
  readonly open: (waitSec: number) => void;
  readonly close: () => void;
  readonly chooseReason: (reason: VisitReason) => void;
  readonly chooseMinutes: (minutes: number) => void;
  /** The tab was hidden or shown. */
  readonly sightChanged: () => void;
  readonly reset: () => void;
};

const TEN_SEC = 10;

/** The wait of the short way in: counts only time that the user could see. */
export function createVisitModel(ports: VisitPorts): VisitModel {
  const request = signal(newVisitRequest(0));
  const door = signal({ isOpen: false, wasOpen: false });
  const announce = signal<VisitView["announce"]>("nothing");
  const isHidden = signal(!ports.isVisible());
  let tickedAt = 0;
  let callOff: (() => void) | null = null;

  const step = (event: VisitRequestEvent): void => {
    const before = request.value;
    const after = stepVisitRequest(before, event);
    batch(() => {
      request.value = after;
      announce.value = announcementOf(before, after) ?? announce.value;
    });
    if (after.phase === "waiting" && before.phase !== "waiting") tickLater();
  };
  const tickLater = (): void => {
    callOff?.();
    tickedAt = ports.mono();
    callOff = ports.after(SECOND_MS, tick);
  };
  const tick = (): void => {
    step({ type: "tick", elapsedMs: ports.mono() - tickedAt, isVisible: !isHidden.value });
    if (request.value.phase === "waiting") tickLater();
  };
  const restart = (waitSec: number): void => {
    callOff?.();
    request.value = newVisitRequest(waitSec);
    announce.value = "nothing";
  };
  return {
    view: computed(() => ({
      ...door.value,
      ...countdownOf(request.value, isHidden.value),
      announce: announce.value,
    })),
    open: (waitSec) =>
      batch(() => {
        restart(waitSec);
        door.value = { isOpen: true, wasOpen: true };
      }),
    close: () =>
      batch(() => {
        restart(request.value.waitMs / SECOND_MS);
        door.value = { ...door.value, isOpen: false };
      }),
    chooseReason: (reason) => step({ type: "pickReason", reason }),
    chooseMinutes: (minutes) => isVisitMinutes(minutes) && step({ type: "pickLength", minutes }),
    sightChanged: () => {
      // What passed until now is credited by what held until now.
      if (request.value.phase === "waiting") tick();
      isHidden.value = !ports.isVisible();
    },
    reset: () => restart(request.value.waitMs / SECOND_MS),
  };
}

function countdownOf(request: VisitRequest, isHidden: boolean) {
  const { phase, reason, minutes, waitMs, leftMs } = request;
  return {
    phase,
    reason,
    minutes,
    waitSec: waitMs / SECOND_MS,
    secondsLeft: secondsLeft(request),
    fraction: waitMs === 0 ? 1 : 1 - leftMs / waitMs,
    isPaused: isHidden && phase === "waiting",
  };
}

function announcementOf(before: VisitRequest, after: VisitRequest): VisitView["announce"] | null {
  if (after.phase === "ready" && before.phase !== "ready") return "ready";
  if (after.phase !== "waiting") return null;
  if (before.phase !== "waiting") return "start";
  const hasCrossedTen = secondsLeft(before) > TEN_SEC && secondsLeft(after) <= TEN_SEC;
  return hasCrossedTen ? "ten" : null;
}
