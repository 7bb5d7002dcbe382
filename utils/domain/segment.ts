import type { EpochMs, Zone } from "./time.ts";
import type { Front, Segment } from "./tracker-state.ts";

/** Rows below this say nothing and are not written. */
const SHORTEST_MS = 1;

export function isWorthKeeping(segment: Segment): boolean {
  return segment.end - segment.start >= SHORTEST_MS;
}

/** Whether time on `front` continues `segment`: same site, same judgement, same zone, whatever the tab. */
export function isSamePlace(segment: Segment, front: Front, zone: Zone): boolean {
  return (
    segment.service === front.service &&
    segment.activity === front.activity &&
    segment.isProfessional === front.isProfessional &&
    segment.isPersonal === front.isPersonal &&
    segment.client === front.client &&
    segment.zone === zone
  );
}

export function beginSegment(front: Front, at: EpochMs, zone: Zone): Segment {
  const { service, activity, isProfessional, isPersonal, client } = front;
  return { start: at, end: at, service, activity, isProfessional, isPersonal, client, zone };
}

/** The same segment with another end, never before its start. */
export function endedAt(segment: Segment, end: EpochMs): Segment {
  return { ...segment, end: Math.max(segment.start, end) };
}

/** Takes back all time from `cut` on; what is left of each segment, without empty ones. */
export function cutAt(segments: readonly Segment[], cut: EpochMs): readonly Segment[] {
  return segments.map((segment) => endedAt(segment, Math.min(segment.end, cut))).filter(isWorthKeeping);
}
