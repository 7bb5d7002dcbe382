import { isBreakKind, putOff, quietToday, type AlertAnswer, type AlertMemory } from "./alert-memory.ts";
import type { DayKey, EpochMs, Zone } from "./time.ts";
import { dayKeyAt, dayRange } from "./zone.ts";

/** What became of an answer, to be said in words. */
export type AnswerResult =
  | { readonly said: "nothing" | "today" | "refused" }
  | { readonly said: "later"; readonly at: EpochMs }
  | { readonly said: "space"; readonly everyMin: number }
  | { readonly said: "quiet"; readonly since: EpochMs }
  | { readonly said: "extend"; readonly until: EpochMs }
  | { readonly said: "back"; readonly start: EpochMs }
  | { readonly said: "off"; readonly day: DayKey };

/** Kind and occasion of an alert by its id; the background that reads it may have just started. */
export function occasionOf(id: string): { readonly kind: string; readonly about: EpochMs } {
  const [kind = "", about = ""] = id.split(":");
  return { kind, about: Number(about) };
}

/** Follows an answer that concerns alerts alone; `null` when it concerns more than that. */
export function answered(
  memory: AlertMemory,
  { act, id }: AlertAnswer,
  now: EpochMs,
  zone: Zone,
): { readonly memory: AlertMemory; readonly result: AnswerResult } | null {
  const { kind } = occasionOf(id);
  if (act === "later" && isBreakKind(kind)) {
    const next = putOff(memory, kind, now);
    return { memory: next, result: { said: "later", at: next.postponedUntil ?? now } };
  }
  if (act === "today")
    return {
      memory: quietToday(memory, dayRange(dayKeyAt(now, zone), zone)[1]),
      result: { said: "today" },
    };
  if (act === "quiet")
    return { memory: { ...memory, meetingSince: now }, result: { said: "quiet", since: now } };
  return null;
}
