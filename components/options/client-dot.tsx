import type { JSX } from "preact";
import { shownColor } from "../../utils/domain/client-colors.ts";

/** A client's colour beside the name, which says the same. */
export function ClientDot({ color }: { readonly color: string }): JSX.Element {
  return (
    <svg class="client-dot" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="7" fill={shownColor(color)} />
    </svg>
  );
}
