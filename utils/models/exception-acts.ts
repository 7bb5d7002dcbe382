import type { ExceptionEdit } from "../domain/exception-edits.ts";
import type { ExceptionDraft } from "../domain/exception-problems.ts";
import type { PlanException } from "../domain/plan.ts";
import type { ExceptionOutcome, ExceptionsPorts } from "./exceptions-ports.ts";
import type { Act } from "./options-store.ts";

export type ExceptionActPorts = {
  readonly edit: ExceptionsPorts["edit"];
  /** Those on the page, to know what a removal takes away. */
  readonly rows: () => readonly PlanException[];
  /** Reads anew what stands, and what the hours are now. */
  readonly changed: () => Promise<void>;
};

/**
 * One change of the exceptions that can be taken back. Nothing shows before it is saved: what loosens may have to wait,
 * and what is in the way of others is refused.
 * @param wanted asked for when it is saved, so that what could not be saved is tried again as it stands then
 */
export function exceptionAct(
  { edit, rows, changed }: ExceptionActPorts,
  wanted: () => ExceptionEdit,
  told: (outcome: ExceptionOutcome) => void = () => undefined,
): Act {
  let ids: readonly string[] = [];
  let gone: readonly PlanException[] = [];
  return {
    show: () => undefined,
    save: async () => {
      const change = wanted();
      gone = rows().filter(({ id }) => change.remove.includes(id));
      const outcome = await edit(change);
      if (outcome.ok) ({ ids } = outcome);
      // A form has to close before what it saved stands in its way.
      told(outcome);
      if (outcome.ok) await changed();
      return outcome;
    },
    hide: () => undefined,
    back: () => {
      const undone: ExceptionEdit = { add: gone.map(draftOf), remove: ids };
      return exceptionAct({ edit, rows, changed }, () => undone);
    },
  };
}

export function draftOf({ kind, from, to, intervals, label }: ExceptionDraft): ExceptionDraft {
  return { kind, from, to, intervals, label };
}
