import type { Summary } from "../../utils/domain/summary.ts";
import { readSummary as readNow } from "../../utils/storage/session-summary.ts";

let asked: Promise<Summary | null> | null = readNow();

/** The last figures; the first time, those that were asked for as the popup's script began. */
export function readSummary(): Promise<Summary | null> {
  const answer = asked ?? readNow();
  asked = null;
  return answer;
}
