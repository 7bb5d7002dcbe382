import { makeWords, type OptionsWords } from "../../components/options/words.tsx";
import { hostPattern, CORE_HOSTS } from "../../utils/domain/core-services.ts";
import { withChange } from "../../utils/domain/changes.ts";
import { grantChecker } from "../../utils/domain/granted-hosts.ts";
import type { Plan } from "../../utils/domain/plan.ts";
import type { RuleEdit } from "../../utils/domain/rule-edits.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { createLocale } from "../../utils/i18n/locale.ts";
import type { Message, Refusal, Send } from "../../utils/messaging/protocol.ts";
import type { DataPorts, ImportReading, Kept } from "../../utils/models/data-model.ts";
import { createOptionsModel, type OptionsModel } from "../../utils/models/options-model.ts";
import type { PermissionPorts, SaveRules } from "../../utils/models/options-ports.ts";
import type { ImportOutcome } from "../../utils/storage/data-store.ts";
import type { TroublePorts } from "../../utils/models/trouble-model.ts";
import {
  fakeClientsPorts,
  fakeContainerPorts,
  fakeShortcutPorts,
  type FakeBook,
  type FakeContainers,
  type FakeKeys,
} from "./client-book.ts";
import { fakeExceptionsPorts, noExceptions, type FakeExceptions } from "./fake-exceptions.ts";
import type { ZoneMemory } from "../../utils/models/zone-model.ts";
import type { StorageTrouble } from "../../utils/storage/storage-error.ts";
import { planOf } from "./plans.ts";

/** Thursday 19 November 2026, 16:00 in Paris: within the default hours. */
export const THURSDAY_16 = Date.UTC(2026, 10, 19, 15);
export const ZONE = "Europe/Paris";

export const words: OptionsWords = makeWords(createLocale("en", ["en-GB"], ZONE));

export type FakeRows = { readonly name: string };

/** A background, a browser and a database that fit in one hand. What is sent and saved is kept. */
export type OptionsWorld = {
  readonly model: OptionsModel;
  readonly sent: Message[];
  readonly saved: RuleEdit[];
  plans: Plan[];
  settings: Settings;
  granted: Set<string>;
  /** Calls of the permission prompt, and what it answers. */
  readonly prompts: (readonly string[])[];
  isGranting: boolean;
  refusal: Refusal | null;
  now: number;
  /** The computer's zone, and what the page remembers of it. */
  zone: string;
  zoneMemory: ZoneMemory | null;
  /** When the next plan takes effect, instead of at once. */
  delayedTo: number | null;
  reading: ImportReading<FakeRows>;
  readonly replaced: FakeRows[];
  importOutcome: ImportOutcome;
  readonly downloads: { readonly fileName: string; readonly text: string }[];
  isWriting: boolean;
  kept: Kept;
  erased: number;
  /** What is wrong with the database. */
  trouble: StorageTrouble | null;
  /** Every record can be read. */
  isWhole: boolean;
  startedAnew: number;
  readonly book: FakeBook;
  readonly exceptions: FakeExceptions;
  readonly containers: FakeContainers;
  readonly keys: FakeKeys;
  /** Lets a pause in typing pass. */
  pass: () => void;
  settle: () => Promise<void>;
  permissionsChanged: () => void;
};

export function createOptionsWorld({ hasContainers = false } = {}): OptionsWorld {
  let waiting: (() => void)[] = [];
  let tellPermissions = (): void => undefined;
  const world: Omit<OptionsWorld, "model"> = {
    sent: [],
    saved: [],
    plans: [planOf()],
    settings: DEFAULT_SETTINGS,
    granted: new Set(CORE_HOSTS.map(hostPattern)),
    prompts: [],
    isGranting: true,
    refusal: null,
    delayedTo: null,
    now: THURSDAY_16,
    zone: ZONE,
    zoneMemory: null,
    reading: { ok: false, problem: { kind: "json" } },
    replaced: [],
    importOutcome: { rulesFrom: null, areSettingsKept: false },
    downloads: [],
    isWriting: true,
    kept: { days: 12, spans: 340 },
    erased: 0,
    trouble: null,
    isWhole: true,
    startedAnew: 0,
    exceptions: noExceptions(),
    book: { clients: [], used: new Set(), isReadable: true, canWrite: () => world.isWriting },
    containers: { isAllowed: false, isGranting: true, seen: [] },
    keys: { list: [], opened: 0 },
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
      save: saver(world),
      load: async () => {
        if (world.trouble !== null && world.trouble !== "quota") throw new Error(world.trouble);
        const exceptions = world.exceptions.rows;
        return { plans: world.plans.map((plan) => ({ ...plan, exceptions })), settings: world.settings };
      },
      now: () => world.now,
      zone: () => world.zone,
      zoneMemory: {
        read: () => world.zoneMemory,
        write: (memory) => {
          world.zoneMemory = memory;
        },
      },
      after: (_delayMs, run) => {
        waiting.push(run);
        return () => {
          waiting = waiting.filter((each) => each !== run);
        };
      },
      permissions: fakePermissions(world, (listener) => {
        tellPermissions = listener;
      }),
      clients: fakeClientsPorts(world.book),
      exceptions: fakeExceptionsPorts(world.exceptions, {
        plans: () => world.plans,
        settings: () => world.settings,
        zone: () => world.zone,
        now: () => world.now,
        canWrite: () => world.isWriting,
      }),
      containers: hasContainers ? fakeContainerPorts(world.containers) : null,
      shortcuts: fakeShortcutPorts(world.keys),
    },
    dataPorts(world, send),
    troublePorts(world, send),
  );
  return Object.assign(world, { model });
}

type Body = Omit<OptionsWorld, "model">;

/** Answers as the background does. */
function sender(world: Body): Send {
  return async (relache: Message["relache"], data: Message["data"]) => {
    world.sent.push({ relache, data });
    return { ok: true };
  };
}

/** Writes as the database does, and refuses what the test says. */
function saver(world: Body): SaveRules {
  return async (edit) => {
    if (!world.isWriting) throw new Error("quota");
    world.saved.push(edit);
    if (world.refusal !== null) return { ok: false, why: world.refusal };
    if (edit.settings !== undefined) world.settings = withChange(world.settings, edit.settings);
    const effectiveFrom = world.delayedTo ?? THURSDAY_16;
    if (edit.plan !== undefined) {
      const count = world.plans.length;
      const made = { id: `d-${count + 1}`, savedAt: count, effectiveFrom };
      world.plans = [...world.plans, { ...planOf(), ...edit.plan.to, ...made }];
    }
    return { ok: true, effectiveFrom, isDelayed: world.delayedTo !== null };
  };
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
    replaceAll: async (rows) => {
      await write(() => world.replaced.push(rows));
      return world.importOutcome;
    },
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
