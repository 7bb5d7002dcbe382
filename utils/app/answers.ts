import type { AnswerResult } from "../domain/alert-answers.ts";
import type { AlertAnswer } from "../domain/alert-memory.ts";
import type { AlertNotice } from "../domain/alert-notice.ts";

export type AnswerPorts = {
  /** Those that nobody followed yet. */
  read(): Promise<readonly AlertAnswer[]>;
  /** Does what it asks for and crosses it off: at most once. */
  follow(answer: AlertAnswer): Promise<AnswerResult>;
  /** What there is to say of it, in the user's language. */
  words(result: AnswerResult): Promise<AlertNotice | null>;
  show(notice: AlertNotice, on: AlertAnswer["on"]): Promise<void>;
  /** Tells the background that hours, settings or notes may be others now. */
  changed(): void;
};

/** Follows what the user answered, and says where it was answered what became of it. */
export async function followAnswers(ports: AnswerPorts): Promise<void> {
  for (const answer of await ports.read()) {
    const result = await ports.follow(answer);
    ports.changed();
    const notice = await ports.words(result);
    if (notice !== null) await ports.show(notice, answer.on);
  }
}
