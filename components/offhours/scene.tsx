import type { JSX } from "preact";

const STARS: readonly (readonly [x: number, y: number, r: number])[] = [
  [640, 92, 1.6],
  [812, 60, 1.2],
  [906, 150, 1.8],
  [1058, 132, 1.3],
  [1168, 180, 1.6],
  [1214, 70, 1.2],
  [740, 210, 1.2],
  [992, 250, 1.3],
];

/** Dusk over hills: the same in both themes, since it shows a time of day and not a taste. */
export function Scene(): JSX.Element {
  return (
    <svg class="scene" viewBox="0 0 1280 800" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#151b36" />
          <stop offset=".55" stop-color="#252e57" />
          <stop offset=".82" stop-color="#45436f" />
          <stop offset="1" stop-color="#634b69" />
        </linearGradient>
        <radialGradient id="glow" cx=".5" cy=".5" r=".5">
          <stop offset="0" stop-color="#f4b66b" stop-opacity=".55" />
          <stop offset="1" stop-color="#f4b66b" stop-opacity="0" />
        </radialGradient>
      </defs>
      <rect width="1280" height="800" fill="url(#sky)" />
      <ellipse cx="1010" cy="690" rx="430" ry="270" fill="url(#glow)" />
      <circle cx="1000" cy="700" r="74" fill="#f6c488" />
      <path d="M0 678C190 640 330 664 520 680s330-40 500-14 180 10 260-6v140H0z" fill="#222a4c" />
      <path d="M0 726c240-34 420 8 640 6s420-44 640-4v72H0z" fill="#1a2140" />
      <path d="M0 766c300-20 700 16 1280-14v48H0z" fill="#141a33" />
      <g fill="#eef1fa">
        {STARS.map(([x, y, r]) => (
          <circle key={x} cx={x} cy={y} r={r} />
        ))}
      </g>
    </svg>
  );
}
