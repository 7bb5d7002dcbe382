import { DEFAULT_SETTINGS } from "../../utils/domain/settings.ts";
import type { Sample } from "../../utils/domain/tracker-state.ts";
import { liveSegments } from "../../utils/domain/tracker.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import type { Heard } from "./fault-days.ts";
import { TrackerWorld } from "./tracker-world.ts";

const LONG_MS = 1e9;

/** A tracker over a database that lives through a story: each sample is an event of its browser. */
export class StoryWorld extends TrackerWorld {
  private sample: Sample | null = null;

  constructor() {
    super({
      readPlace: async () => ({
        focus: this.sample?.focus ?? "window",
        tab: { id: 1, url: this.url, isAudible: this.sample?.front?.isAudible ?? false, container: null },
      }),
    });
  }

  async live(heard: readonly Heard[]): Promise<void> {
    await this.plan();
    const idleAfterSec = heard[0]?.sample.idleAfterSec ?? 60;
    await (await this.connection.get()).put("settings", { ...DEFAULT_SETTINGS, idleAfterSec }, "settings");
    for (const { sample } of heard) {
      if (this.sample !== null && this.sample.boot !== sample.boot) await this.restartWorker();
      await this.switch(sample);
      const { at, mono, session, idle, zone, front } = sample;
      Object.assign(this, { now: at, mono, session, idle, zone, sample });
      this.url = front === null ? null : `https://${front.service}.test/`;
      await this.tracker.dispatch("story");
    }
  }

  /** Personal tabs and a pause are switched before the sample that shows them, as commands do. */
  private async switch({ at, session, front, isPaused }: Sample): Promise<void> {
    const isPersonal = front?.isPersonal === true;
    const was = this.sample;
    if (
      was !== null &&
      was.isPaused === isPaused &&
      (was.front?.isPersonal === true) === isPersonal &&
      was.session === session
    )
      return;
    await changeState(await this.connection.get(), "switches", (row) => ({
      ...row,
      pausedUntil: isPaused ? at + LONG_MS : null,
      personalSession: session,
      personalTabs: isPersonal ? [1] : [],
    }));
  }

  /** Seconds by service, closed and open; personal time is one, whatever it was spent on. */
  async totals(): Promise<Map<string, number>> {
    const { spans, state } = await this.rows();
    const live = liveSegments(state).map((each) => ({
      ...each,
      service: each.isPersonal ? null : each.service,
    }));
    const totals = new Map<string, number>();
    for (const { service, start, end } of [...spans, ...live]) {
      const key = service ?? "personal";
      totals.set(key, (totals.get(key) ?? 0) + (end - start) / 1000);
    }
    return totals;
  }
}
