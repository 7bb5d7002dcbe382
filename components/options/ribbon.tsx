import type { JSX } from "preact";
import type { WeekBlock } from "../../utils/domain/week-drag.ts";
import type { HoursModel } from "../../utils/models/hours-model.ts";
import { RibbonTip } from "./ribbon-tip.tsx";
import { useRibbonDrag } from "./use-ribbon-drag.ts";
import { useWords } from "./words.tsx";

const DAY_MIN = 1440;
const WIDTH = 560;
const HEIGHT = 34;
const x = (minute: number): number => (minute / DAY_MIN) * WIDTH;

type RibbonProps = { readonly day: number; readonly hours: HoursModel };

/**
 * One day from midnight to midnight: a picture for screen readers' sake hidden, since the time fields below say the
 * same, and a short way for the pointer.
 */
export function Ribbon({ day, hours }: RibbonProps): JSX.Element {
  const { drag, hover, ...pointer } = useRibbonDrag(day, hours);
  const hatch = `hatch-${day}`;
  const blocks = hours.blocks.value;
  const night = blocks.filter((each) => each.day === (day + 6) % 7);
  const tailMin = Math.max(0, ...night.map(({ end }) => end - DAY_MIN));
  const kind = drag === null ? hover : drag.hold.kind;
  return (
    <div
      class={drag === null ? "ribbon-box" : "ribbon-box is-dragging"}
      data-hold={kind}
      data-stopped={drag?.isStopped === true ? "" : undefined}
      aria-hidden="true"
      {...pointer}
    >
      <svg
        class="ribbon"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <defs>
          <pattern
            id={hatch}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="1.2" height="7" fill="var(--line)" />
          </pattern>
        </defs>
        <rect y="4" width={WIDTH} height="26" rx="7" fill="var(--sunken)" />
        <rect y="4" width={WIDTH} height="26" rx="7" fill={`url(#${hatch})`} />
        {[360, 720, 1080].map((minute) => (
          <path key={minute} d={`M${x(minute)} 4v26`} stroke="var(--line)" />
        ))}
        {tailMin > 0 ? <Ghost minutes={tailMin} /> : null}
        {blocks
          .filter((each) => each.day === day)
          .map((block) => (
            <Block key={block.key} block={block} />
          ))}
      </svg>
      {drag === null ? null : <RibbonTip day={day} drag={drag} />}
    </div>
  );
}

/** What the night before leaves on this day: its end can be dragged here, the rest of it on its own row. */
function Ghost({ minutes }: { readonly minutes: number }): JSX.Element {
  const end = x(Math.min(minutes, DAY_MIN));
  return (
    <>
      <rect
        class="ghost"
        x="0.7"
        y="4.7"
        width={Math.max(4, end - 1.4)}
        height="24.6"
        rx="5"
        fill="var(--accent-soft)"
        stroke="var(--in)"
        stroke-width="1.3"
        stroke-dasharray="4 3"
      />
      {end > 16 ? <Grip left={end - 7} color="var(--in)" /> : null}
    </>
  );
}

function Block({ block }: { readonly block: WeekBlock }): JSX.Element {
  const left = x(block.start);
  const right = x(Math.min(block.end, DAY_MIN));
  const hasGrips = right - left > 20;
  if (block.end <= DAY_MIN) {
    return (
      <g class="block">
        <rect x={left} y="4" width={right - left} height="26" rx="6" fill="var(--in)" />
        {hasGrips ? <Grip left={left + 3} color="var(--surface)" /> : null}
        {hasGrips ? <Grip left={right - 7} color="var(--surface)" /> : null}
      </g>
    );
  }
  const corner = Math.min(6, WIDTH - left);
  return (
    <g class="block over">
      <path
        d={`M${WIDTH} 4H${left + corner}q-${corner} 0 -${corner} 6v14q0 6 ${corner} 6H${WIDTH}z`}
        fill="var(--in)"
      />
      {hasGrips ? <Grip left={left + 3} color="var(--surface)" /> : null}
      {WIDTH - left > 16 ? <path d={`M${WIDTH - 8} 17l-5 -5v10z`} fill="var(--surface)" /> : null}
    </g>
  );
}

/** Shows where an edge can be taken. */
function Grip({ left, color }: { readonly left: number; readonly color: string }): JSX.Element {
  return <rect class="grip" x={left} y="11" width="4" height="12" rx="2" fill={color} />;
}

/** The hours above the ribbons. */
export function RibbonScale(): JSX.Element {
  const { locale } = useWords();
  return (
    <div class="day-row scale" aria-hidden="true">
      <span />
      <div class="scale-line">
        {[0, 6, 9, 12, 15, 18, 21, 24].map((hour) => (
          <span
            key={hour}
            style={{ insetInlineStart: `${(hour / 24) * 100}%` }}
            data-edge={hour % 24 === 0 ? hour : undefined}
          >
            {locale.dates.hour(hour)}
          </span>
        ))}
      </div>
      <span />
      <span />
    </div>
  );
}
