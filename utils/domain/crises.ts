import type { Crisis } from "./gate.ts";
import type { JournalEntry } from "./journal.ts";

/** The crises told by the journal, where an early end stands, and the one that may go on. */
export function crisesOf(journal: readonly JournalEntry[], current: Crisis | null): Crisis[] {
  const told = journal.flatMap(({ kind, id, at, end }) =>
    kind === "crisis" && end !== null ? [{ id, start: at, end }] : [],
  );
  return current === null || told.some(({ id }) => id === current.id) ? told : [...told, current];
}
