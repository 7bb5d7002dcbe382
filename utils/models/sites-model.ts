import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { CATALOGUE } from "../domain/catalogue-data.ts";
import { createCatalogue } from "../domain/catalogue.ts";
import { makeCustomService, normaliseHost, type HostProblem } from "../domain/custom-service.ts";
import type { Level, ServiceLevel, SocialAnswer } from "../domain/plan.ts";
import type { Activity, Service, ServiceId, ServiceKind } from "../domain/service.ts";
import type { OptionsPorts } from "./options-ports.ts";
import type { OptionsStore } from "./options-store.ts";
import { inOrder, isListed, matches, neededPatterns, toRow, type SiteRow } from "./site-rows.ts";

export type OwnSiteForm = {
  readonly address: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly activity: Activity;
};

export type OwnSiteProblem =
  | { readonly kind: HostProblem }
  | { readonly kind: "listed" | "catalogued"; readonly name: string };

export type OwnSiteAnswer =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: OwnSiteProblem | null };

export type SitesModel = {
  readonly rows: ReadonlySignal<readonly SiteRow[]>;
  /** Sites that were allowed while this page was open, or that are built in, and are not any more. */
  readonly lost: ReadonlySignal<readonly SiteRow[]>;
  readonly catalogueSize: number;
  /** Of any service, on the list or not; the id of one that is gone. */
  readonly nameOf: (id: ServiceId) => string;
  readonly query: Signal<string>;
  readonly found: ReadonlySignal<{ readonly shown: readonly Service[]; readonly total: number }>;
  readonly picked: ReadonlySignal<readonly ServiceId[]>;
  readonly pickedServices: ReadonlySignal<readonly Service[]>;
  /** The browser said no to the last request. */
  readonly isRefused: ReadonlySignal<boolean>;
  readonly refresh: () => Promise<void>;
  readonly toggle: (id: ServiceId, isOn: boolean) => void;
  readonly setLevel: (id: ServiceId, level: ServiceLevel | null) => void;
  readonly setTools: (level: Level) => void;
  readonly setSocial: (answer: SocialAnswer) => void;
  /** These three reach the permission prompt in the very turn of the click. */
  readonly allow: (id: ServiceId) => Promise<void>;
  readonly allowPicked: () => Promise<void>;
  readonly addOwn: (form: OwnSiteForm) => Promise<OwnSiteAnswer>;
  readonly pick: (id: ServiceId) => void;
  /** Takes the permission back; forgets a site of the user's own. */
  readonly remove: (id: ServiceId) => Promise<void>;
};

const SHOWN_LIMIT = 24;

