import type { JSX } from "preact";
import { labelRanges } from "../../utils/domain/zone.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { DayLog, LogPiece } from "../../utils/models/day-log-view.ts";
import { whatOf, type LogWords } from "./day-log-words.ts";

const FIRST_HOUR = 6;
const STEP_HOURS = 3;
const DAY_HOURS = 24;

type TimelineProps = { readonly log: DayLog; readonly words: LogWords };

/** The day from left to right: the hours outlined, what was tracked as blocks. The table beneath tells the same. */
export function DayLogTimeline({ log, words }: TimelineProps): JSX.Element {
  const hours = ticksOf(log);
  const from = hours[0]?.at ?? log.range[0];
  const to = log.range[1];
  const at = (instant: EpochMs): number =>
    (100 * (Math.min(to, Math.max(from, instant)) - from)) / Math.max(1, to - from);
  const place = (start: EpochMs, end: EpochMs): { insetInlineStart: string; width: string } => ({
    insetInlineStart: `${at(start).toFixed(3)}%`,
    width: `${(at(end) - at(start)).toFixed(3)}%`,
  });
  return (
    <div class="tl" role="img" aria-label={sentence(log, words)}>
      <div class="tl-lane">
        {log.hours.map(([start, end]) => (
          <i class="tl-hours" style={place(start, end)} />
        ))}
        {log.pieces.map(({ range, ...piece }) => (
          <i class={`tl-block ${lookOf(piece)}`} style={place(...range)} />
        ))}
      </div>
      <div class="tl-axis">
        {hours.map((tick, index) => (
          <span
            class={`${index % 2 === 0 ? "" : "odd"} ${edgeOf(index, hours.length)}`}
            style={{ insetInlineStart: `${at(tick.at).toFixed(3)}%` }}
          >
            {words.locale.dates.hour(tick.hour)}
          </span>
        ))}
      </div>
    </div>
  );
}

function edgeOf(index: number, count: number): string {
  if (index === 0) return "first";
  return index === count - 1 ? "last" : "";
}

export function lookOf({ context, isOff }: Omit<LogPiece, "range">): string {
  if (context !== "work") return context;
  return isOff ? "off" : "in";
}

/** Every third hour, from 06:00 or from earlier when something lies before; a skipped hour has no tick. */
function ticksOf({ day, zone, range, pieces, hours }: DayLog): { hour: number; at: EpochMs }[] {
  const startOf = (hour: number): EpochMs | null =>
    hour === DAY_HOURS ? range[1] : (labelRanges(day, hour * 60, hour * 60 + 1, zone)[0]?.[0] ?? null);
  const earliest = Math.min(...pieces.map((piece) => piece.range[0]), ...hours.map(([start]) => start));
  const ticks: { hour: number; at: EpochMs }[] = [];
  for (let hour = DAY_HOURS; hour >= 0; hour -= STEP_HOURS) {
    const at = startOf(hour);
    if (at !== null) ticks.unshift({ hour, at });
    if (hour <= FIRST_HOUR && (at ?? Infinity) <= earliest) break;
  }
  return ticks;
}

function sentence({ rows, live }: DayLog, words: LogWords): string {
  const spans = [
    ...rows.map(({ span }) => ({ range: words.range(span), what: whatOf(span, words) })),
    ...live.map((row) => ({ range: words.range(row), what: whatOf(row, words) })),
  ];
  const shown = spans.slice(0, 20).map((span) => words.t("log.timeline.span", span));
  return words.t("log.timeline", {
    spans: shown.length === 0 ? words.t("log.timeline.none") : words.locale.list(shown),
  });
}
