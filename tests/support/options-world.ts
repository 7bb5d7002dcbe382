import { makeWords, type OptionsWords } from "../../components/options/words.tsx";
import { hostPattern, CORE_HOSTS } from "../../utils/domain/core-services.ts";
import { DEFAULT_LEVELS } from "../../utils/domain/decide.ts";
import { grantChecker } from "../../utils/domain/granted-hosts.ts";
import type { Plan } from "../../utils/domain/plan.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { DEFAULT_WEEK } from "../../utils/domain/week-plan.ts";
import { createLocale } from "../../utils/i18n/locale.ts";
import type { Message, Refusal, Send } from "../../utils/messaging/protocol.ts";
import type { DataPorts, ImportReading, Kept } from "../../utils/models/data-model.ts";
import { createOptionsModel, type OptionsModel } from "../../utils/models/options-model.ts";
import type { PermissionPorts } from "../../utils/models/options-ports.ts";
import type { TroublePorts } from "../../utils/models/trouble-model.ts";
import type { StorageTrouble } from "../../utils/storage/storage-error.ts";

/** Thursday 19 November 2026, 16:00 in Paris: within the default hours. */
export const THURSDAY_16 = Date.UTC(2026, 10, 19, 15);
export const ZONE = "Europe/Paris";

export const words: OptionsWords = makeWords(createLocale("en", ["en-GB"], ZONE));

export type FakeRows = { readonly name: string };

/** A background, a browser and a database that fit in one hand. Everything sent is kept in `sent`. */
export type OptionsWorld = {
  readonly model: OptionsModel;
  readonly sent: Message[];
  plans: Plan[];
  settings: Settings;
  granted: Set<string>;
  /** Calls of the permission prompt, and what it answers. */
  readonly prompts: (readonly string[])[];
  isGranting: boolean;
  refusal: Refusal | null;
  isReachable: boolean;
  /** When the next plan takes effect, instead of at once. */
  delayedTo: number | null;
  reading: ImportReading<FakeRows>;
  readonly replaced: FakeRows[];
  readonly downloads: { readonly fileName: string; readonly text: string }[];
  isWriting: boolean;
  kept: Kept;
  erased: number;
  /** What is wrong with the database. */
  trouble: StorageTrouble | null;
  /** Every record can be read. */
  isWhole: boolean;
  startedAnew: number;
  /** Lets a pause in typing pass. */
  pass: () => void;
  settle: () => Promise<void>;
  permissionsChanged: () => void;
};

export function firstPlan(): Plan {
  return {
    id: "d-1",
    effectiveFrom: 0,
    savedAt: 0,
    zone: null,
    week: DEFAULT_WEEK,
    restGoalMin: 660,
    contractMin: null,
    levels: DEFAULT_LEVELS,
  };
}

export function createOptionsWorld(): OptionsWorld {
  let waiting: (() => void)[] = [];
  let tellPermissions = (): void => undefined;
  const world: Omit<OptionsWorld, "model"> = {
    sent: [],
    plans: [firstPlan()],
    settings: DEFAULT_SETTINGS,
    granted: new Set(CORE_HOSTS.map(hostPattern)),
    prompts: [],
    isGranting: true,
    refusal: null,
    isReachable: true,
    delayedTo: null,
    reading: { ok: false, problem: { kind: "json" } },
    replaced: [],
    downloads: [],
    isWriting: true,
    kept: { days: 12, spans: 340 },
    erased: 0,
    trouble: null,
    isWhole: true,
    startedAnew: 0,
    pass: () => {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    },
    settle: async () => {
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
    },
    permissionsChanged: () => tellPermissions(),
  };
  const send = sender(world);
  const model = createOptionsModel(
    {
      send,
      load: async () => {
        if (world.trouble !== null && world.trouble !== "quota") throw new Error(world.trouble);
        return { plans: world.plans, settings: world.settings };
      },
      now: () => THURSDAY_16,
      zone: () => ZONE,
      after: (_delayMs, run) => {
        waiting.push(run);
        return () => {
          waiting = waiting.filter((each) => each !== run);
        };
      },
      permissions: fakePermissions(world, (listener) => {
        tellPermissions = listener;
      }),
    },
    dataPorts(world, send),
    troublePorts(world, send),
  );
  return Object.assign(world, { model });
}

type Body = Omit<OptionsWorld, "model">;

/** Answers as the background does. */
function sender(world: Body): Send {
  const answer = async (message: Message): Promise<unknown> => {
    if (!world.isReachable) throw new Error("no receiver");
    world.sent.push(message);
    if (world.refusal !== null) return { ok: false, why: world.refusal };
    const data: object = message.data;
    if (message.relache === "settings.save" && "patch" in data) {
      world.settings = { ...world.settings, ...(data.patch as Partial<Settings>) };
    }
    if (message.relache !== "plan.save") return { ok: true };
    const effectiveFrom = world.delayedTo ?? THURSDAY_16;
    const saved = { ...firstPlan(), ...data, effectiveFrom };
    world.plans = [
      ...world.plans,
      { ...saved, id: `d-${world.plans.length + 1}`, savedAt: world.plans.length },
    ];
    return { ok: true, effectiveFrom, isDelayed: world.delayedTo !== null };
  };
  return (async (relache: Message["relache"], data: Message["data"]) => answer({ relache, data })) as Send;
}

export function fakePermissions(
  world: Pick<Body, "granted" | "prompts" | "isGranting">,
  listen: (listener: () => void) => void = () => undefined,
): PermissionPorts {
  let isNotifying = false;
  return {
    granted: async (patterns) => {
      const isGranted = grantChecker([...world.granted]);
      return patterns.filter((pattern) => isGranted(pattern.slice("*://*.".length, -"/*".length)));
    },
    requestHosts: (patterns) => {
      world.prompts.push(patterns);
      if (world.isGranting) world.granted = new Set([...world.granted, ...patterns]);
      return Promise.resolve(world.isGranting);
    },
    removeHosts: (patterns) => {
      world.granted = new Set([...world.granted].filter((each) => !patterns.includes(each)));
      return Promise.resolve(true);
    },
    hasNotifications: async () => isNotifying,
    requestNotifications: async () => {
      isNotifying = world.isGranting;
      return world.isGranting;
    },
    onChange: listen,
  };
}

function dataPorts(world: Body, send: Send): DataPorts<FakeRows> {
  const write = (work: () => void): Promise<void> => {
    if (!world.isWriting) return Promise.reject(new Error("quota"));
    work();
    return Promise.resolve();
  };
  return {
    send,
    count: async () => world.kept,
    makeExport: async () => ({ fileName: "relache-2026-11-19.json", text: "{}" }),
    download: (fileName, text) => world.downloads.push({ fileName, text }),
    readImport: () => world.reading,
    replaceAll: (rows) => write(() => world.replaced.push(rows)),
    eraseAll: () =>
      write(() => {
        world.erased += 1;
      }),
  };
}

function troublePorts(world: Body, send: Send): TroublePorts {
  return {
    recorded: async () => world.trouble,
    probe: async () => world.trouble,
    salvage: async () => {
      if (world.trouble === "unavailable") throw new Error("cannot be opened");
      return { fileName: "relache-2026-11-19.json", text: "{}", isWhole: world.isWhole };
    },
    download: (fileName, text) => world.downloads.push({ fileName, text }),
    startAnew: async () => {
      if (!world.isWriting) throw new Error("blocked");
      world.trouble = null;
      world.startedAnew += 1;
    },
    send,
  };
}
