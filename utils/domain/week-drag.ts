import type { WeekPlan } from "./plan.ts";
import { endMinuteOf } from "./week-plan.ts";

const DAY_MIN = 1440;
const WEEK_MIN = 7 * DAY_MIN;

/** Hours in minutes from the start of their plan day: the end lies beyond 1440 when they end on the next day. */
export type Stretch = { readonly start: number; readonly end: number };

/** Hours of a week that can be told apart. */
export type WeekBlock = Stretch & { readonly day: number; readonly key: number };

/** What the pointer took hold of, and where it may go. `key` is `null` for hours that are yet to be drawn. */
export type WeekHold = {
  readonly kind: "start" | "end" | "whole" | "new";
  readonly day: number;
  readonly key: number | null;
  readonly origin: Stretch;
  /** Between the neighbours, over midnight and over the end of the week as well. */
  readonly room: { readonly from: number; readonly to: number };
  /** The minute of the row at which it was taken. */
  readonly grabbedAt: number;
};

/** `isStopped`: other hours are in the way of where the pointer is. `null`: too short to be hours. */
export type DragStep = { readonly to: Stretch | null; readonly isStopped: boolean };

/** Blocks of a week that can be saved, numbered through. */
export function blocksOfWeek(week: WeekPlan): WeekBlock[] {
  let key = 0;
  return week.flatMap((day, index) =>
    day.map((each) => ({ day: index, key: key++, start: each.start, end: endMinuteOf(each) })),
  );
}

/**
 * What lies under the pointer on the row of a day: an edge of hours, their middle, or free room to draw in; `null` over
 * the tail of the night before, of which only the end can be taken.
 * @param reachMin how far from an edge the pointer still takes it, in minutes
 */
export function holdAt(
  blocks: readonly WeekBlock[],
  day: number,
  minute: number,
  reachMin: number,
): WeekHold | null {
  const pieces = blocks.flatMap((block) => piecesOn(block, day));
  const within = pieces.find(({ from, to }) => from <= minute && minute < to);
  const edges = pieces.flatMap((piece) => edgesOf(piece, piece === within ? reachMin : reachMin / 2));
  const near = edges
    .filter(({ piece }) => within === undefined || piece === within)
    .filter(({ at, reach }) => Math.abs(at - minute) <= reach)
    .sort((a, b) => Math.abs(a.at - minute) - Math.abs(b.at - minute))[0];
  if (near !== undefined) return holdOf(blocks, near.piece.block, near.kind, minute);
  if (within !== undefined) return within.isTail ? null : holdOf(blocks, within.block, "whole", minute);
  const origin = { start: minute, end: minute };
  const room = roomAround(blocks, { day, key: null, ...origin });
  return { kind: "new", day, key: null, origin, room, grabbedAt: minute };
}

/**
 * Where hours are when the pointer is at a minute of the row: on the grid of `stepMin`, stopped by the neighbours, never
 * shorter than a step nor longer than a day.
 */
export function dragTo(hold: WeekHold, minute: number, stepMin: number): DragStep {
  const { kind, origin, room } = hold;
  const moved = minute - hold.grabbedAt;
  switch (kind) {
    case "start": {
      const wanted = snap(origin.start + moved, stepMin);
      const least = origin.end > DAY_MIN ? origin.end - DAY_MIN + stepMin : 0;
      const most = Math.min(origin.end, DAY_MIN) - stepMin;
      const start = clamp(wanted, Math.max(least, room.from), most, origin.start);
      return { to: { start, end: origin.end }, isStopped: wanted < room.from };
    }
    case "end": {
      const wanted = snap(origin.end + moved, stepMin);
      const most = latestEnd(origin.start, stepMin);
      const end = clamp(wanted, origin.start + stepMin, Math.min(most, room.to), origin.end);
      return { to: { start: origin.start, end }, isStopped: wanted > room.to };
    }
    case "whole": {
      const length = origin.end - origin.start;
      const wanted = snap(origin.start + moved, stepMin);
      const latest = length === DAY_MIN ? 0 : DAY_MIN - stepMin;
      const start = clamp(wanted, Math.max(0, room.from), Math.min(latest, room.to - length), origin.start);
      const isStopped = wanted < room.from || wanted + length > room.to;
      return { to: { start, end: start + length }, isStopped };
    }
    case "new":
      return drawn(hold, minute, stepMin);
  }
}

