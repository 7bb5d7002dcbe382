import type { JSX } from "preact";
import { shownColor } from "../../utils/domain/client-colors.ts";
import "./client-name.css";

type DotProps = { readonly color: string | null; readonly size?: 12 | 14 };

/** The dot beside a client's name, which says the same; hollow where there is no client to tell by a colour. */
export function ClientDot({ color, size = 12 }: DotProps): JSX.Element {
  return (
    <svg class="client-dot" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {color === null ? (
        <circle class="hollow" cx="6" cy="6" r="5.25" fill="none" stroke-width="1.5" />
      ) : (
        <circle cx="6" cy="6" r="6" fill={shownColor(color)} />
      )}
    </svg>
  );
}

type NameProps = { readonly name: string; readonly color: string | null };

export function ClientName({ name, color }: NameProps): JSX.Element {
  return (
    <span class="client-name">
      <ClientDot color={color} />
      {name}
    </span>
  );
}
