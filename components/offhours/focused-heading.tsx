import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Moves the focus to the headline when it appears, so that a screen reader begins there. */
export function FocusedHeading({ children }: { readonly children: string }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
