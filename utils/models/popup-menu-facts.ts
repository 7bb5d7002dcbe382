import type { Client, ClientId } from "../domain/client.ts";
import type { ContextRules } from "../domain/context-rules.ts";
import type { SampleSwitches } from "../domain/sampling.ts";
import type { Summary } from "../domain/summary.ts";
import type { EpochMs } from "../domain/time.ts";

export type MenuClient = Pick<Client, "id" | "name" | "color">;

/** What the menu of the popup offers beside what the summary tells. `null` where it could not be read. */
export type MenuFacts = {
  /** Those that are offered, by name. */
  readonly clients: readonly MenuClient[] | null;
  /** A client has places of its own, which decide as long as nobody was chosen. */
  readonly hasPlaces: boolean;
  /** Whom the user chose to work for; `null` when nobody. */
  readonly workingFor: ClientId | null;
  /** The tab that counts was marked by itself. */
  readonly isTabPersonal: boolean;
  readonly contexts: ContextRules | null;
  /** Firefox's id of the container of the tab that counts; `null` in none. */
  readonly container: string | null;
};

export type MenuPorts = {
  readonly readClients: () => Promise<readonly Client[]>;
  readonly readSwitches: () => Promise<SampleSwitches>;
  readonly readContexts: () => Promise<ContextRules>;
  /** Names this run of the browser. */
  readonly readSession: () => Promise<string>;
  /** `undefined` where the browser does not tell. */
  readonly readContainer: (tabId: number) => Promise<string | undefined>;
};

/** Tabs outside of any container are in `firefox-default`. */
const CONTAINER = /^firefox-container-\d+$/;

/** Each part may fail alone: the menu then offers less, and says nothing false. */
export async function learnMenu(ports: MenuPorts, { counting }: Summary, now: EpochMs): Promise<MenuFacts> {
  const tabId = counting.kind === "counting" ? counting.tabId : null;
  const [clients, switches, contexts, container] = await Promise.all([
    orNull(ports.readClients),
    orNull(ports.readSwitches),
    orNull(ports.readContexts),
    orNull(async () => (tabId === null ? undefined : await ports.readContainer(tabId))),
  ]);
  const shown = clients?.filter(({ isArchived }) => !isArchived) ?? null;
  const isMarked = tabId !== null && switches?.personalTabs.includes(tabId) === true;
  return {
    clients: shown?.toSorted((a, b) => a.name.localeCompare(b.name)) ?? null,
    hasPlaces: shown?.some(({ rules }) => rules.length > 0) ?? false,
    workingFor: switches?.workingFor && switches.workingFor.until > now ? switches.workingFor.client : null,
    isTabPersonal: isMarked && (await orNull(ports.readSession)) === switches?.personalSession,
    contexts,
    container: CONTAINER.test(container ?? "") ? (container ?? null) : null,
  };
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
