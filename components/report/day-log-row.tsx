import type { JSX } from "preact";
import type { Activity } from "../../utils/domain/service.ts";
import type { Context, Span } from "../../utils/domain/span.ts";
import type { LiveRow, LogRow } from "../../utils/models/day-log-view.ts";
import { ClientName } from "../ui/client-name.tsx";
import { LogForm, type OnEdit } from "./day-log-form.tsx";
import { lookOf } from "./day-log-timeline.tsx";
import { whatOf, type LogWords } from "./day-log-words.ts";
import type { Column, TableProps } from "./log-columns.ts";
import { PickBox } from "./pick-box.tsx";

type ClosedProps = TableProps & { readonly row: LogRow; readonly columns: readonly Column[] };

/** A closed span: what it was, and beneath it the form that puts it right. */
export function ClosedRow(props: ClosedProps): JSX.Element {
  const { log, row, columns, words, picking, open, onOpen, onClose, onEdit } = props;
  const { t } = words;
  const { span } = row;
  const isOpen = open === span.id;
  const named = { range: words.range(span), what: whatOf(span, words) };
  return (
    <>
      <tr class={isOpen ? "is-open" : undefined}>
        {columns.includes("pick") && (
          <td class="c-pick">
            <PickBox ids={[span.id]} label={t("log.several.one", named)} picking={picking} />
          </td>
        )}
        <Labels told={span} columns={columns} words={words} end={words.time(span.end, span.zone)} />
        <td class="c-context">
          <ContextMark context={span.context} isOff={row.inMs === 0} words={words} />
          {span.context === "unsorted" && <SortButtons span={span} words={words} onEdit={onEdit} />}
        </td>
        <td class="c-hours">{hoursText(row, words)}</td>
        <td class="c-actions">
          <button
            type="button"
            class="btn sec"
            data-edit={span.id}
            aria-expanded={isOpen}
            aria-label={t("log.edit.label", named)}
            onClick={() => (isOpen ? onClose() : onOpen(span.id))}
          >
            {t("log.edit")}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="log-form-row">
          <td colSpan={columns.length}>
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

type OpenProps = { readonly row: LiveRow; readonly columns: readonly Column[]; readonly words: LogWords };

/** Time that is not closed yet: judged as it will be, and not to be edited so far. */
export function OpenRow({ row, columns, words }: OpenProps): JSX.Element {
  const { t } = words;
  return (
    <tr class="is-live">
      {columns.includes("pick") && <td class="c-pick">{null}</td>}
      <Labels
        told={row}
        columns={columns}
        words={words}
        end={row.isCounting ? "" : words.time(row.end, row.zone)}
      />
      <td class="c-context">
        <ContextMark context={row.context} isOff={row.inMs === 0} words={words} />
      </td>
      <td class="c-live" colSpan={2}>
        <b>{t(stateOf(row))}</b>
        <small>{t(row.isOpen ? "log.now.note" : "log.pending.note")}</small>
      </td>
    </tr>
  );
}

function stateOf({ isOpen, isCounting }: LiveRow): "log.now" | "log.goes-on" | "log.pending" {
  if (isCounting) return "log.now";
  return isOpen ? "log.goes-on" : "log.pending";
}

type LabelsProps = {
  readonly told: Pick<Span, "start" | "end" | "zone" | "service" | "client"> & {
    readonly activity: Activity | null;
  };
  readonly columns: readonly Column[];
  readonly words: LogWords;
  readonly end: string;
};

/** When and where, and for whom. */
function Labels({ told, columns, words, end }: LabelsProps): JSX.Element {
  const { t, locale } = words;
  const client = words.client(told.client);
  return (
    <>
      <th scope="row" class="c-start">
        {words.time(told.start, told.zone)}
      </th>
      <td class="c-end">{end}</td>
      <td class="c-duration">{locale.duration(told.end - told.start)}</td>
      <td class="c-service">{words.service(told.service)}</td>
      <td class="c-activity">{told.activity === null ? "" : t(`activity.${told.activity}`)}</td>
      {columns.includes("client") && <td class="c-client">{client && <ClientName {...client} />}</td>}
    </>
  );
}

type MarkProps = { readonly context: Context; readonly isOff: boolean; readonly words: LogWords };

function ContextMark({ context, isOff, words }: MarkProps): JSX.Element {
  return (
    <span class="log-context">
      <i class={`tl-key ${lookOf({ context, isOff })}`} />
      {words.t(`log.context.${context}`)}
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