export function createSitesModel(ports: OptionsPorts, store: OptionsStore): SitesModel {
  const { permissions } = ports;
  const granted = signal<ReadonlySet<string>>(new Set());
  const seen = signal<readonly ServiceId[]>([]);
  const query = signal("");
  const picked = signal<readonly ServiceId[]>([]);
  const isRefused = signal(false);
  const catalogue = computed(() => createCatalogue(CATALOGUE, store.settings.value.sites.custom));
  const rows = computed(() =>
    inOrder(
      catalogue.value
        .services()
        .map((service) => toRow(service, granted.value, store.settings.value.sites, store.parts.value.levels))
        .filter((row) => isListed(row) || seen.value.includes(row.id)),
    ),
  );

  const refresh = async (): Promise<void> => {
    const patterns = [...new Set(catalogue.value.services().flatMap(neededPatterns))];
    granted.value = new Set(await permissions.granted(patterns));
    const optional = rows.value.filter((row) => row.access !== "missing").map(({ id }) => id);
    seen.value = [...new Set([...seen.value, ...optional])];
  };
  const ask = async (ids: readonly ServiceId[], request: Promise<boolean>): Promise<boolean> => {
    const isGranted = await request.catch(() => false);
    isRefused.value = !isGranted;
    if (!isGranted) return false;
    await refresh();
    const { sites } = store.settings.value;
    const disabled = sites.disabled.filter((id) => !ids.includes(id));
    if (disabled.length < sites.disabled.length) await store.saveSettings({ sites: { ...sites, disabled } });
    await ports.send("data.changed", {}).catch(() => undefined);
    return true;
  };
  const request = (ids: readonly ServiceId[]): Promise<boolean> => {
    const services = ids.map((id) => catalogue.value.byId(id)).filter((service) => service !== null);
    return permissions.requestHosts(services.flatMap(neededPatterns));
  };
  return {
    rows,
    lost: computed(() => rows.value.filter(({ access, isOn }) => isOn && access !== "allowed")),
    catalogueSize: createCatalogue(CATALOGUE).services().length,
    nameOf: (id) => catalogue.value.byId(id)?.name ?? id,
    query,
    found: computed(() => {
      const listed = new Set(rows.value.map(({ id }) => id));
      const all = catalogue.value
        .services()
        .filter((service) => !listed.has(service.id) && matches(service, query.value));
      return { shown: all.slice(0, SHOWN_LIMIT), total: all.length };
    }),
    picked,
    pickedServices: computed(() =>
      picked.value.map((id) => catalogue.value.byId(id)).filter((service) => service !== null),
    ),
    isRefused,
    refresh,
    toggle: (id, isOn) => {
      const { sites } = store.settings.value;
      const others = sites.disabled.filter((each) => each !== id);
      void store.saveSettings({ sites: { ...sites, disabled: isOn ? others : [...others, id] } });
    },
    setLevel: (id, level) => {
      const { levels } = store.parts.value;
      const { [id]: _before, ...others } = levels.services;
      const services = level === null ? others : { ...others, [id]: level };
      void store.savePlan({ ...store.parts.value, levels: { ...levels, services } });
    },
    setTools: (tools) => {
      void store.savePlan({ ...store.parts.value, levels: { ...store.parts.value.levels, tools } });
    },
    setSocial: (social) => {
      void store.savePlan({ ...store.parts.value, levels: { ...store.parts.value.levels, social } });
    },
    allow: async (id) => {
      await ask([id], request([id]));
    },
    allowPicked: async () => {
      const ids = picked.value;
      if (await ask(ids, request(ids))) picked.value = [];
    },
    pick: (id) => {
      const isPicked = picked.value.includes(id);
      picked.value = isPicked ? picked.value.filter((each) => each !== id) : [...picked.value, id];
    },
    addOwn: async (form) => {
      const outcome = normaliseHost(form.address);
      if ("problem" in outcome) return { ok: false, problem: { kind: outcome.problem } };
      const { host } = outcome;
      const claimed = claimedBy(catalogue.value.services(), host);
      if (claimed !== null) {
        const isShown = rows.value.some(({ id }) => id === claimed.id);
        return {
          ok: false,
          problem: { kind: isShown ? "listed" : "catalogued", name: claimed.name },
        };
      }
      const own = makeCustomService({ ...form, hosts: [host] });
      if (!(await ask([own.id], permissions.requestHosts(neededPatterns(own))))) {
        return { ok: false, problem: null };
      }
      const { sites } = store.settings.value;
      const others = sites.custom.filter(({ id }) => id !== own.id);
      await store.saveSettings({ sites: { ...sites, custom: [...others, own] } });
      await refresh();
      return { ok: true, name: own.name };
    },
    remove: async (id) => {
      const service = catalogue.value.byId(id);
      if (service === null) return;
      const { sites } = store.settings.value;
      const custom = sites.custom.filter((each) => each.id !== id);
      seen.value = seen.value.filter((each) => each !== id);
      if (custom.length < sites.custom.length) await store.saveSettings({ sites: { ...sites, custom } });
      await permissions.removeHosts(neededPatterns(service)).catch(() => false);
      await refresh();
      await ports.send("data.changed", {}).catch(() => undefined);
    },
  };
}

/** The service that an address belongs to already, by its own host or one above it. */
function claimedBy(services: readonly Service[], host: string): Service | null {
  return (
    services.find(({ hosts }) => hosts.some((known) => host === known || host.endsWith(`.${known}`))) ?? null
  );
}
