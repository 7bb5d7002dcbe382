import { describe, expect, it } from "vitest";
import { createPulse, type PulsePorts } from "../../../utils/app/pulse.ts";

function recorder(change: Partial<PulsePorts> = {}): { log: string[]; ports: PulsePorts } {
  const log: string[] = [];
  const step = (name: string) => async (): Promise<void> => {
    await Promise.resolve();
    log.push(name);
  };
  return {
    log,
    ports: {
      observe: async (reason) => {
        await step(`observe ${reason}`)();
        return true;
      },
      enforce: step("enforce"),
      tellAlerts: step("alerts"),
      settle: step("settle"),
      onTrouble: (name) => log.push(`trouble ${name}`),
      ...change,
    },
  };
}

describe("the pulse", () => {
  it("runs its steps in order", async () => {
    const { log, ports } = recorder();
    await createPulse(ports).beat("boot");
    expect(log).toEqual(["observe boot", "enforce", "alerts", "settle"]);
  });

  it("observes every event, but shares the rest among events that come together", async () => {
    const { log, ports } = recorder();
    const pulse = createPulse(ports);
    await Promise.all([pulse.beat("a"), pulse.beat("b"), pulse.beat("c"), pulse.beat("d")]);
    expect(log.filter((entry) => entry.startsWith("observe"))).toEqual([
      "observe a",
      "observe b",
      "observe c",
      "observe d",
    ]);
    expect(log.filter((entry) => entry === "enforce").length).toBeLessThanOrEqual(2);
    expect(log.at(-1)).toBe("settle");
  });

  it("ends each beat only after a round that began after its sample", async () => {
    const { log, ports } = recorder();
    const pulse = createPulse(ports);
    const first = pulse.beat("a");
    await pulse.beat("b");
    expect(log.lastIndexOf("enforce")).toBeGreaterThan(log.indexOf("observe b"));
    await first;
  });

  it("goes on after a step has failed, and again the next time", async () => {
    const { log, ports } = recorder({
      observe: () => Promise.reject(new Error("disk full")),
      tellAlerts: () => Promise.reject(new Error("no permission")),
    });
    const pulse = createPulse(ports);
    await pulse.beat("a");
    expect(log).toEqual(["trouble observe", "enforce", "trouble alerts", "settle"]);
    await pulse.beat("b");
    expect(log.filter((entry) => entry === "enforce").length).toBe(2);
  });
});
