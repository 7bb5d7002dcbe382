import type { JSX } from "preact";
import type { DayLog as Log } from "../../utils/models/day-log-view.ts";
import type { OnEdit } from "./day-log-form.tsx";
import type { LogWords } from "./day-log-words.ts";

type LineProps = { readonly log: Log; readonly words: LogWords };

/** The sums of what is listed as closed. */
export function LogLead({ log, words: { t, locale } }: LineProps): JSX.Element | null {
  if (log.rows.length === 0) return null;
  const sums = { total: locale.duration(log.inMs + log.offMs), off: locale.duration(log.offMs) };
  return (
    <p class="log-lead">
      {t(log.offMs > 0 || log.inMs === 0 ? "log.lead" : "log.lead.none", sums)}
      {log.personalMs > 0 && ` ${t("log.personal", { dur: locale.duration(log.personalMs) })}`}
    </p>
  );
}

/** What lies outside the hours and was not told apart yet, put right in one press. */
export function ToSort({ log, words, onEdit }: LineProps & { readonly onEdit: OnEdit }): JSX.Element {
  const { t, locale } = words;
  return (
    <div class="log-sort">
      <p>
        <b>{t("log.sort", { dur: locale.duration(log.unsortedMs) })}</b>
        <span>{t("log.sort.note")}</span>
      </p>
      {(["work", "personal"] as const).map((context) => (
        <button
          type="button"
          class="btn sec"
          key={context}
          onClick={() => void onEdit({ kind: "sort", ids: log.unsortedIds, context })}
        >
          {t(`log.sort.all.${context}`)}
        </button>
      ))}
    </div>
  );
}
