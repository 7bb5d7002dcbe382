import type { JSX } from "preact";
import type { Say } from "./texts.tsx";

/** Boxes of the sizes of what will stand there; the popup's page holds the same, for the time before its script. */
export function Skeleton({ say }: { readonly say: Say }): JSX.Element {
  return (
    <div class="skeleton" role="status" aria-label={say.t("popup.loading")}>
      {[1, 2, 3, 4, 5].map((box) => (
        <div key={box} class="sk" />
      ))}
    </div>
  );
}
