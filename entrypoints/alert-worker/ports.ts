import type { AlertPorts } from "../../utils/app/alerts.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import type { AlertFacts, AlertRows } from "../../utils/domain/alert-facts.ts";
import type { DueAlert } from "../../utils/domain/alert-memory.ts";
import { occasionId, type AlertNotice } from "../../utils/domain/alert-notice.ts";
import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import { spelledName } from "../../utils/domain/catalogue-codec.ts";
import { dayExtension } from "../../utils/domain/day-extension.ts";
import { liveSegments } from "../../utils/domain/tracker.ts";
import { alertText } from "../../utils/i18n/alert-texts.ts";
import type { AlertOffers } from "../../utils/i18n/alert-words.ts";
import { createLocale } from "../../utils/i18n/locale.ts";
import type { CommandName, Message, Reply, Sent } from "../../utils/messaging/protocol.ts";
import { claimAlert, readAlertRows } from "../../utils/storage/alert-rows.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readGiveBack } from "../../utils/storage/give-back-store.ts";
import { spansBetween } from "../../utils/storage/read-model.ts";

/** A notice names two sites at most: more is not read. */
const NAMED_SITES = 2;

/** @param ask gives the background's reply, or `null` when there is none */
export function alertPorts(connection: Connection, ask: (question: Message) => Promise<unknown>): AlertPorts {
  const tell = async <Name extends CommandName>(
    relache: Name,
    data: Sent<Name>,
  ): Promise<Reply<Name> | null> => (await ask({ relache, data })) as Reply<Name> | null;
  return {
    now: () => Date.now(),
    zone: currentZone,
    readRows: (now, zone) => connection.use((db) => readAlertRows(db, now, zone)),
    async moment() {
      const reply = await tell("alert.moment", {});
      return reply?.ok ? reply : null;
    },
    claim: (due, at, change) => connection.use((db) => claimAlert(db, due.kind, at, change)),
    notice: (due, facts, rows, isSounding) => noticeOf(connection, due, facts, rows, isSounding),
    async show(notice, on) {
      await tell("alert.show", { notice, on });
    },
  };
}

/** The words of an alert in the user's language, and what it offers as things stand. */
export async function noticeOf(
  connection: Connection,
  due: DueAlert,
  facts: AlertFacts,
  rows: AlertRows,
  isSounding: boolean,
): Promise<AlertNotice> {
  const locale = createLocale(rows.settings.language, navigator.languages, currentZone());
  const words = alertText(due, facts, await offersOf(connection, facts, rows, isSounding), locale);
  return { id: occasionId(due, words.buttons), ...words };
}

async function offersOf(
  connection: Connection,
  facts: AlertFacts,
  rows: AlertRows,
  isSounding: boolean,
): Promise<AlertOffers> {
  const { now } = facts.input;
  const zone = currentZone();
  const [sites, back] = await Promise.all([
    sitesOf(connection, facts, rows),
    connection.use((db) => readGiveBack(db, { now, zone }, "")),
  ]);
  const longer = dayExtension(rows.plans, now, zone, "");
  const canExtend = longer !== null && longer.day !== rows.memory.extendedDay;
  return { sites, canExtend, isSounding, backAt: back?.start ?? null };
}

/** The sites of the stretch that goes on, longest first: closed spans and what is not closed yet. */
async function sitesOf(
  connection: Connection,
  { input }: AlertFacts,
  { tracker, settings }: AlertRows,
): Promise<string[]> {
  const { now, breaks } = input;
  const from = breaks.short?.[0];
  if (from === undefined) return [];
  const spans = await connection.use((db) => spansBetween(db, from, now));
  const totals = new Map<string, number>();
  for (const { service, start, end } of [...spans, ...liveSegments(tracker, now)])
    if (service !== null) totals.set(service, (totals.get(service) ?? 0) + end - start);
  const catalogue = createCatalogue(CATALOGUE, settings.sites.custom);
  return [...totals]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NAMED_SITES)
    .map(([service]) => catalogue.byId(service)?.name ?? spelledName(service));
}
