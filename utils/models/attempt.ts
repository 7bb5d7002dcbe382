import type { Signal } from "@preact/signals";
import type { Refusal } from "../messaging/protocol.ts";
import type { Trouble } from "./offhours-view.ts";

/** Runs one command; gives its reply, or `null` when it was refused or nobody answered. */
export type Attempt = <T extends { readonly ok: boolean; readonly why?: Refusal }>(
  run: () => Promise<T>,
) => Promise<T | null>;

/** An attempt that leaves what went wrong in a signal, for the page to say. */
export function createAttempt(trouble: Signal<Trouble | null>, report: (error: unknown) => void): Attempt {
  return async (run) => {
    trouble.value = null;
    try {
      const reply = await run();
      if (reply.ok) return reply;
      trouble.value = reply.why ?? "unreachable";
    } catch (error) {
      report(error);
      trouble.value = "unreachable";
    }
    return null;
  };
}
