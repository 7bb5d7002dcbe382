import type { ComponentChildren, JSX } from "preact";

type ScrollProps = {
  /** Its name, unlike that of the card around it. */
  readonly label: string;
  readonly isTall?: boolean;
  readonly children: ComponentChildren;
};

/** What may be wider or longer than the page lets it be: scrolled within, by keys too. */
export function ScrollBox({ label, isTall = false, children }: ScrollProps): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
    <div class={isTall ? "scroll tall" : "scroll"} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
