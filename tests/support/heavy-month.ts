import { putOff, isBreakKind } from "../../utils/domain/alert-memory.ts";
import { normalise } from "../../utils/domain/ranges.ts";
import type { Moment } from "../../utils/domain/seams.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, SECOND_MS, type EpochMs } from "../../utils/domain/time.ts";
import { AlertWorld, QUIET_MOMENT, type ShownAlert } from "./alert-world.ts";

/** A small generator of chance with a seed, so that a month is the same on every machine. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is said, and whether something ended in the seconds before. */
export type ToldAlert = ShownAlert & { readonly isAtSeam: boolean };

const SERVICES = ["linkedin", "instagram", "hootsuite", "buffer", "meta-business-suite"];
/** As long after a seam as the worker may take to look. */
const SEAM_REACH_MS = 4 * SECOND_MS;

/**
 * A month of somebody who works a lot: long stretches over many services, typing, films, calls and full screen, breaks that
 * are taken, put off or ignored, evenings and weekends that spill over, an occasional crisis.
 */
export class HeavyMonth {
  readonly world: AlertWorld;
  readonly told: ToldAlert[] = [];
  private readonly random: () => number;
  private lastSeamAt = -Infinity;
  private lookAt = 0;

  constructor(firstDay: EpochMs, seed: number) {
    this.world = new AlertWorld(firstDay);
    const { settings } = this.world;
    this.world.settings = {
      ...settings,
      alerts: { ...settings.alerts, weeklyRest: "system", weekSummary: "system" },
    };
    this.random = chance(seed);
  }

  /** One day; `midnight` is its first instant. */
  async day(midnight: EpochMs, isWorkday: boolean): Promise<void> {
    const at = (hour: number): EpochMs => midnight + hour * 60 * MINUTE_MS;
    if (!isWorkday) {
      if (this.random() < 0.4) await this.work(at(10 + this.random()), this.between(10, 90));
      if (this.random() < 0.3) await this.work(at(16 + this.random()), this.between(10, 60));
      return;
    }
    await this.work(at(8.8 + this.random() / 2), 210 + this.between(-20, 20));
    await this.work(this.world.now + this.between(15, 60) * MINUTE_MS, 120);
    await this.idleTo(Math.max(this.world.now, at(15.6)));
    await this.work(this.world.now + this.between(0, 12) * MINUTE_MS, this.between(100, 180));
    if (this.random() < 0.15) {
      const id = String(midnight);
      this.world.crises = [{ id, start: at(19), end: at(20.5) }];
      await this.work(at(19), 85);
      await this.idleTo(at(20.6));
    } else if (this.random() < 0.35) await this.work(at(20.5 + this.random()), this.between(15, 70));
    await this.idleTo(at(23));
  }

  private between(low: number, high: number): number {
    return Math.round(low + this.random() * (high - low));
  }

  private async idleTo(until: EpochMs): Promise<void> {
    this.world.moment = { ...QUIET_MOMENT, tabId: null };
    while (this.world.now < until) await this.step(until, false);
  }

  /** Works for so many minutes from `start`, with what comes in between. */
  private async work(start: EpochMs, minutes: number): Promise<void> {
    await this.idleTo(start);
    const end = this.world.now + minutes * MINUTE_MS;
    while (this.world.now < end)
      await this.visit(Math.min(end, this.world.now + this.between(1, 9) * MINUTE_MS));
  }

  /** One visit to one service; what it is like is drawn anew. */
  private async visit(until: EpochMs): Promise<void> {
    const { world } = this;
    const kind = this.random();
    world.service = SERVICES[this.between(0, SERVICES.length - 1)] ?? "linkedin";
    const isCall = kind < 0.04;
    const end = isCall ? until + this.between(10, 40) * MINUTE_MS : until;
    const like: Partial<Moment> = {
      isMeeting: isCall,
      isFullScreen: kind >= 0.04 && kind < 0.08,
      isAudible: isCall || (kind >= 0.08 && kind < 0.2),
      hasShield: this.random() < 0.9,
    };
    const isTyping = kind >= 0.2 && kind < 0.45;
    world.moment = { ...QUIET_MOMENT, ...like, tabId: this.between(1, 9) };
    const remembered = world.worked.filter(([, to]) => to > world.now - 9 * ABOUT_A_DAY_MS);
    world.worked = normalise([...remembered, [world.now, end]]);
    this.lastSeamAt = world.now;
    this.lookAt = world.now;
    let typesUntil = world.now + (isTyping ? this.between(20, 90) * SECOND_MS : 0);
    while (world.now < end) {
      if (world.now < typesUntil) world.moment = { ...world.moment, lastTypedAt: world.now - SECOND_MS };
      else if (isTyping && this.random() < 0.2) typesUntil = world.now + this.between(10, 60) * SECOND_MS;
      const isPause =
        isTyping && world.moment.lastTypedAt !== null && world.now - world.moment.lastTypedAt >= 10_000;
      if (isPause && world.now - (world.moment.lastTypedAt ?? 0) < 16_000) this.lastSeamAt = world.now;
      if (await this.step(end, isTyping)) break;
    }
  }

  /** Lets time pass to the next look; true when a break that was proposed is taken. */
  private async step(until: EpochMs, isFine: boolean): Promise<boolean> {
    const { world } = this;
    const before = world.shown.length;
    if (world.now >= this.lookAt) {
      const delayMs = await world.alerts.look();
      // While nothing counts, only the background's own rounds bring a look.
      const isAway = world.moment?.tabId === null && delayMs === MINUTE_MS;
      this.lookAt = world.now + (isAway ? 5 * MINUTE_MS : delayMs);
    }
    for (const alert of world.shown.slice(before)) {
      this.told.push({ ...alert, isAtSeam: world.now - this.lastSeamAt <= SEAM_REACH_MS });
      if (isBreakKind(alert.kind) && this.react(alert.kind)) return true;
    }
    const next = Math.min(until, this.lookAt, isFine ? world.now + 5 * SECOND_MS : Infinity);
    world.now = Math.max(world.now + SECOND_MS, next);
    return false;
  }

  /** A third is taken, a third put off, the rest ignored. */
  private react(kind: Parameters<typeof putOff>[1]): boolean {
    const { world } = this;
    const what = this.random();
    if (what >= 0.33 && what < 0.66) world.memory = putOff(world.memory, kind, world.now);
    if (what >= 0.33) return false;
    const end = world.now + this.between(5, 9) * MINUTE_MS;
    world.worked = world.worked.map(([from, to]) => [from, Math.min(to, world.now)] as const);
    world.now = end;
    this.lookAt = end;
    return true;
  }
}
