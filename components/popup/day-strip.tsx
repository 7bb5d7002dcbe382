import type { ComponentChildren, JSX } from "preact";
import type { Summary } from "../../utils/domain/summary.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { hoursWithin, POPUP_WIDTH, stripOf } from "./strip-geometry.ts";
import type { Say } from "./texts.tsx";

type DayStripProps = {
  readonly summary: Summary;
  readonly now: EpochMs;
  readonly width?: number | undefined;
  readonly say: Say;
  readonly children: ComponentChildren;
};

/** The day at a glance: own time hatched, hours outlined, what was tracked as blocks, and a line at now. */
export function DayStrip(props: DayStripProps): JSX.Element {
  const { summary, now, width = POPUP_WIDTH, say, children } = props;
  const strip = stripOf(summary.today, now, width);
  return (
    <section class="strip">
      <svg
        width={width}
        height="42"
        viewBox={`0 0 ${width} 42`}
        role="img"
        aria-label={sentence(summary, strip.fromMin, say)}
      >
        <Hatches />
        <rect x="0" y="6" width={width} height="18" rx="6" fill="var(--sunken)" />
        <rect x="0" y="6" width={width} height="18" rx="6" fill="url(#own)" />
        {strip.hours.map((hours) => (
          <rect class="hours" x={hours.x} y="3" width={hours.width} height="24" rx="6" />
        ))}
        {strip.blocks.map((block) => (
          <rect
            class={block.isOff ? "block o" : "block"}
            x={block.x}
            y="8"
            width={block.width}
            height="14"
            rx={Math.min(3, block.width / 2)}
          />
        ))}
        <path d={`M${strip.nowX} 0v29`} stroke="var(--ink)" stroke-width="2" stroke-linecap="round" />
        <circle cx={strip.nowX} cy="2.5" r="2.5" fill="var(--ink)" />
        {strip.ticks.map(({ x, hour, isEdge, anchor }) => (
          <text x={x} y="40" class={isEdge ? "edge" : ""} text-anchor={anchor}>
            {say.locale.dates.hour(hour)}
          </text>
        ))}
      </svg>
      {children}
    </section>
  );
}

function Hatches(): JSX.Element {
  return (
    <defs>
      <pattern
        id="off-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" fill="color-mix(in srgb, var(--off) 38%, var(--surface))" />
        <rect width="2.4" height="5" fill="var(--off)" />
      </pattern>
      <pattern id="own" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1" height="6" fill="var(--line)" />
      </pattern>
    </defs>
  );
}

function sentence({ today }: Summary, fromMin: number, { t, locale }: Say): string {
  const { dates } = locale;
  const hours = hoursWithin(today).map(([start, end]) => `${dates.time(start)}–${dates.time(end)}`);
  return [
    t("popup.strip", { from: dates.hour(fromMin / 60), to: dates.hour(24) }),
    hours.length > 0 ? t("popup.strip.hours", { hours: locale.list(hours) }) : t("popup.strip.dayOff"),
    t("popup.strip.time", { in: locale.duration(today.inMs), off: locale.duration(today.offMs) }),
  ].join(" ");
}
