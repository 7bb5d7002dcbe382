import type { ComponentChildren, JSX } from "preact";
import { monogram } from "../../utils/domain/monogram.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import type { Say } from "./texts.tsx";

type TopSitesProps = {
  readonly rows: Summary["top3"];
  readonly limit: number;
  readonly say: Say;
  /** Stands at the end of the heading's line. */
  readonly children?: ComponentChildren;
};

export function TopSites({ rows, limit, say, children }: TopSitesProps): JSX.Element {
  const { t, locale } = say;
  const longestMs = Math.max(1, ...rows.map(({ inMs, offMs }) => inMs + offMs));
  const share = (durationMs: number): string => `${((durationMs / longestMs) * 94).toFixed(2)}%`;
  return (
    <section class="blk">
      <div class="h">
        <h2>{t("popup.top")}</h2>
        {children}
      </div>
      {rows.length === 0 && <p class="none">{t("popup.noTop")}</p>}
      <ul class="sites">
        {rows.slice(0, limit).map(({ service, name, inMs, offMs }) => (
          <li key={service}>
            <span class="mono" aria-hidden="true">
              {monogram(service, name)}
            </span>
            <span class="clip" title={name}>
              {name}
            </span>
            <span class="bar" aria-hidden="true">
              {inMs > 0 && <i style={{ width: share(inMs) }} />}
              {offMs > 0 && <i class="o" style={{ width: share(offMs) }} />}
            </span>
            <span class="v">
              {locale.duration(inMs + offMs)}
              {offMs > 0 && <span class="sr"> ({t("popup.off", { dur: locale.duration(offMs) })})</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
