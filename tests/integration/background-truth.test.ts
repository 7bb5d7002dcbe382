import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { liveSegments } from "../../utils/domain/tracker.ts";
import type { Sample } from "../../utils/domain/tracker-state.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readState } from "../../utils/storage/state-store.ts";
import { BackgroundWorld } from "../support/background-world.ts";
import { setAsPage } from "../support/page-rules.ts";
import { frames, samples, type Act } from "../support/fault-days.ts";
import { faultyStory } from "../support/fault-stories.ts";
import { slackOf, truth } from "../support/truth.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const URLS: Readonly<Record<string, string>> = {
  linkedin: "https://www.linkedin.com/feed/",
  x: "https://x.com/home",
  buffer: "https://publish.buffer.com/create",
};
const ORIGINS = ["linkedin.com", "x.com", "buffer.com"].map((host) => `*://*.${host}/*`);
const LONG_MS = 1e9;

/** As the stories call them; the catalogue tells the parts of a site apart. */
const nameOf = (service: string | null): string => service?.split("-")[0] ?? "personal";

/** The whole background, and a browser around it that lives through a story. */
class Life {
  readonly world: BackgroundWorld;
  private was: Sample | null = null;

  constructor(now: number) {
    this.world = new BackgroundWorld(now, ORIGINS);
  }

  async live(sample: Sample): Promise<void> {
    const { was, world } = this;
    const { front } = sample;
    vi.setSystemTime(sample.at);
    world.mono = sample.mono;
    world.idle = sample.idle;
    world.isFocused = sample.focus !== "none";
    world.tab = {
      ...world.tab,
      url: front === null ? undefined : URLS[front.service],
      audible: front?.isAudible === true,
    };
    if (was?.session !== sample.session) await fakeBrowser.storage.session.clear();
    if (was?.boot !== sample.boot) await world.load();
    if (was === null) await setAsPage({ idleAfterSec: sample.idleAfterSec });
    await this.flip(sample);
    world.events.tabUpdated.fire(world.tab.id, { status: "loading" }, world.tab);
    await world.command("observe");
    this.was = sample;
  }

  private async flip({ at, session, front, isPaused }: Sample): Promise<void> {
    const { was, world } = this;
    const isPersonal = front?.isPersonal === true;
    if ((was?.isPaused ?? false) !== isPaused) {
      await (isPaused ? world.command("pause.start", { until: at + LONG_MS }) : world.command("pause.end"));
    }
    if ((was?.front?.isPersonal === true) !== isPersonal || (isPersonal && was?.session !== session)) {
      await world.command(isPersonal ? "personal.start" : "personal.end", { tabId: 1 });
    }
  }

  /** Seconds by service, closed and open. */
  async totals(): Promise<Map<string, number>> {
    const connection = createConnection();
    const db = await connection.get();
    const spans = await db.getAll("spans");
    const live = liveSegments(await readState(db, "tracker"));
    await connection.close();
    this.world.killWorker();
    const totals = new Map<string, number>();
    const add = (key: string, { start, end }: { start: number; end: number }): void =>
      void totals.set(key, (totals.get(key) ?? 0) + (end - start) / 1000);
    for (const span of spans) add(nameOf(span.service), span);
    for (const segment of live) add(nameOf(segment.isPersonal ? null : segment.service), segment);
    return totals;
  }
}

afterEach(() => vi.useRealTimers());

/** Personal time is one; the clock of the machine has one zone. */
function truthOf(acts: readonly Act[]) {
  const story = frames(acts.filter(({ does }) => does.what !== "popup"));
  const heard = samples(story);
  const totals = new Map<string, number>();
  for (const [key, sec] of truth(story)) {
    const name = key.endsWith(" personal") ? "personal" : key;
    totals.set(name, (totals.get(name) ?? 0) + sec);
  }
  return { heard, totals, slack: slackOf(story, heard) };
}

describe("the whole background, against a model of the truth", () => {
  it("counts what was true through sleep, quits, set clocks and deaths", async () => {
    await fc.assert(
      fc.asyncProperty(faultyStory(6), async (acts) => {
        const { heard, totals: was, slack } = truthOf(acts);
        const life = new Life(heard[0]?.sample.at ?? 0);
        for (const { sample } of heard) await life.live(sample);
        const is = await life.totals();
        for (const key of new Set([...is.keys(), ...was.keys()])) {
          const overSec = (is.get(key) ?? 0) - (was.get(key) ?? 0);
          expect(overSec, key).toBeLessThanOrEqual(slack.gain);
          expect(-overSec, key).toBeLessThanOrEqual(slack.loss);
        }
        expect(life.world.troubles).not.toHaveBeenCalled();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
