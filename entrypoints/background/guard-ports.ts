import type { GuardPorts } from "../../utils/app/guard-ports.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { grantedOrigins } from "../../utils/browser/permissions.ts";
import { changeRules, offhoursUrl, readRules } from "../../utils/browser/rules.ts";
import { mendScripts, sweepTabs } from "../../utils/browser/scripts.ts";
import { pickLanguage } from "../../utils/i18n/translate.ts";
import { shieldWords } from "../../utils/i18n/shield-words.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { appendEntry, endEntry, journalBetween } from "../../utils/storage/journal-store.ts";
import { readPlans } from "../../utils/storage/plans-store.ts";
import { readSummary } from "../../utils/storage/session-summary.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readShield, storeShield } from "../../utils/storage/shield-store.ts";
import { changeState, readState } from "../../utils/storage/state-store.ts";
import { activeServices, catalogueOf } from "./lookup.ts";

export function guardPorts(connection: Connection): GuardPorts {
  return {
    now: () => Date.now(),
    zone: currentZone,
    readPlans: () => connection.use(readPlans),
    readSettings: () => connection.use(readSettings),
    readGuard: () => connection.use((db) => readState(db, "guard")),
    changeGuard: (change) => connection.use((db) => changeState(db, "guard", change)),
    journalBetween: (from, to) => connection.use((db) => journalBetween(db, from, to)),
    appendEntry: (draft, change) => connection.use((db) => appendEntry(db, draft, { key: "guard", change })),
    endEntry: (id, end, change) => connection.use((db) => endEntry(db, id, end, { key: "guard", change })),
    lastTrackedEnd: async () => (await readSummary())?.lastEnd ?? null,
    async sites(settings) {
      const catalogue = catalogueOf(settings);
      const services = activeServices(settings, await grantedOrigins());
      const ids = services.map(({ id }) => id);
      return { services, foreignHosts: catalogue.foreignHosts(ids), catalogue: catalogue.subset(ids) };
    },
    speech: (settings) => {
      const language = pickLanguage(settings.language, navigator.languages);
      return { language, words: shieldWords(language) };
    },
    pageUrl: offhoursUrl,
    readRules,
    changeRules,
    readShield,
    storeShield,
    mendScripts,
    sweep: sweepTabs,
  };
}
