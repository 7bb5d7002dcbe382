import type { Client } from "../domain/client.ts";
import { ACTIVITY_GROUPS, groupOf, type ActivityGroup } from "../domain/groups.ts";
import { ACTIVITIES } from "../domain/service-words.ts";
import type { ServiceId } from "../domain/service.ts";
import type { DayTotal } from "../domain/span.ts";
import type { SplitMs } from "../domain/summary.ts";
import type { DayKey } from "../domain/time.ts";

export type ServiceRow = SplitMs & { readonly service: ServiceId };
export type GroupRow = SplitMs & { readonly group: ActivityGroup };
/** Time for a client, for those that are known no more, or for nobody. */
export type ClientRow = SplitMs &
  ({ readonly kind: "client"; readonly client: Client } | { readonly kind: "former" | "none" });

/** A day, or several, as one bar: activities within the hours, and all that lay outside as one cap. */
export type DayStack = SplitMs & {
  readonly fromDay: DayKey;
  readonly toDay: DayKey;
  readonly inByGroup: Readonly<Record<ActivityGroup, number>>;
  /** No hours are planned on any of the days. */
  readonly isDayOff: boolean;
};

export type Splits = {
  readonly services: readonly ServiceRow[];
  readonly groups: readonly GroupRow[];
  /** Empty as long as there are no clients. */
  readonly clients: readonly ClientRow[];
};

/** No id has a space in it. */
const FORMER = "former client";

const byTotal = (a: SplitMs, b: SplitMs): number => b.inMs + b.offMs - (a.inMs + a.offMs);

/** Sums by site, by activity and by client; each sums to all the rows. Personal time is left out. */
export function splitsOf(totals: readonly DayTotal[], clients: readonly Client[]): Splits {
  const counted = totals.filter(({ context }) => context !== "personal");
  return {
    services: servicesOf(counted),
    groups: groupsOf(counted),
    clients: clientsOf(counted, clients),
  };
}

function servicesOf(totals: readonly DayTotal[]): ServiceRow[] {
  return [...collect(totals, ({ service }) => service)]
    .map(([service, sums]) => ({ service, ...sums }))
    .sort(byTotal);
}

const groupOfTotal = ({ activity }: DayTotal): ActivityGroup =>
  groupOf(ACTIVITIES.find((known) => known === activity) ?? null);

function groupsOf(totals: readonly DayTotal[]): GroupRow[] {
  const rows = collect(totals, groupOfTotal);
  return ACTIVITY_GROUPS.flatMap((group) => {
    const sums = rows.get(group);
    return sums ? [{ group, ...sums }] : [];
  });
}

/** The longest first; former clients and nobody come last. */
function clientsOf(totals: readonly DayTotal[], clients: readonly Client[]): ClientRow[] {
  const known = new Map(clients.map((client) => [client.id, client]));
  const rows = collect(totals, ({ client }) => (client === "" || known.has(client) ? client : FORMER));
  const [former, none] = [rows.get(FORMER), rows.get("")];
  if (clients.length === 0 && former === undefined) return [];
  const named = [...rows].flatMap(([id, sums]): ClientRow[] => {
    const client = known.get(id);
    return client === undefined ? [] : [{ kind: "client", client, ...sums }];
  });
  return [
    ...named.sort(byTotal),
    ...(former ? [{ kind: "former" as const, ...former }] : []),
    ...(none ? [{ kind: "none" as const, ...none }] : []),
  ];
}

function collect<Key extends string>(
  totals: readonly DayTotal[],
  keyOf: (total: DayTotal) => Key,
): Map<Key, SplitMs> {
  const rows = new Map<Key, SplitMs>();
  for (const total of totals) {
    const key = keyOf(total);
    const before = rows.get(key) ?? { inMs: 0, offMs: 0 };
    rows.set(key, { inMs: before.inMs + total.inMs, offMs: before.offMs + total.offMs });
  }
  return rows;
}

const NO_GROUPS: Readonly<Record<ActivityGroup, number>> = {
  community: 0,
  content: 0,
  analytics: 0,
  watch: 0,
  growth: 0,
  unsorted: 0,
};

/** One bar for each of the parts, in their order. */
export function stacksOf(
  parts: readonly { readonly fromDay: DayKey; readonly toDay: DayKey }[],
  totals: readonly DayTotal[],
  hasHours: (day: DayKey) => boolean,
): DayStack[] {
  const counted = totals.filter(({ context }) => context !== "personal");
  return parts.map(({ fromDay, toDay }) => {
    const own = counted.filter(({ day }) => day >= fromDay && day <= toDay);
    const inByGroup = { ...NO_GROUPS };
    for (const total of own) inByGroup[groupOfTotal(total)] += total.inMs;
    return {
      fromDay,
      toDay,
      inByGroup,
      inMs: own.reduce((sum, { inMs }) => sum + inMs, 0),
      offMs: own.reduce((sum, { offMs }) => sum + offMs, 0),
      isDayOff: fromDay === toDay && !hasHours(fromDay),
    };
  });
}
