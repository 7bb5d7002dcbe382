/** The steps that follow every event, in this order. Each reads anew what it needs: nothing is handed on in memory. */
export type PulsePorts = {
  /**
   * Takes a sample and writes what follows from it. Stamps the sample at once, in the order of events.
   * False when nothing happened and nothing is due, so that the other steps would find all as they left it.
   */
  observe(reason: string): Promise<boolean>;
  /** Compares rules, scripts and shield with the plan and mends them. */
  enforce(): Promise<void>;
  /** Tells who decides on alerts that something happened. */
  tellAlerts(): Promise<void>;
  /** Badge, idle threshold, the alarm for the next instant at which something has to happen, the heartbeat while something counts. */
  settle(): Promise<void>;
  onTrouble(step: string, error: unknown): void;
};

export type Pulse = {
  /** Runs the whole cycle; resolves when the state after this event has been written and shown. */
  beat(reason: string): Promise<void>;
};

/**
 * Every event leads to one beat. Samples are never merged, so that each change is dated by its own event; the steps
 * after them are, because they look at the state alone: events that come while they run share the next round.
 * A step that fails is reported and does not stop the others: a full disk must not open the gate.
 */
export function createPulse(ports: PulsePorts): Pulse {
  let round: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const attempt = async <Result>(name: string, step: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await step();
    } catch (error) {
      ports.onTrouble(name, error);
      return null;
    }
  };
  const follow = async (): Promise<void> => {
    await attempt("enforce", () => ports.enforce());
    await attempt("alerts", () => ports.tellAlerts());
    await attempt("settle", () => ports.settle());
  };
  /** Joins the round that has not begun yet, or asks for one. */
  const joinRound = (): Promise<void> => {
    if (round === null) {
      round = follow().finally(() => {
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
  return {
    async beat(reason) {
      const isCalledFor = await attempt("observe", () => ports.observe(reason));
      if (isCalledFor !== false) await joinRound();
    },
  };
}
