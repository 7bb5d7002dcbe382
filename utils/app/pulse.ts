/**
 * When the other steps follow a sample: never, as nothing happened and nothing is due, so that they would find all as they
 * left it; soon, when the user may be waiting for something else just now; or at once.
 */
export type Follow = "never" | "soon" | "now";

/** The steps that follow every event, in this order. Each reads anew what it needs: nothing is handed on in memory. */
export type PulsePorts = {
  /** Takes a sample and writes what follows from it. Stamps the sample at once, in the order of events. */
  observe(reason: string): Promise<Follow>;
  /** Makes the figures ready for the popup. */
  publish(): Promise<void>;
  /** Compares rules, scripts and shield with the plan and mends them. */
  enforce(): Promise<void>;
  /** Tells who decides on alerts that something happened. */
  tellAlerts(): Promise<void>;
  /** Badge, idle threshold, the alarm for the next instant at which something has to happen, the heartbeat while something counts. */
  settle(): Promise<void>;
  pause(delayMs: number): Promise<void>;
  onTrouble(step: string, error: unknown): void;
};

export type Pulse = {
  /** Runs the whole cycle; resolves when the state after this event has been written and shown. */
  beat(reason: string): Promise<void>;
};

/**
 * A page that opens, the popup above all, tells of itself by several events and needs the processor: the steps after the
 * samples come when it stands.
 */
export const SOON_MS = 300;

/**
 * Every event leads to one beat. Samples are never merged, so that each change is dated by its own event; the steps
 * after them are, because they look at the state alone: events that come while they run share the next round.
 * A step that fails is reported and does not stop the others: a full disk must not open the gate.
 */
export function createPulse(ports: PulsePorts): Pulse {
  let round: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let soon: Promise<void> | null = null;
  /** Nothing has looked at the state after the sample of an event that waits. */
  let isOwed = false;

  const attempt = async <Result>(name: string, step: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await step();
    } catch (error) {
      ports.onTrouble(name, error);
      return null;
    }
  };
  const followUp = async (): Promise<void> => {
    isOwed = false;
    await attempt("publish", () => ports.publish());
    await attempt("enforce", () => ports.enforce());
    await attempt("alerts", () => ports.tellAlerts());
    await attempt("settle", () => ports.settle());
  };
  /** Joins the round that has not begun yet, or asks for one. */
  const joinRound = (): Promise<void> => {
    if (round === null) {
      round = followUp().finally(() => {
        round = null;
      });
      return round;
    }
    next ??= round.then(() => {
      next = null;
      return joinRound();
    });
    return next;
  };
  const joinSoon = (): Promise<void> => {
    isOwed = true;
    soon ??= ports.pause(SOON_MS).then(() => {
      soon = null;
      return isOwed ? joinRound() : (round ?? undefined);
    });
    return soon;
  };
  return {
    async beat(reason) {
      const follow = (await attempt("observe", () => ports.observe(reason))) ?? "now";
      if (follow === "now") await joinRound();
      if (follow === "soon") await joinSoon();
    },
  };
}
