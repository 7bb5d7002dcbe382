import type { JSX } from "preact";
import type { Summary } from "../../utils/domain/summary.ts";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

/** The strip's blocks, for readers by ear. */
export function BlockTable({ summary, locale }: LaterProps & { readonly summary: Summary }): JSX.Element {
  const { t } = createLaterSay(locale);
  return (
    <div class="sr">
      <table>
        <caption>{t("popup.strip.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("popup.strip.from")}</th>
            <th scope="col">{t("popup.strip.to")}</th>
            <th scope="col">{t("popup.strip.kind")}</th>
          </tr>
        </thead>
        <tbody>
          {summary.today.blocks.map(([start, end, isOff]) => (
            <tr key={start}>
              <th scope="row">{locale.dates.time(start)}</th>
              <td>{locale.dates.time(end)}</td>
              <td>{t(isOff ? "popup.strip.off" : "popup.strip.in")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
