import type { GuardPorts } from "../../utils/app/guard-ports.ts";
import { grantedOrigins } from "../../utils/browser/permissions.ts";
import { changeRules, offhoursUrl, readRules } from "../../utils/browser/rules.ts";
import { mendScripts, sweepTabs } from "../../utils/browser/scripts.ts";
import { pickLanguage } from "../../utils/i18n/translate.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { appendEntry, endEntry, journalBetween } from "../../utils/storage/journal-store.ts";
import { readSummary } from "../../utils/storage/session-summary.ts";
import { readShield, storeShield } from "../../utils/storage/shield-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { catalogueText } from "./catalogue-text.ts";
import { activeServices, catalogueOf } from "./lookup.ts";
import { rowPorts } from "./row-ports.ts";

export function guardPorts(connection: Connection): GuardPorts {
  return {
    ...rowPorts(connection),
    changeGuard: (change) => connection.use((db) => changeState(db, "guard", change)),
    journalBetween: (from, to) => connection.use((db) => journalBetween(db, from, to)),
    appendEntry: (draft, change) => connection.use((db) => appendEntry(db, draft, { key: "guard", change })),
    endEntry: (id, end, change) => connection.use((db) => endEntry(db, id, end, { key: "guard", change })),
    lastTrackedEnd: async () => (await readSummary())?.lastEnd ?? null,
    async sites(settings) {
      const origins = await grantedOrigins();
      const text = await catalogueText(origins);
      const catalogue = catalogueOf(text, settings);
      const services = activeServices(text, settings, origins);
      const ids = services.map(({ id }) => id);
      return { services, foreignHosts: catalogue.foreignHosts(ids), catalogue: catalogue.subset(ids) };
    },
    language: (settings) => pickLanguage(settings.language, navigator.languages),
    pageUrl: offhoursUrl,
    readRules,
    changeRules,
    readShield,
    storeShield,
    mendScripts,
    sweep: sweepTabs,
  };
}
