import type { JSX } from "preact";

type RingProps = {
  /** 0 to 100. */
  readonly score: number;
  readonly size: 62 | 92;
  /** What is read out; without one it is decorative, and what holds it says the number. */
  readonly name?: string;
};

const RADIUS = 38;
const LENGTH = 2 * Math.PI * RADIUS;

/** A score as a ring that fills clockwise, with the number in it. */
export function ScoreRing({ score, size, name }: RingProps): JSX.Element {
  const circle = { cx: 46, cy: 46, r: RADIUS, fill: "none", "stroke-width": size < 92 ? 10.5 : 9 } as const;
  const role = name === undefined ? { "aria-hidden": true } : ({ role: "img", "aria-label": name } as const);
  return (
    <svg class="ring" width={size} height={size} viewBox="0 0 92 92" {...role}>
      <circle {...circle} class="rail" />
      <circle
        {...circle}
        class="arc"
        stroke-linecap="round"
        stroke-dasharray={`${(LENGTH * score) / 100} ${LENGTH}`}
        transform="rotate(-90 46 46)"
      />
      <text x="46" y="55" text-anchor="middle">
        {score}
      </text>
    </svg>
  );
}
