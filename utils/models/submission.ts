import type { Act, OptionsStore } from "./options-store.ts";

export type Submission = {
  readonly submit: (act: Act) => Promise<void>;
  /** The form is given up, and with it what could not be written. */
  readonly giveUp: () => void;
};

/** What one form saves. What could not be written is tried again, as the form stands then; never a second time beside it. */
export function createSubmission({ perform, saver }: Pick<OptionsStore, "perform" | "saver">): Submission {
  let isPending = false;
  return {
    submit: (act) => {
      if (isPending) return saver.retry();
      isPending = true;
      return perform({
        ...act,
        save: async () => {
          const outcome = await act.save();
          isPending = !outcome.ok && outcome.why === "storage";
          return outcome;
        },
        hide: () => {
          isPending = false;
          act.hide();
        },
      });
    },
    giveUp: () => {
      if (isPending) saver.abandon();
    },
  };
}
