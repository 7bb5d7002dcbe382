import { describe, expect, it } from "vitest";
import { createPulse, SOON_MS, type PulsePorts } from "../../../utils/app/pulse.ts";
import { pass } from "../../support/wait.ts";

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
        return "now";
      },
      publish: step("publish"),
      enforce: step("enforce"),
      tellAlerts: step("alerts"),
      settle: step("settle"),
      pause: step("pause"),
      onTrouble: (name) => log.push(`trouble ${name}`),
      ...change,
    },
  };
}

describe("the pulse", () => {
  it("runs its steps in order", async () => {
    const { log, ports } = recorder();
    await createPulse(ports).beat("boot");
    expect(log).toEqual(["observe boot", "publish", "enforce", "alerts", "settle"]);
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
    expect(log).toEqual(["trouble observe", "publish", "enforce", "trouble alerts", "settle"]);
    await pulse.beat("b");
    expect(log.filter((entry) => entry === "enforce").length).toBe(2);
  });

  it("does nothing more when nothing happened", async () => {
    const { log, ports } = recorder({ observe: async () => "never" });
    await createPulse(ports).beat("recheck");
    expect(log).toEqual([]);
  });

  it("lets events that come while a page opens share one round, a moment later", async () => {
    let goOn = (): void => undefined;
    const { log, ports } = recorder({
      observe: async (reason) => {
        log.push(`observe ${reason}`);
        return reason === "command" ? "now" : "soon";
      },
      pause: (delayMs) => {
        log.push(`pause ${delayMs}`);
        return new Promise((resolve) => (goOn = resolve));
      },
    });
    const pulse = createPulse(ports);
    const beats = [pulse.beat("tab"), pulse.beat("tab"), pulse.beat("focus")];
    await pass(0);
    expect(log).toEqual(["observe tab", "observe tab", "observe focus", `pause ${SOON_MS}`]);
    goOn();
    await Promise.all(beats);
    const round = ["publish", "enforce", "alerts", "settle"];
    expect(log.slice(4)).toEqual(round);
    log.length = 0;
    const later = pulse.beat("tab");
    await pulse.beat("command");
    goOn();
    await later;
    expect(log).toEqual(["observe tab", "observe command", `pause ${SOON_MS}`, ...round]);
  });
});
