import { useEffect, useRef, useState } from "preact/hooks";
import type { TargetedPointerEvent } from "preact";
import { dragTo, holdAt, type DragStep, type WeekHold } from "../../utils/domain/week-drag.ts";
import type { HoursModel } from "../../utils/models/hours-model.ts";

const DAY_MIN = 1440;
const STEP_MIN = 15;
const FINE_STEP_MIN = 5;
/** How far from an edge it can still be taken: a finger hides what it points at. */
const REACH_PX = { fine: 9, coarse: 20 };
/** Less is a click, not a drag. */
const SLACK_PX = 3;

type Pointer = TargetedPointerEvent<HTMLDivElement>;

/** A drag that goes on, as the row shows it. */
export type ActiveDrag = DragStep & { readonly hold: WeekHold };

type Session = {
  readonly hold: WeekHold;
  readonly pointerId: number;
  readonly fromX: number;
  isMoving: boolean;
};

/** What the pointer would take where it is, for its shape. */
export type Hover = WeekHold["kind"] | "nothing";

/** The hours of a day by mouse, pen or finger: edges, whole hours, new ones. One drag is one change, saved at its end. */
export function useRibbonDrag(day: number, hours: HoursModel) {
  const session = useRef<Session | null>(null);
  const [drag, setDrag] = useState<ActiveDrag | null>(null);
  const [hover, setHover] = useState<Hover>("nothing");

  const finish = (isKept: boolean): void => {
    const isMoving = session.current?.isMoving === true;
    session.current = null;
    setDrag(null);
    if (isMoving) hours.drop(isKept);
  };
  const move = (event: Pointer, { hold }: Session): void => {
    const step = dragTo(hold, minuteAt(event), event.shiftKey ? FINE_STEP_MIN : STEP_MIN);
    hours.place(hold.day, hold.key, step.to);
    setDrag({ ...step, hold });
  };
  useEscape(drag !== null, () => finish(false));

  return {
    drag,
    hover,
    onPointerDown: (event: Pointer): void => {
      if (!event.isPrimary || event.button !== 0 || session.current !== null) return;
      const hold = holdUnder(event, day, hours);
      if (hold === null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      session.current = { hold, pointerId: event.pointerId, fromX: event.clientX, isMoving: false };
    },
    onPointerMove: (event: Pointer): void => {
      const held = session.current;
      if (held === null) {
        setHover(holdUnder(event, day, hours)?.kind ?? "nothing");
        return;
      }
      if (held.pointerId !== event.pointerId) return;
      if (!held.isMoving) {
        if (Math.abs(event.clientX - held.fromX) < SLACK_PX) return;
        hours.grab();
        held.isMoving = true;
      }
      move(event, held);
    },
    onPointerUp: (event: Pointer): void => {
      const held = session.current;
      if (held === null || held.pointerId !== event.pointerId) return;
      if (held.isMoving) move(event, held);
      finish(true);
    },
    /** The browser took the pointer away: the page scrolls, or a dialog came. */
    onPointerCancel: (event: Pointer): void => {
      if (session.current?.pointerId === event.pointerId) finish(false);
    },
  };
}

function useEscape(isDragging: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!isDragging) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") cancel();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isDragging]);
}

const holdUnder = (event: Pointer, day: number, hours: HoursModel): WeekHold | null =>
  holdAt(hours.blocks.value, day, minuteAt(event), reachOf(event));

/** The minute of the row, beyond its ends as well. */
function minuteAt({ currentTarget, clientX }: Pointer): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return width === 0 ? 0 : ((clientX - left) / width) * DAY_MIN;
}

function reachOf({ currentTarget, pointerType }: Pointer): number {
  const { width } = currentTarget.getBoundingClientRect();
  const px = pointerType === "touch" ? REACH_PX.coarse : REACH_PX.fine;
  return width === 0 ? 0 : (px / width) * DAY_MIN;
}
