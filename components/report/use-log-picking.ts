import { useEffect, useState } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import type { DayLog, LiveRow, LogRow } from "../../utils/models/day-log-view.ts";
import type { Choice } from "../ui/select.tsx";
import type { LogWords } from "./day-log-words.ts";

/** More rows than this are shown on request. */
const SHOWN_AT_FIRST = 60;

/** Which rows are shown: all, those to sort, those without a client, or those of one. */
const ALL = "all";
const TO_SORT = "unsorted";
const NOBODY = "nobody";
const clientFilter = (client: string): string => `client ${client}`;

export type LogPicking = {
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  readonly filters: readonly Choice<string>[];
  readonly rows: readonly LogRow[];
  readonly live: readonly LiveRow[];
  /** How many rows there would be; `null` when all are shown. */
  readonly countOfAll: number | null;
  readonly showAll: () => void;
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Those of the shown rows that are picked. */
  readonly picked: readonly LogRow[];
  readonly pick: (ids: readonly string[], isPicked: boolean) => void;
};

/** The rows that are shown, and those picked among them. Another day begins anew. */
export function useLogPicking(day: DayKey, log: DayLog, words: LogWords): LogPicking {
  const [filter, setFilter] = useState(ALL);
  const [isAllShown, setIsAllShown] = useState(false);
  const [isOn, setIsOn] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setFilter(ALL);
    setIsAllShown(false);
    setIsOn(false);
    setIds(new Set());
  }, [day]);
  const all = log.rows.filter(({ span }) => isShown(span, filter));
  const live = log.live.filter((row) => isShown(row, filter));
  const isCut = !isAllShown && all.length > SHOWN_AT_FIRST;
  const rows = isCut ? all.slice(0, SHOWN_AT_FIRST) : all;
  return {
    filter,
    setFilter,
    filters: filtersOf(log, words, filter),
    rows,
    live: isCut ? [] : live,
    countOfAll: isCut ? all.length + live.length : null,
    showAll: () => setIsAllShown(true),
    isOn,
    toggle: () => {
      setIsOn(!isOn);
      setIds(new Set());
    },
    picked: isOn ? rows.filter(({ span }) => ids.has(span.id)) : [],
    pick: (changed, isPicked) => {
      const next = new Set(ids);
      for (const id of changed) {
        if (isPicked) next.add(id);
        else next.delete(id);
      }
      setIds(next);
    },
  };
}

type Told = Pick<LiveRow, "client" | "context">;

const lacksClient = ({ client, context }: Told): boolean => client === null && context !== "personal";

function isShown(told: Told, filter: string): boolean {
  if (filter === ALL) return true;
  if (filter === TO_SORT) return told.context === "unsorted";
  if (filter === NOBODY) return lacksClient(told);
  return told.client !== null && clientFilter(told.client) === filter;
}

/** What tells some rows from others; the filter that is on stays, also when nothing is left in it. */
function filtersOf({ rows, live }: DayLog, words: LogWords, filter: string): Choice<string>[] {
  const { t } = words;
  const all: readonly Told[] = [...rows.map(({ span }) => span), ...live];
  const clients = [...new Set([...words.clients.map(({ id }) => id), ...all.map(({ client }) => client)])];
  const choices = [
    { value: TO_SORT, label: t("log.context.unsorted") },
    ...clients.flatMap((id) =>
      id === null ? [] : [{ value: clientFilter(id), label: words.client(id)?.name ?? id }],
    ),
    { value: NOBODY, label: t("log.client.none") },
  ].filter(({ value }) => {
    const count = all.filter((told) => isShown(told, value)).length;
    return value === filter || (count > 0 && count < all.length);
  });
  return [{ value: ALL, label: t("log.filter.all") }, ...choices];
}
