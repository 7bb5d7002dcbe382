import type { JSX } from "preact";

type IconProps = {
  /** A path from icons.ts. */
  readonly path: string;
  readonly size?: 16 | 18 | 20 | 24;
  readonly weight?: number;
};

/** A decorative icon: the control that holds it carries the name. */
export function Icon({ path, size = 18, weight = 1.7 }: IconProps): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" stroke-width={weight} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
