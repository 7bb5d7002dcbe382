import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../utils/messaging/protocol.ts";
import { createSaver, type SaveJob } from "../../../utils/models/saver.ts";

const OK: Outcome = { ok: true };

function job(log: string[], name: string, answers: (Outcome | Error)[]): SaveJob {
  return {
    isUndo: false,
    save: () => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      log.push(name);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? OK);
    },
    done: () => void log.push(`${name} done`),
    refused: () => void log.push(`${name} refused`),
  };
}

describe("the saver", () => {
  it("keeps what failed at the head, so that an older value never follows a newer one", async () => {
    const log: string[] = [];
    const saver = createSaver();
    await saver.enqueue(job(log, "a", [new Error("gone"), new Error("gone"), OK]));
    expect(saver.status.value).toEqual({ kind: "failed" });
    await saver.enqueue(job(log, "b", [OK]));
    expect(log).toEqual(["a", "a"]);
    await saver.retry();
    expect(log).toEqual(["a", "a", "a", "a done", "b", "b done"]);
    expect(saver.status.value).toEqual({ kind: "saved" });
  });

  it("does not try again what was refused", async () => {
    const log: string[] = [];
    const saver = createSaver();
    await saver.enqueue(job(log, "a", [{ ok: false, why: "closed" }]));
    expect(saver.status.value).toEqual({ kind: "closed" });
    await saver.retry();
    expect(log).toEqual(["a", "a refused"]);
  });

  it("tells from when a delayed change holds", async () => {
    const saver = createSaver();
    await saver.enqueue({
      isUndo: false,
      save: async () => ({ ok: true, isDelayed: true, effectiveFrom: 5 }),
      done: () => undefined,
      refused: () => undefined,
    });
    expect(saver.status.value).toEqual({ kind: "delayed", from: 5 });
  });
});
