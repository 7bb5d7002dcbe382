import type { Sample } from "../../utils/domain/tracker-state.ts";
import { T0, frontOf, type PlaceName } from "./samples.ts";

/** What a user, a computer or a browser does; each takes some whole seconds, during which nothing else happens. */
export type Happening =
  | { readonly what: "go"; readonly place: PlaceName; readonly isPersonal: boolean }
  | { readonly what: "touch" | "wait" | "mute" | "sound" | "pause" | "resume" | "lock" | "unlock" }
  | { readonly what: "kill" | "travel" | "popup" | "blip" | "away" | "sleep" | "quit" }
  | { readonly what: "clock"; readonly stepSec: number };

export type Act = {
  readonly does: Happening;
  /** How long it lasts, or how long it is until the next one. */
  readonly forSec: number;
  /** Whether the browser sends an event; without one, the next heartbeat finds out. */
  readonly isHeard: boolean;
};

/** The world from one second to the next. */
export type Frame = {
  readonly isOn: boolean;
  readonly place: PlaceName;
  readonly isPersonal: boolean;
  readonly focus: "window" | "own-popup" | "none";
  readonly isSounding: boolean;
  readonly isPaused: boolean;
  readonly isLocked: boolean;
  /** Hand on keyboard or mouse at the beginning of the second. */
  readonly hasInput: boolean;
  /** Seconds awake since the last input. */
  readonly stillSec: number;
  readonly isHeard: boolean;
  readonly worker: number;
  readonly browser: number;
  readonly zone: string;
  /** What the wall clock shows beside true time, in seconds. */
  readonly offsetSec: number;
};

export const IDLE_AFTER_SEC = 60;
const SECOND_MS = 1000;

const first: Frame = {
  isOn: true,
  place: "-",
  isPersonal: false,
  focus: "window",
  isSounding: false,
  isPaused: false,
  isLocked: false,
  hasInput: true,
  stillSec: 0,
  isHeard: true,
  worker: 0,
  browser: 0,
  zone: "Europe/Berlin",
  offsetSec: 0,
};

/** Nobody touches anything when these happen. */
const BY_ITSELF: ReadonlySet<Happening["what"]> = new Set(["wait", "kill", "travel", "sound", "mute"]);

/** The state of the world as it is from the act on. */
function begin(now: Frame, does: Happening): Frame {
  switch (does.what) {
    case "go":
      return { ...now, place: does.place, isPersonal: does.isPersonal, isSounding: false };
    case "sound":
      // Where it begins in the very second in which the limit runs out, either answer is right.
      return { ...now, isSounding: now.isSounding || now.stillSec !== IDLE_AFTER_SEC };
    case "mute":
      return { ...now, isSounding: false };
    case "pause":
    case "resume":
      return { ...now, isPaused: does.what === "pause" };
    case "lock":
    case "unlock":
      return { ...now, isLocked: does.what === "lock" };
    case "kill":
      return { ...now, worker: now.worker + 1 };
    case "travel":
      return { ...now, zone: now.zone === "Europe/Berlin" ? "Asia/Kathmandu" : "Europe/Berlin" };
    case "clock":
      return { ...now, offsetSec: now.offsetSec + does.stepSec };
    case "popup":
      return { ...now, focus: "own-popup" };
    case "blip":
    case "away":
      return { ...now, focus: "none" };
    case "sleep":
      return { ...now, isOn: false };
    case "quit":
      return { ...now, isOn: false, isSounding: false, worker: now.worker + 1, browser: now.browser + 1 };
    case "touch":
    case "wait":
      return now;
  }
}

/** A focus that comes back in time for the judge of blips, and everything else that ends by itself. */
const lengthOf = ({ does, forSec }: Act): number => (does.what === "blip" ? 1 : forSec);
const ENDS: ReadonlySet<Happening["what"]> = new Set(["popup", "blip", "away", "sleep", "quit"]);

