import type { JSX } from "preact";
import type { ActivityGroup } from "../../utils/domain/groups.ts";
import { ACTIVITY_GROUPS } from "../../utils/domain/groups.ts";
import type { DayKey } from "../../utils/domain/time.ts";
import { weekdayOf } from "../../utils/domain/zone.ts";
import type { DayStack } from "../../utils/models/report-splits.ts";
import type { ReportView } from "../../utils/models/report-view.ts";
import { StackBox } from "../charts/stack-box.tsx";
import type { StackColumn } from "../charts/stack-look.ts";
import { BarLinks } from "./bar-links.tsx";
import { ChartCard } from "./chart-card.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import type { Say } from "./details-texts.ts";
import { axisDuration } from "./period-words.ts";

const HEIGHT = 340;
/** As high as the balance beside it. */
const TALL = 500;

type DaysCardProps = {
  readonly report: ReportView;
  readonly today: DayKey;
  readonly selected: DayKey | null;
  readonly isTall?: boolean;
  readonly say: Say;
};

/** Each day, or each week of a longer time, by activity; what lay outside the hours is one cap on top. */
export function DaysCard(props: DaysCardProps): JSX.Element {
  const { report, today, selected, say, isTall = false } = props;
  const { t, locale } = say;
  const { stacks } = report;
  const isByDay = stacks.every(({ fromDay, toDay }) => fromDay === toDay);
  const groups = ACTIVITY_GROUPS.filter((group) => stacks.some(({ inByGroup }) => inByGroup[group] > 0));
  const marked = stacks.find((stack) => holds(stack, selected ?? today));
  const columns = stacks.map((stack) => columnOf(stack, groups, stack === marked, stacks.length, say));
  const said = stacks.map((stack) => `${stackSentence(stack, say)}.`).join(" ");
  return (
    <ChartCard
      id="days-title"
      title={t(isByDay ? "report.days" : "report.weeks")}
      say={say}
      isTableFirst={selected !== null}
      table={<StackTable stacks={stacks} groups={groups} selected={selected} isByDay={isByDay} say={say} />}
    >
      <div class="plot">
        <StackBox
          columns={columns}
          fills={groups}
          height={isTall ? TALL : HEIGHT}
          sentence={t(isByDay ? "report.days.said" : "report.weeks.said", { days: said })}
          axisText={(durationMs) => axisDuration(durationMs, locale)}
        />
        <BarLinks stacks={stacks} marked={marked ?? null} today={today} say={say} />
      </div>
      <ul class="legend">
        {groups.map((group) => (
          <li key={group}>
            <i class={`key g-${group}`} />
            {t(`group.${group}`)}
          </li>
        ))}
        <li>
          <i class="key o" />
          {t("report.off.any")}
        </li>
      </ul>
    </ChartCard>
  );
}

const holds = ({ fromDay, toDay }: DayStack, day: DayKey): boolean => day >= fromDay && day <= toDay;

/** Names that fit: every day of a week, every so many of a month. */
const NAMED_ALL = 7;

function columnOf(
  stack: DayStack,
  groups: readonly ActivityGroup[],
  isMarked: boolean,
  count: number,
  { t, locale }: Say,
): StackColumn {
  const totalMs = stack.inMs + stack.offMs;
  return {
    key: stack.fromDay,
    name: columnName(stack, count, locale),
    pieces: groups.map((group) => ({ fill: group, ms: stack.inByGroup[group] })),
    offMs: stack.offMs,
    value: totalMs === 0 ? "" : locale.barDuration(totalMs),
    emptyText: stack.isDayOff && count <= NAMED_ALL ? t("report.rest") : "",
    tag: "",
    isMarked,
  };
}

function columnName({ fromDay, toDay }: DayStack, count: number, locale: Say["locale"]): string {
  const date = Number(fromDay.slice(8));
  if (fromDay !== toDay) return count <= 10 || date <= 7 ? locale.dates.dayShort(fromDay) : "";
  if (count > NAMED_ALL) return String(date);
  return `${locale.dates.weekdayName(weekdayOf(fromDay), "short")} ${date}`;
}

export function stackName({ fromDay, toDay }: DayStack, { locale }: Say): string {
  return fromDay === toDay ? locale.dates.dayLong(fromDay) : locale.dates.dayRange(fromDay, toDay);
}

function stackSentence(stack: DayStack, say: Say): string {
  const { t, locale } = say;
  const totalMs = stack.inMs + stack.offMs;
  const day = stackName(stack, say);
  if (totalMs === 0) return t(stack.isDayOff ? "chart.day.off" : "chart.day.none", { day });
  const values = { day, dur: locale.duration(totalMs), off: locale.duration(stack.offMs) };
  return t(stack.offMs > 0 ? "chart.day.split" : "chart.day", values);
}

type TableProps = {
  readonly stacks: readonly DayStack[];
  readonly groups: readonly ActivityGroup[];
  readonly selected: DayKey | null;
  readonly isByDay: boolean;
  readonly say: Say;
};

function StackTable({ stacks, groups, selected, isByDay, say }: TableProps): JSX.Element {
  const { t, locale } = say;
  const sum = (pick: (stack: DayStack) => number): string =>
    locale.duration(stacks.reduce((total, stack) => total + pick(stack), 0));
  return (
    <ScrollBox label={t("report.scroll", { what: t(isByDay ? "report.days" : "report.weeks") })}>
      <table class="figures">
        <caption class="sr">{t(isByDay ? "report.days" : "report.weeks")}</caption>
        <thead>
          <tr>
            <th scope="col">{t(isByDay ? "chart.col.day" : "report.col.week")}</th>
            {groups.map((group) => (
              <th key={group} scope="col">
                {t(`group.${group}`)}
              </th>
            ))}
            <th scope="col">{t("chart.col.off")}</th>
            <th scope="col">{t("chart.col.total")}</th>
          </tr>
        </thead>
        <tbody>
          {stacks.map((stack) => (
            <tr key={stack.fromDay} aria-current={stack.fromDay === selected ? "date" : undefined}>
              <th scope="row">{stackName(stack, say)}</th>
              {groups.map((group) => (
                <td key={group}>{locale.duration(stack.inByGroup[group])}</td>
              ))}
              <td>{locale.duration(stack.offMs)}</td>
              <td class="total">{locale.duration(stack.inMs + stack.offMs)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("report.sum")}</th>
            {groups.map((group) => (
              <td key={group}>{sum(({ inByGroup }) => inByGroup[group])}</td>
            ))}
            <td>{sum(({ offMs }) => offMs)}</td>
            <td>{sum(({ inMs, offMs }) => inMs + offMs)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}
