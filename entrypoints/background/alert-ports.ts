import type { AlertPorts, AlertTarget } from "../../utils/app/alerts.ts";
import type { Switches } from "../../utils/app/switches.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { showNotice } from "../../utils/browser/notifications.ts";
import { openPage } from "../../utils/browser/pages.ts";
import { grantedOrigins } from "../../utils/browser/permissions.ts";
import { readPackagedFile } from "../../utils/browser/packaged-file.ts";
import { noticesPath, type NoticeWords } from "../../utils/i18n/notices-file.ts";
import type { DueAlert } from "../../utils/domain/alerts.ts";
import { closedSince, nextStart } from "../../utils/domain/calendar.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { createRestLocale } from "../../utils/i18n/rest-locale.ts";
import { pickLanguage, type Language } from "../../utils/i18n/translate.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { appendEntry } from "../../utils/storage/journal-store.ts";
import { spansBetween } from "../../utils/storage/read-model.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { catalogueText } from "./catalogue-text.ts";
import { alertInput, graceMsOf, restGoalMsOf, type DayFacts } from "./day-facts.ts";
import { readDayFacts } from "./day-rows.ts";
import { lookupOf } from "./lookup.ts";
import { noticeText, type NoticeFacts } from "./notice-texts.ts";

const PAGES: Readonly<Record<AlertTarget, string>> = {
  break: "/break.html",
  report: "/report.html",
  offhours: "/offhours.html",
};
/** A notice names two sites at most: more is not read. */
const NAMED_SITES = 2;

export function alertPorts(connection: Connection, switches: Switches): AlertPorts {
  const facts = (now: EpochMs): Promise<DayFacts> => readDayFacts(connection, now, currentZone());
  return {
    now: () => Date.now(),
    input: async (now) => alertInput(await facts(now)),
    changeMemory: async (change, shown) => {
      await connection.use<unknown>((db) =>
        shown === null
          ? changeState(db, "alerts", change)
          : appendEntry(db, entryOf(shown), { key: "alerts", change: (row) => change(row) }),
      );
    },
    async noticeFor(due, { now }) {
      const day = await facts(now);
      const language = pickLanguage(day.settings.language, navigator.languages);
      const locale = createRestLocale(language, currentZone());
      return noticeText(due, await noticeFacts(connection, day), await readWords(language), language, locale);
    },
    show: showNotice,
    open: (target) => openPage(PAGES[target]),
    async startBreak() {
      const { breaks } = await connection.use(readSettings);
      await switches.startBreak(breaks.restMin);
    },
  };
}

/** Read when it has to speak: a few times a day. */
async function readWords(language: Language): Promise<NoticeWords> {
  return JSON.parse(await readPackagedFile(noticesPath(language))) as NoticeWords;
}

function entryOf({ kind }: DueAlert): Parameters<typeof appendEntry>[1] {
  const now = Date.now();
  return { kind: "alert", at: now, end: now, data: { alert: kind } };
}

async function noticeFacts(connection: Connection, day: DayFacts): Promise<NoticeFacts> {
  const { now, summary, calendar, settings } = day;
  const { stretchStart } = summary.breaks;
  return {
    now,
    endsAt: summary.status.until,
    endedAt: closedSince(calendar, now),
    backAt: nextStart(calendar, now),
    graceMs: graceMsOf(settings),
    restGoalMs: restGoalMsOf(day),
    stretchMs: stretchStart === null ? 0 : now - stretchStart,
    services: stretchStart === null ? [] : await servicesSince(connection, day, stretchStart),
  };
}

/** The sites of a stretch, longest first: closed spans and what counts now. */
async function servicesSince(connection: Connection, day: DayFacts, from: EpochMs): Promise<string[]> {
  const { now, summary, settings } = day;
  const totals = new Map<string, number>();
  for (const { service, start, end } of await connection.use((db) => spansBetween(db, from, now))) {
    if (service !== null) totals.set(service, (totals.get(service) ?? 0) + end - start);
  }
  const { counting } = summary;
  if (counting.kind === "counting") {
    totals.set(counting.service, (totals.get(counting.service) ?? 0) + now - counting.since);
  }
  const { nameOf } = lookupOf(await catalogueText(await grantedOrigins()), settings);
  return [...totals]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NAMED_SITES)
    .map(([service]) => nameOf(service));
}
