import type { JSX } from "preact";
import type { Say } from "./texts.tsx";

/** Boxes of the sizes of what will stand there. */
export function Skeleton({ say }: { readonly say: Say }): JSX.Element {
  return (
    <div class="skeleton" role="status" aria-label={say.t("popup.loading")}>
      {[101, 42, 50, 151, 97].map((height) => (
        <div class="sk" style={{ height: `${height}px` }} />
      ))}
    </div>
  );
}
