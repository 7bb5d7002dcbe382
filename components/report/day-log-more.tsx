import type { JSX } from "preact";
import type { SpanEdit } from "../../utils/domain/log-edit.ts";
import type { Span } from "../../utils/domain/span.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import type { LogWords } from "./day-log-words.ts";
import { TimeField } from "./log-field.tsx";
import type { Fields, FormProblem } from "./use-log-fields.ts";

/** In a shorter span no whole minute may lie. */
const LEAST_SPLIT_MS = 2 * MINUTE_MS;

type MoreProps = {
  readonly id: string;
  readonly form: Fields;
  readonly words: LogWords;
  readonly span: Span;
  readonly next: Span | null;
  readonly onEdit: (wanted: SpanEdit | FormProblem) => Promise<void>;
};

/** What can be done to a span besides telling it better. */
export function MoreActions({ id, form, span, next, words, onEdit }: MoreProps): JSX.Element {
  const { t } = words;
  const [from, to] = [words.time(span.start, span.zone), words.time(span.end, span.zone)];
  const isProblem = form.problem === "split";
  return (
    <div class="log-more">
      {span.end - span.start >= LEAST_SPLIT_MS && (
        <span class="log-split">
          <TimeField
            id={`${id}-split`}
            label={t("log.split.at")}
            value={form.split}
            problemId={isProblem ? `${id}-split-problem` : undefined}
            onValue={form.setSplit}
          />
          <button type="button" class="btn sec" onClick={() => void onEdit(form.wantedSplit())}>
            {t("log.split")}
          </button>
        </span>
      )}
      {next !== null && (
        <button type="button" class="btn sec" onClick={() => void onEdit({ kind: "merge", id: span.id })}>
          {t("log.merge", { range: words.range(next) })}
        </button>
      )}
      <button type="button" class="btn sec" onClick={() => void onEdit({ kind: "delete", id: span.id })}>
        {t("log.delete")}
      </button>
      {isProblem && (
        <p class="problem" id={`${id}-split-problem`} role="alert">
          {t("log.problem.split", { from, to })}
        </p>
      )}
    </div>
  );
}
