import { IDLE_AFTER_SEC, type Frame, type Heard } from "./fault-days.ts";

/**
 * What was true, second by second, told from the world alone: no state is carried on, no sample is looked at. Each
 * second counts for the place in front if the user could have been there.
 */
export function truth(story: readonly Frame[]): Map<string, number> {
  const attended = attendance(story);
  const isTrue = (second: number): boolean => isCountable(story, second) && attended[second] === true;
  const totals = new Map<string, number>();
  for (const [second, frame] of story.slice(0, -1).entries()) {
    // A focus that is gone for a single second is no loss where something counted before.
    if (!isTrue(second) && !(isBlip(story, second) && isTrue(second - 1))) continue;
    const key = keyOf(frame.place, frame.isPersonal);
    totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  return totals;
}

const SERVICES: Readonly<Record<string, string>> = { L: "linkedin", X: "x", B: "buffer" };

const keyOf = (place: string, isPersonal: boolean): string =>
  `${SERVICES[place] ?? place}${isPersonal ? " personal" : ""}`;

/** A tracked place in front of somebody, but for the question whether anybody sat there. */
function isCountable(story: readonly Frame[], second: number): boolean {
  const frame = story[second];
  if (frame === undefined || !frame.isOn || frame.isPaused || frame.isLocked) return false;
  return frame.place !== "-" && frame.focus !== "none";
}

const isBlip = (story: readonly Frame[], second: number): boolean =>
  [-1, 0, 1].map((step) => story[second + step]?.focus === "none").join() === "false,true,false";

const isSounding = (story: readonly Frame[], second: number): boolean =>
  isCountable(story, second) && story[second]?.isSounding === true;

/**
 * Which seconds somebody attended: from an input to the next one, unless the limit runs out between them. Then nothing
 * after the first input counts, but for what sounded when it ran out: that counts until it falls silent.
 */
function attendance(story: readonly Frame[]): boolean[] {
  const inputs = story.flatMap((frame, second) => (frame.hasInput ? [second] : []));
  const attended = story.map(() => false);
  for (const [index, from] of inputs.entries()) {
    const to = inputs[index + 1] ?? story.length;
    let until = to;
    const limit = from + IDLE_AFTER_SEC;
    if (to > limit) {
      const isHeardThen = isSounding(story, limit - 1) || isSounding(story, limit);
      until = from;
      if (isHeardThen) for (until = limit; until < to && isSounding(story, until);) until += 1;
    }
    attended.fill(true, from, until);
  }
  return attended;
}

/** How far off a total may be, in seconds: what passed between a fault and the samples around it. */
export type Slack = { readonly loss: number; readonly gain: number };

/** No clock of an earlier worker can be read on: shorter jumps look like time that passed. */
const GAP_SEC = 45;
const SKEW_SEC = 2;

export function slackOf(story: readonly Frame[], heard: readonly Heard[]): Slack {
  let loss = 0;
  let gain = 0;
  for (const [index, { second: to }] of heard.entries()) {
    const from = heard[index - 1]?.second ?? 0;
    const [was, is] = [story[from], story[to]];
    if (was === undefined || is === undefined) continue;
    const between = story.slice(from, to);
    const awakeSec = between.filter(({ isOn }) => isOn).length;
    const stepSec = to - from - awakeSec + is.offsetSec - was.offsetSec;
    const missed = story.slice(from + 1, to).findIndex(({ isHeard }) => !isHeard);
    if (missed >= 0) {
      loss += to - from - missed + 1;
      gain += to - from - missed + 1;
    }
    // A break of time closes what waits: a limit that runs out later takes nothing back from before it.
    if (is.offsetSec !== was.offsetSec) gain += is.stillSec;
    const isNewWorker = was.worker !== is.worker;
    // A focus that is gone for a moment right then is not known to come back to something.
    const lostSec = awakeSec + (is.focus === "none" ? 1 : 0);
    if (was.browser !== is.browser) loss += lostSec;
    // Set back to where it was a moment ago, the clock looks merely corrected and stands still for that long.
    else if (stepSec < 0) loss += lostSec + SKEW_SEC;
    else if (stepSec > 0 && isNewWorker) {
      loss += lostSec;
      if (stepSec <= GAP_SEC) gain += stepSec;
    } else if (stepSec !== 0) loss += lostSec - awakeSec;
  }
  return { loss, gain };
}
