import type { DayLog } from "../../utils/models/day-log-view.ts";
import type { OnEdit } from "./day-log-form.tsx";
import type { LogWords } from "./day-log-words.ts";
import type { LogPicking } from "./use-log-picking.ts";

export type TableProps = {
  readonly log: DayLog;
  readonly title: string;
  readonly words: LogWords;
  readonly picking: LogPicking;
  /** The span that is being edited. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onEdit: OnEdit;
};

const COLUMNS = [
  "pick",
  "start",
  "end",
  "duration",
  "service",
  "activity",
  "client",
  "context",
  "hours",
  "actions",
] as const;

export type Column = (typeof COLUMNS)[number];

/** The columns that say something: clients once there are any, boxes while several are picked. */
export function columnsOf({ log, picking }: Pick<TableProps, "log" | "picking">): readonly Column[] {
  const told = [...log.rows.map(({ span }) => span), ...log.live];
  const hasClients = log.clients.length > 0 || told.some(({ client }) => client !== null);
  return COLUMNS.filter((column) => {
    if (column === "pick") return picking.isOn;
    return column === "client" ? hasClients : true;
  });
}