function drawn({ grabbedAt, room }: WeekHold, minute: number, stepMin: number): DragStep {
  const wanted = {
    start: snap(Math.min(grabbedAt, minute), stepMin),
    end: snap(Math.max(grabbedAt, minute), stepMin),
  };
  const start = Math.max(wanted.start, 0, room.from);
  const end = Math.min(wanted.end, room.to, latestEnd(start, stepMin));
  const isStopped = wanted.start < room.from || wanted.end > room.to;
  const isHours = end - start >= Math.min(stepMin, room.to - room.from) && end > start && start < DAY_MIN;
  return { to: isHours ? { start, end } : null, isStopped };
}

/** What can be seen of a block on the row of a day. */
type Piece = {
  readonly block: WeekBlock;
  readonly from: number;
  readonly to: number;
  /** The rest of a night that began on the day before. */
  readonly isTail: boolean;
};

function piecesOn(block: WeekBlock, day: number): Piece[] {
  if (block.day === day)
    return [{ block, from: block.start, to: Math.min(block.end, DAY_MIN), isTail: false }];
  const isNight = block.day === (day + 6) % 7 && block.end > DAY_MIN;
  return isNight ? [{ block, from: 0, to: block.end - DAY_MIN, isTail: true }] : [];
}

type Edge = {
  readonly piece: Piece;
  readonly kind: "start" | "end";
  readonly at: number;
  readonly reach: number;
};

/** The end of a night can be taken at midnight too, and on the next row. Short hours keep a middle to move them by. */
function edgesOf(piece: Piece, reachMin: number): Edge[] {
  const reach = Math.min(reachMin, (piece.to - piece.from) / 3);
  const end: Edge = { piece, kind: "end", at: piece.to, reach };
  return piece.isTail ? [end] : [{ piece, kind: "start", at: piece.from, reach }, end];
}

function holdOf(
  blocks: readonly WeekBlock[],
  block: WeekBlock,
  kind: WeekHold["kind"],
  grabbedAt: number,
): WeekHold {
  const { day, key, start, end } = block;
  return { kind, day, key, origin: { start, end }, room: roomAround(blocks, block), grabbedAt };
}

/** Hours that overlap already do not bind: they can be pulled apart. */
function roomAround(
  blocks: readonly WeekBlock[],
  own: Stretch & { readonly day: number; readonly key: number | null },
): WeekHold["room"] {
  const others = blocks
    .filter(({ key }) => key !== own.key)
    .flatMap(({ day, start, end }) =>
      [-WEEK_MIN, 0, WEEK_MIN].map((shift) => {
        const at = (day - own.day) * DAY_MIN + shift;
        return { start: at + start, end: at + end };
      }),
    );
  return {
    from: Math.max(-Infinity, ...others.filter(({ end }) => end <= own.start).map(({ end }) => end)),
    to: Math.min(Infinity, ...others.filter(({ start }) => start >= own.end).map(({ start }) => start)),
  };
}

/** A whole day has to begin at midnight; all others end before their start comes round again. */
const latestEnd = (start: number, stepMin: number): number =>
  start === 0 ? DAY_MIN : start + DAY_MIN - stepMin;

const snap = (minute: number, stepMin: number): number => Math.round(minute / stepMin) * stepMin;

/** Within both bounds; hours that lie beyond one already (typed to the minute) are not pushed. */
const clamp = (wanted: number, least: number, most: number, origin: number): number =>
  Math.max(Math.min(least, origin), Math.min(wanted, Math.max(most, origin)));
