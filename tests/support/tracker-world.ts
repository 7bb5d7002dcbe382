import { createTracker, type Tracker, type TrackerPorts } from "../../utils/app/tracker.ts";
import type { Surface } from "../../utils/domain/service.ts";
import type { DayShape, DayTotal, Span } from "../../utils/domain/span.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import type { Sample, TrackerState } from "../../utils/domain/tracker-state.ts";
import type { Witness } from "../../utils/domain/witness.ts";
import { createConnection, type Connection } from "../../utils/storage/database.ts";
import { appendPlan } from "../../utils/storage/plans-store.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";
import { readSummaryRows } from "../../utils/storage/summary-rows.ts";
import { transact } from "../../utils/storage/tracking-store.ts";
import { T0 } from "./samples.ts";
import { DEFAULT_PARTS } from "../../utils/domain/default-plan.ts";

const SURFACES: Readonly<Record<string, Surface>> = {
  "https://linkedin.test/": {
    service: "linkedin",
    kind: "social",
    activity: "community",
    isProfessional: false,
  },
  "https://x.test/": { service: "x", kind: "social", activity: "community", isProfessional: false },
  "https://buffer.test/": {
    service: "buffer",
    kind: "scheduling",
    activity: "publishing",
    isProfessional: true,
  },
};

/** A browser with a profile: what it shows is set by the test, what is written stays over restarts. */
export class TrackerWorld {
  connection: Connection = createConnection();
  now = T0;
  mono = 0;
  boot = 1;
  session = "session-1";
  url: string | null = null;
  focus: Sample["focus"] = "window";
  idle: Sample["idle"] = "active";
  zone = "Europe/Paris";
  rechecks: (number | null)[] = [];
  troubles: unknown[] = [];
  summary: Summary | null = null;
  witness: Witness | null = null;
  tracker: Tracker;

  constructor(readonly change: Partial<TrackerPorts> = {}) {
    this.tracker = createTracker(this.ports());
  }

  ports(): TrackerPorts {
    return {
      stamp: () => ({ at: this.now, mono: this.mono, boot: `boot-${this.boot}` }),
      zone: () => this.zone,
      session: async () => this.session,
      readPlace: async () => ({
        focus: this.focus,
        tab: { id: 1, url: this.url, isAudible: false, container: null },
      }),
      readIdle: async () => this.idle,
      readSettings: async () => await this.connection.use(readSettings),
      lookup: () => ({
        match: (url) => SURFACES[url] ?? null,
        clientOf: () => null,
        nameOf: (service) => service.toUpperCase(),
      }),
      commit: async (step) => await this.connection.use((db) => transact(db, step)),
      readRows: async (now, zone) => await this.connection.use((db) => readSummaryRows(db, now, zone)),
      missingHosts: async () => [],
      storeSummary: async (summary) => {
        this.summary = summary;
      },
      readWitness: async () => this.witness,
      recheckIn: (delayMs) => this.rechecks.push(delayMs),
      onTrouble: (error) => this.troubles.push(error),
      ...this.change,
    };
  }

  /** The plan Monday to Friday, 9 to 18, since long ago. */
  async plan(): Promise<void> {
    await appendPlan(await this.connection.get(), { ...DEFAULT_PARTS, effectiveFrom: 0, savedAt: 0 });
  }

  pass(sec: number): void {
    this.now += sec * 1000;
    this.mono += sec * 1000;
  }

  /** Time passes, then a page is in front; `null` is a site that the browser does not tell of. */
  async after(sec: number, site: "linkedin" | "x" | "buffer" | null): Promise<void> {
    this.pass(sec);
    this.url = site === null ? null : `https://${site}.test/`;
    await this.tracker.dispatch("tab");
    await this.tracker.publish();
  }

  /** The worker dies and wakes again: a new run of everything but the database. */
  async restartWorker(): Promise<void> {
    await this.connection.close();
    this.connection = createConnection();
    this.boot += 1;
    this.mono = 0;
    this.tracker = createTracker(this.ports());
  }

  async rows(): Promise<{ spans: Span[]; days: DayTotal[]; shapes: DayShape[]; state: TrackerState }> {
    const db = await this.connection.get();
    const [spans, days, shapes, state] = await Promise.all([
      db.getAllFromIndex("spans", "start"),
      db.getAll("days"),
      db.getAll("dayShape"),
      readState(db, "tracker"),
    ]);
    return { spans, days, shapes, state };
  }

  /** Closed spans as in the vectors, in seconds from T0. */
  async told(): Promise<string[]> {
    const { spans } = await this.rows();
    return spans.map(({ service, start, end }) => `${service}[${(start - T0) / 1000},${(end - T0) / 1000})`);
  }
}
