import type { JSX } from "preact";

/** The sign of Relâche: a disc, half day and half rest, over a horizon. */
export function Mark({ size = 22 }: { readonly size?: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" fill="var(--accent-soft)" />
      <path d="M12 2a10 10 0 0 1 0 20z" fill="var(--accent)" />
      <path d="M2 15.5h20" stroke="var(--surface)" stroke-width="1.8" />
      <circle cx="12" cy="12" r="10" fill="none" stroke="var(--accent)" stroke-width="1.6" />
    </svg>
  );
}