function aSecondLater(frame: Frame): Frame {
  return { ...frame, hasInput: false, isHeard: true, stillSec: frame.stillSec + (frame.isOn ? 1 : 0) };
}

/** The world second by second; the last frame is the instant at which the story ends. */
export function frames(acts: readonly Act[]): Frame[] {
  const story: Frame[] = [];
  let now = first;
  const last = (seconds: number): void => {
    for (let count = 0; count < seconds; count += 1) {
      story.push(now);
      now = aSecondLater(now);
    }
  };
  const touched = (frame: Frame): Frame => ({ ...frame, hasInput: true, stillSec: 0 });
  for (const act of acts) {
    now = { ...begin(now, act.does), isHeard: act.isHeard };
    if (!BY_ITSELF.has(act.does.what)) now = touched(now);
    last(lengthOf(act));
    if (ENDS.has(act.does.what)) {
      now = touched({ ...now, focus: "window", isOn: true });
      last(1);
    }
  }
  return [...story, now];
}

const idleOf = (frame: Frame): Sample["idle"] => {
  if (frame.isLocked) return "locked";
  return frame.stillSec >= IDLE_AFTER_SEC ? "idle" : "active";
};

/** One sample as the sensors show it at the beginning of a second, or `lateMs` after. */
function sampleOf(frame: Frame, second: number, monoMs: number, lateMs: number): Sample {
  return {
    at: T0 + (second + frame.offsetSec) * SECOND_MS + lateMs,
    mono: monoMs + lateMs,
    boot: `boot-${frame.worker}`,
    session: `session-${frame.browser}`,
    zone: frame.zone,
    front: frontOf(frame.place, { isAudible: frame.isSounding, isPersonal: frame.isPersonal }),
    focus: frame.focus,
    idle: idleOf(frame),
    idleAfterSec: IDLE_AFTER_SEC,
    isPaused: frame.isPaused,
  };
}

export type Heard = { readonly sample: Sample; readonly second: number };

const BEAT_SEC = 30;
/** A loss of focus is looked at again this much later. */
const RECHECK_MS = 1600;

const TELLING = [
  "isOn",
  "place",
  "isPersonal",
  "focus",
  "isSounding",
  "isPaused",
  "isLocked",
  "browser",
] as const;

/** Clocks and zones change without an event, and so does a worker die. */
const isTold = (before: Frame, frame: Frame): boolean =>
  idleOf(before) !== idleOf(frame) || TELLING.some((key) => before[key] !== frame[key]);

/**
 * What the background learns of the story: a sample with each event, one with each beat, and one more after a loss of
 * focus.
 */
export function samples(story: readonly Frame[]): Heard[] {
  const heard: Heard[] = [];
  let bornMs = 0;
  let awakeMs = 0;
  for (const [second, frame] of story.entries()) {
    const before = story[second - 1];
    if (before?.worker !== frame.worker) bornMs = awakeMs;
    const isEvent = before === undefined || second === story.length - 1 || isTold(before, frame);
    if (frame.isOn && ((isEvent && frame.isHeard) || second % BEAT_SEC === 0)) {
      heard.push({ sample: sampleOf(frame, second, awakeMs - bornMs, 0), second });
    }
    const blurred = story[second - 2];
    const isLost =
      blurred?.focus === "none" && before?.focus === "none" && story[second - 3]?.focus !== "none";
    if (isLost && blurred.isHeard && before.isOn && before.worker === blurred.worker) {
      const late = sampleOf(before, second - 1, awakeMs - SECOND_MS - bornMs, RECHECK_MS - SECOND_MS);
      // It came before the sample of this second, which is heard already.
      const place = heard.findLastIndex((each) => each.second < second) + 1;
      heard.splice(place, 0, { sample: late, second: second - 1 });
    }
    if (frame.isOn) awakeMs += SECOND_MS;
  }
  return heard;
}
