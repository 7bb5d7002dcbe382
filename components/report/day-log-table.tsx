import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Span } from "../../utils/domain/span.ts";
import type { DayLog, LiveRow, LogRow } from "../../utils/models/day-log-view.ts";
import { lookOf } from "./day-log-timeline.tsx";
import { LogForm, type OnEdit } from "./day-log-form.tsx";
import { whatOf, type LogWords } from "./day-log-words.ts";

/** More rows than this are shown on request. */
const SHOWN_AT_FIRST = 60;

type TableProps = {
  readonly log: DayLog;
  readonly title: string;
  readonly words: LogWords;
  /** The span that is being edited. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onEdit: OnEdit;
};

const COLUMNS = ["start", "end", "duration", "service", "activity", "context", "hours", "actions"] as const;

export function DayLogTable(props: TableProps): JSX.Element {
  const { log, title, words } = props;
  const [isAllShown, setIsAllShown] = useState(false);
  const rows = isAllShown ? log.rows : log.rows.slice(0, SHOWN_AT_FIRST);
  const isCut = rows.length < log.rows.length;
  return (
    <>
      <table class="log-table">
        <caption class="sr">{title}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" class={`c-${column}`} key={column}>
                {column === "actions" ? (
                  <span class="sr">{words.t("log.col.actions")}</span>
                ) : (
                  words.t(`log.col.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClosedRow {...props} row={row} key={row.span.id} />
          ))}
          {!isCut && log.live.map((row) => <OpenRow row={row} words={words} key={`live-${row.start}`} />)}
        </tbody>
      </table>
      {isCut && (
        <button type="button" class="btn sec" onClick={() => setIsAllShown(true)}>
          {words.t("log.more", { n: log.rows.length + log.live.length })}
        </button>
      )}
    </>
  );
}

function ClosedRow(props: TableProps & { readonly row: LogRow }): JSX.Element {
  const { log, row, words, open, onOpen, onClose, onEdit } = props;
  const { t, locale } = words;
  const { span } = row;
  const isOpen = open === span.id;
  const what = whatOf(span, words);
  return (
    <>
      <tr class={isOpen ? "is-open" : undefined}>
        <th scope="row" class="c-start">
          {words.time(span.start, span.zone)}
        </th>
        <td class="c-end">{words.time(span.end, span.zone)}</td>
        <td class="c-duration">{locale.duration(span.end - span.start)}</td>
        <td class="c-service">{words.service(span.service)}</td>
        <td class="c-activity">{span.activity === null ? "" : t(`activity.${span.activity}`)}</td>
        <td class="c-context">
          <ContextMark span={span} isOff={row.inMs === 0} words={words} />
          {span.context === "unsorted" && <SortButtons span={span} words={words} onEdit={onEdit} />}
        </td>
        <td class="c-hours">{hoursText(row, words)}</td>
        <td class="c-actions">
          <button
            type="button"
            class="btn sec"
            data-edit={span.id}
            aria-expanded={isOpen}
            aria-label={t("log.edit.label", { range: words.range(span), what })}
            onClick={() => (isOpen ? onClose() : onOpen(span.id))}
          >
            {t("log.edit")}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="log-form-row">
          <td colSpan={COLUMNS.length}>
            <LogForm
              day={log.day}
              zone={log.zone}
              span={span}
              next={row.next}
              services={log.services}
              words={words}
              onEdit={onEdit}
              onClose={onClose}
            />
          </td>
        </tr>
      )}
    </>
  );
}

type MarkProps = { readonly span: Span; readonly isOff: boolean; readonly words: LogWords };

function ContextMark({ span, isOff, words }: MarkProps): JSX.Element {
  return (
    <span class="log-context">
      <i class={`tl-key ${lookOf({ context: span.context, isOff })}`} />
      {words.t(`log.context.${span.context}`)}
    </span>
  );
}

type SortProps = { readonly span: Span; readonly words: LogWords; readonly onEdit: OnEdit };

function SortButtons({ span, words, onEdit }: SortProps): JSX.Element {
  const { t } = words;
  return (
    <span class="log-sort-one">
      {(["work", "personal"] as const).map((context) => (
        <button
          type="button"
          class="tb"
          key={context}
          aria-label={t(`log.sort.one.${context}`, { range: words.range(span) })}
          onClick={() => void onEdit({ kind: "sort", ids: [span.id], context })}
        >
          {t(`log.sort.${context}`)}
        </button>
      ))}
    </span>
  );
}

function hoursText({ span, inMs, offMs }: LogRow, { t, locale }: LogWords): string {
  if (span.context === "personal") return "";
  if (offMs === 0) return t("log.in");
  if (inMs === 0) return t("log.off");
  return t("log.both", { in: locale.duration(inMs), off: locale.duration(offMs) });
}

function OpenRow({ row, words }: { readonly row: LiveRow; readonly words: LogWords }): JSX.Element {
  const { t, locale } = words;
  return (
    <tr class="is-live">
      <th scope="row" class="c-start">
        {words.time(row.start, row.zone)}
      </th>
      <td class="c-end">{row.isCounting ? "" : words.time(row.end, row.zone)}</td>
      <td class="c-duration">{locale.duration(row.end - row.start)}</td>
      <td class="c-service">{words.service(row.service)}</td>
      <td class="c-activity">{row.activity === null ? "" : t(`activity.${row.activity}`)}</td>
      <td class="c-live" colSpan={3}>
        <b>{t(row.isCounting ? "log.now" : "log.pending")}</b>
        <small>{t(row.isCounting ? "log.now.note" : "log.pending.note")}</small>
      </td>
    </tr>
  );
}
