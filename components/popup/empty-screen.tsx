import type { JSX } from "preact";
import type { Say } from "./texts.tsx";

type EmptyProps = { readonly say: Say; readonly onSites: () => void };

/** Before anything was ever tracked: the first that a new user sees. */
export function EmptyScreen({ say, onSites }: EmptyProps): JSX.Element {
  const { t } = say;
  return (
    <div class="empty">
      <svg width="120" height="76" viewBox="0 0 120 76" aria-hidden="true">
        <path d="M8 62h104" stroke="var(--control)" stroke-width="2" stroke-linecap="round" />
        <path
          d="M34 62a26 26 0 0 1 52 0z"
          fill="var(--accent-soft)"
          stroke="var(--accent)"
          stroke-width="2"
        />
        <path
          d="M60 14v10M24 30l7 6M96 30l-7 6"
          stroke="var(--accent)"
          stroke-width="2.5"
          stroke-linecap="round"
        />
      </svg>
      <h1>{t("empty.title")}</h1>
      <p>{t("empty.body")}</p>
      <button type="button" class="btn sec" onClick={onSites}>
        {t("empty.cta")}
      </button>
    </div>
  );
}
