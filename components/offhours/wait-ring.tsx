import type { JSX } from "preact";

const RADIUS = 18;
const AROUND = 2 * Math.PI * RADIUS;

/** How much of the wait has passed, as an arc. Decorative: the words beside it say the same. */
export function WaitRing({ fraction }: { readonly fraction: number }): JSX.Element {
  const run = Math.min(1, Math.max(0, fraction)) * AROUND;
  return (
    <svg width="46" height="46" viewBox="0 0 46 46" aria-hidden="true">
      <circle cx="23" cy="23" r={RADIUS} />
      {run > 0 && (
        <circle
          class="run"
          cx="23"
          cy="23"
          r={RADIUS}
          stroke-dasharray={`${run} ${AROUND}`}
          transform="rotate(-90 23 23)"
        />
      )}
    </svg>
  );
}
