import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import type { CommandName, Send } from "../../../utils/messaging/protocol.ts";
import { breakHash, breakTimesOf, createBreakModel } from "../../../utils/models/break-model.ts";

const NOW = 1_800_000_000_000;

describe("the length of a break", () => {
  it.each([
    ["#minutes=5", 5],
    ["#minutes=15", 15],
    ["#minutes=0", 7],
    ["#minutes=x", 7],
    ["#minutes=9999", 7],
    ["", 7],
  ])("%s means %d min", (hash, minutes) => {
    expect(breakTimesOf(hash, NOW, 7)).toEqual({ begunAt: NOW, endAt: NOW + minutes * MINUTE_MS });
  });
  it("outlives a reload of the page, and no nonsense does", () => {
    const times = { begunAt: NOW - MINUTE_MS, endAt: NOW + 4 * MINUTE_MS };
    expect(breakTimesOf(breakHash(times), NOW, 7)).toEqual(times);
    const ahead = breakHash({ begunAt: NOW + 1, endAt: NOW + 2 });
    expect(breakTimesOf(ahead, NOW, 7)).toEqual({ begunAt: NOW, endAt: NOW + 7 * MINUTE_MS });
  });
});

function world(minutes = 5) {
  const seen = {
    sent: [] as unknown[],
    kept: [] as string[],
    closed: 0,
    now: NOW,
    tick: (): void => undefined,
  };
  const send = ((name: CommandName, data: unknown) => {
    seen.sent.push([name, data]);
    return Promise.resolve({ ok: true });
  }) as Send;
  const model = createBreakModel(
    {
      send,
      now: () => seen.now,
      every: (_periodMs, act) => {
        seen.tick = act;
        return () => (seen.tick = () => undefined);
      },
      remember: (times) => seen.kept.push(breakHash(times)),
      closeTab: () => {
        seen.closed += 1;
        return Promise.resolve();
      },
    },
    breakTimesOf(`#minutes=${minutes}`, NOW, 5),
  );
  const pass = (durationMs: number): void => {
    seen.now += durationMs;
    seen.tick();
  };
  return { model, seen, pass };
}

describe("a break", () => {
  it("counts down to its end, by the clock and not by ticks", () => {
    const { model, seen, pass } = world();
    const stop = model.start();
    expect(seen.kept).toHaveLength(1);
    pass(114_000);
    expect([model.leftMs.value, model.fraction.value, model.isDone.value]).toEqual([186_000, 0.62, false]);
    pass(10 * MINUTE_MS);
    expect([model.leftMs.value, model.isDone.value, model.restedMs.value]).toEqual([0, true, 714_000]);
    stop();
  });
  it("grows by 5 min, after its end as well", async () => {
    const { model, seen, pass } = world();
    model.start();
    pass(2 * MINUTE_MS);
    await model.addTime();
    expect(model.leftMs.value).toBe(8 * MINUTE_MS);
    expect(seen.sent).toEqual([["break.start", { minutes: 8 }]]);
    pass(20 * MINUTE_MS);
    await model.addTime();
    expect([model.leftMs.value, model.isDone.value]).toEqual([5 * MINUTE_MS, false]);
    expect(seen.kept).toHaveLength(3);
  });
  it("ends when the user is back, even if the background is not there", async () => {
    const { model, seen } = world();
    await model.back();
    expect([seen.sent, seen.closed]).toEqual([[["break.end", {}]], 1]);
  });
});
