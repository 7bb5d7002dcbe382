import type { JSX } from "preact";
import { DayLog } from "../../components/report/day-log.tsx";
import type { Catalogue } from "../../utils/domain/catalogue.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { currentZone, type Locale } from "../../utils/i18n/locale.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { createDayLogModel, type DayLogModel } from "../../utils/models/day-log-model.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readDayLog } from "../../utils/storage/day-log-rows.ts";
import { editSpans } from "../../utils/storage/span-edit-store.ts";

/** What the first figures do without: it is loaded after them. */
type LogPorts = {
  readonly connection: Connection;
  readonly catalogue: Catalogue;
  /** Reads the figures of the page anew. */
  readonly refresh: () => Promise<void>;
};

export function createLog({ connection, catalogue, refresh }: LogPorts): DayLogModel {
  return createDayLogModel({
    read: async (day) => {
      const rows = await readDayLog(await connection.get(), day, currentZone(), Date.now());
      // Before anything was tracked, every site may be chosen.
      const all = (): string[] => catalogue.services().map(({ id }) => id);
      return rows.services.length > 0 ? rows : { ...rows, services: all() };
    },
    edit: (edit) => connection.use((db) => editSpans(db, edit, { zone: currentZone(), now: Date.now() })),
    readNames: (ids) =>
      Promise.resolve(Object.fromEntries(ids.map((id) => [id, catalogue.byId(id)?.name ?? id]))),
    today: () => dayKeyAt(Date.now(), currentZone()),
    changed: async () => {
      // The edit stands whether or not the background can be reached: it looks anew on its next beat.
      await send("data.changed", {}).catch(() => undefined);
      await refresh();
    },
  });
}

type LogPartProps = { readonly model: DayLogModel; readonly locale: Locale };

export function LogPart({ model, locale }: LogPartProps): JSX.Element {
  return (
    <DayLog
      day={model.day.value}
      isToday={model.isToday.value}
      phase={model.phase.value}
      log={model.log.value}
      names={model.names.value}
      news={model.news.value}
      canUndo={model.canUndo.value}
      locale={locale}
      onStep={(days) => void model.step(days)}
      onRetry={() => void model.show(model.day.value)}
      onEdit={model.edit}
      onUndo={() => void model.undo()}
    />
  );
}
