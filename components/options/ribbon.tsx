import type { JSX } from "preact";
import type { DayInterval } from "../../utils/domain/plan.ts";
import { endMinuteOf } from "../../utils/domain/week-plan.ts";
import { useWords } from "./words.tsx";

const DAY_MIN = 1440;
const WIDTH = 560;
const HEIGHT = 34;
const x = (minute: number): number => (minute / DAY_MIN) * WIDTH;

type RibbonProps = {
  readonly day: number;
  readonly intervals: readonly DayInterval[];
  /** Minutes of this day that belong to the night of the day before. */
  readonly tailMin: number;
};

/** One day from midnight to midnight. Only a picture: the time fields below say the same. */
export function Ribbon({ day, intervals, tailMin }: RibbonProps): JSX.Element {
  const hatch = `hatch-${day}`;
  return (
    <svg
      class="ribbon"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.2" height="7" fill="var(--line)" />
        </pattern>
      </defs>
      <rect y="4" width={WIDTH} height="26" rx="7" fill="var(--sunken)" />
      <rect y="4" width={WIDTH} height="26" rx="7" fill={`url(#${hatch})`} />
      {[360, 720, 1080].map((minute) => (
        <path key={minute} d={`M${x(minute)} 4v26`} stroke="var(--line)" />
      ))}
      {tailMin > 0 ? <Ghost minutes={tailMin} /> : null}
      {intervals.map((interval) => (
        <Block key={`${interval.start}-${interval.end}`} interval={interval} />
      ))}
    </svg>
  );
}

/** What the night before leaves on this day: shown, not edited here. */
function Ghost({ minutes }: { readonly minutes: number }): JSX.Element {
  return (
    <rect
      class="ghost"
      x="0.7"
      y="4.7"
      width={Math.max(4, x(Math.min(minutes, DAY_MIN)) - 1.4)}
      height="24.6"
      rx="5"
      fill="var(--accent-soft)"
      stroke="var(--in)"
      stroke-width="1.3"
      stroke-dasharray="4 3"
    />
  );
}

function Block({ interval }: { readonly interval: DayInterval }): JSX.Element {
  const end = endMinuteOf(interval);
  const left = x(interval.start);
  if (end <= DAY_MIN) {
    return <rect class="block" x={left} y="4" width={x(end) - left} height="26" rx="6" fill="var(--in)" />;
  }
  const corner = Math.min(6, WIDTH - left);
  return (
    <g class="block over">
      <path
        d={`M${WIDTH} 4H${left + corner}q-${corner} 0 -${corner} 6v14q0 6 ${corner} 6H${WIDTH}z`}
        fill="var(--in)"
      />
      {WIDTH - left > 16 ? <path d={`M${WIDTH - 8} 17l-5 -5v10z`} fill="var(--surface)" /> : null}
    </g>
  );
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
            style={{ left: `${(hour / 24) * 100}%` }}
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
