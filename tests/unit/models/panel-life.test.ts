import { describe, expect, it } from "vitest";
import type { Summary } from "../../../utils/domain/summary.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../utils/domain/time.ts";
import { keepPanel } from "../../../utils/models/panel-life.ts";
import { createPopupWorld, type PopupWorld } from "../../support/popup-world.ts";
import { AFTERNOON, clock, EVENING, RESTING, WORKING } from "../../support/summaries.ts";

const MIDNIGHT = clock("00:00", "2026-11-20");

type Panel = {
  readonly world: PopupWorld;
  readonly stop: () => void;
  /** How often it looked at the clock on its own. */
  readonly ticks: () => number;
  show: (isVisible: boolean) => void;
  /** The background makes new figures. */
  renew: (summary: Summary) => void;
};

async function openPanel(summary: Summary, now: number, isVisible = true): Promise<Panel> {
  const world = createPopupWorld();
  world.stored = summary;
  world.now = now;
  await world.model.prepare();
  let isShown = isVisible;
  let ticks = 0;
  const told = { sight: (): void => undefined, summary: (): void => undefined };
  const page = { ...world.model, tick: () => (ticks++, world.model.tick()) };
  const stop = keepPanel(page, {
    now: () => world.now,
    after: world.after,
    isVisible: () => isShown,
    watchSight: (tell) => ((told.sight = tell), () => (told.sight = () => undefined)),
    watchSummary: (tell) => ((told.summary = tell), () => (told.summary = () => undefined)),
  });
  await world.pass(0);
  return {
    world,
    stop,
    ticks: () => ticks,
    show: (next) => {
      isShown = next;
      told.sight();
    },
    renew: (next) => {
      world.stored = next;
      told.summary();
    },
  };
}

const asked = ({ world }: Panel): number => world.sent.filter(({ name }) => name === "observe").length;
const shownMs = ({ world }: Panel): number => {
  const { inMs = 0, offMs = 0 } = world.model.summary.value?.today ?? {};
  return inMs + offMs;
};

describe("a panel that stays open", () => {
  it("asks once, then ticks by the second while something counts, and asks no more", async () => {
    const panel = await openPanel(WORKING, AFTERNOON);
    const before = shownMs(panel);
    await panel.world.pass(20 * SECOND_MS);
    expect(shownMs(panel) - before).toBe(20 * SECOND_MS);
    expect([panel.ticks(), asked(panel)]).toEqual([20, 1]);
  });
  it("shows what the background makes, without asking for it", async () => {
    const panel = await openPanel(WORKING, AFTERNOON);
    const today = { ...WORKING.today, inMs: WORKING.today.inMs + HOUR_MS };
    panel.renew({ ...WORKING, asOf: AFTERNOON, today });
    await panel.world.pass(0);
    expect([panel.world.model.summary.value?.today.inMs, asked(panel)]).toEqual([today.inMs, 1]);
  });
  it("looks at the clock four times a minute while nothing counts, and each second when it counts again", async () => {
    const panel = await openPanel(RESTING, EVENING);
    await panel.world.pass(MINUTE_MS);
    expect(panel.ticks()).toBe(4);
    panel.renew({ ...WORKING, asOf: panel.world.now });
    await panel.world.pass(10 * SECOND_MS);
    expect([panel.ticks(), asked(panel)]).toEqual([14, 1]);
  });
  it("does nothing while it cannot be seen, and asks when it is seen again", async () => {
    const panel = await openPanel(WORKING, AFTERNOON, false);
    panel.renew({ ...WORKING, asOf: AFTERNOON });
    await panel.world.pass(10 * MINUTE_MS);
    expect([panel.ticks(), asked(panel)]).toEqual([0, 0]);
    panel.show(true);
    await panel.world.pass(2 * SECOND_MS);
    expect([panel.ticks(), asked(panel)]).toEqual([2, 1]);
    panel.show(false);
    await panel.world.pass(10 * MINUTE_MS);
    expect([panel.ticks(), asked(panel)]).toEqual([2, 1]);
  });
  it("asks at midnight, and shows the new day and the new week", async () => {
    const panel = await openPanel({ ...RESTING, asOf: MIDNIGHT - 20 * SECOND_MS }, MIDNIGHT - 20 * SECOND_MS);
    await panel.world.model.showWeek(-1);
    expect(panel.world.model.week.value.isCurrent).toBe(false);
    const week = RESTING.week.map((day) => ({ ...day, day: day.day.replace("2026-11", "2026-12") }));
    const today = {
      ...RESTING.today,
      day: "2026-11-20",
      range: [MIDNIGHT, MIDNIGHT + 24 * HOUR_MS] as const,
    };
    panel.world.stored = { ...RESTING, asOf: MIDNIGHT, week, today };
    await panel.world.pass(19 * SECOND_MS);
    expect(asked(panel)).toBe(1);
    await panel.world.pass(SECOND_MS);
    expect(asked(panel)).toBe(2);
    expect(panel.world.model.summary.value?.today.day).toBe("2026-11-20");
    expect(panel.world.model.week.value).toEqual({ days: week, isCurrent: true });
  });
  it("never shows a night's sleep as counted", async () => {
    const panel = await openPanel(WORKING, AFTERNOON);
    await panel.world.pass(SECOND_MS);
    const before = shownMs(panel);
    let answer = (_reply: unknown): void => undefined;
    panel.world.reply = () => new Promise((resolve) => (answer = resolve));
    panel.world.now += 8 * HOUR_MS;
    await panel.world.pass(0);
    expect([asked(panel), shownMs(panel)]).toEqual([2, before]);
    panel.world.stored = { ...RESTING, asOf: panel.world.now };
    answer({ ok: true });
    await panel.world.pass(0);
    expect(shownMs(panel)).toBe(RESTING.today.inMs + RESTING.today.offMs);
  });
  it("ends with the page", async () => {
    const panel = await openPanel(WORKING, AFTERNOON);
    panel.stop();
    panel.renew({ ...WORKING, asOf: AFTERNOON });
    await panel.world.pass(MINUTE_MS);
    expect([panel.ticks(), asked(panel)]).toEqual([0, 1]);
  });
});
