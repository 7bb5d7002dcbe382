import type { Client, ClientId } from "../../utils/domain/client.ts";
import { fieldAt } from "../../utils/domain/log-time.ts";
import { minuteOf } from "../../utils/domain/time-field.ts";
import type { Span } from "../../utils/domain/span.ts";
import type { EpochMs, Zone } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { ACTIVITY_MESSAGES } from "../../utils/i18n/messages/activities.ts";
import { COMMON_MESSAGES } from "../../utils/i18n/messages/common.ts";
import { DAY_LOG_MESSAGES } from "../../utils/i18n/messages/day-log.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = { ...COMMON_MESSAGES, ...ACTIVITY_MESSAGES, ...DAY_LOG_MESSAGES } as const;

export type Names = Readonly<Record<string, string>>;

export type ShownClient = { readonly name: string; readonly color: string | null };

export type LogWords = {
  readonly t: Translate<typeof TABLE>;
  readonly locale: Locale;
  /** A time of the wall clock that the user saw then. */
  readonly time: (instant: EpochMs, zone: Zone) => string;
  readonly range: (span: Pick<Span, "start" | "end" | "zone">) => string;
  readonly service: (id: string | null) => string;
  /** The client as it is shown; `null` for none. One that is known no more is a former client. */
  readonly client: (id: ClientId | null) => ShownClient | null;
  /** Archived ones included. */
  readonly clients: readonly Client[];
};

export function createLogWords(locale: Locale, names: Names, clients: readonly Client[]): LogWords {
  const time = (instant: EpochMs, zone: Zone): string =>
    locale.dates.minute(minuteOf(fieldAt(instant, zone)) ?? 0);
  const t = translator(TABLE, locale.language);
  const known = new Map(clients.map((client) => [client.id, client]));
  return {
    t,
    locale,
    time,
    range: ({ start, end, zone }) => `${time(start, zone)}–${time(end, zone)}`,
    service: (id) => (id === null ? "" : (names[id] ?? id)),
    client: (id) => (id === null ? null : (known.get(id) ?? { name: t("log.client.former"), color: null })),
    clients,
  };
}

/** What a span was: its site, or its context where it names none. */
export function whatOf(span: Pick<Span, "service" | "context">, { t, service }: LogWords): string {
  return span.service === null ? t(`log.context.${span.context}`) : service(span.service);
}
