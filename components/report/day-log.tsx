import "./day-log.css";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { DayLogNews } from "../../utils/models/day-log-model.ts";
import type { DayLog as Log } from "../../utils/models/day-log-view.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_LEFT, CHEVRON_RIGHT, PLUS } from "../ui/icons.ts";
import { SaveState } from "../ui/save-state.tsx";
import { LogForm, type OnEdit } from "./day-log-form.tsx";
import { DayLogTable } from "./day-log-table.tsx";
import { DayLogTimeline } from "./day-log-timeline.tsx";
import { createLogWords, type LogWords, type Names } from "./day-log-words.ts";

export type DayLogProps = {
  readonly day: DayKey;
  readonly isToday: boolean;
  readonly phase: "loading" | "error" | "ready";
  readonly log: Log | null;
  readonly names: Names;
  readonly news: DayLogNews | null;
  readonly canUndo: boolean;
  readonly locale: Locale;
  readonly onStep: (days: -1 | 1) => void;
  readonly onRetry: () => void;
  readonly onEdit: OnEdit;
  readonly onUndo: () => void;
};

const ADDING = "+";

/** One day's closed spans as a timeline and a table, where each can be put right. */
export function DayLog(props: DayLogProps): JSX.Element {
  const { day, isToday, phase, log, onRetry } = props;
  const words = createLogWords(props.locale, props.names);
  const { t, locale } = words;
  const title = isToday ? t("log.today") : t("log.title", { day: locale.dates.dayLong(day) });
  const editing = useEditing(props);
  const shown: Part = {
    ...props,
    words,
    onEdit: (edit) => {
      editing.act();
      return props.onEdit(edit);
    },
    onUndo: () => {
      editing.act();
      props.onUndo();
    },
  };
  return (
    <section class="card log" aria-labelledby="log-title" ref={editing.section}>
      <div class="ch log-head">
        <h2 id="log-title" tabIndex={-1}>
          {title}
        </h2>
        <Steps {...shown} />
      </div>
      <News {...shown} />
      {phase === "error" && (
        <div class="trouble" role="alert">
          <p>{t("error.read")}</p>
          <button type="button" class="btn sec" onClick={onRetry}>
            {t("error.retry")}
          </button>
        </div>
      )}
      {phase !== "error" && log?.day === day && (
        <Content {...shown} log={log} title={title} editing={editing} />
      )}
    </section>
  );
}

type Part = DayLogProps & { readonly words: LogWords };

function Steps({ isToday, onStep, words }: Part): JSX.Element {
  return (
    <span class="log-steps">
      <button type="button" class="icb" aria-label={words.t("log.prev")} onClick={() => onStep(-1)}>
        <Icon path={CHEVRON_LEFT} />
      </button>
      <button
        type="button"
        class="icb"
        aria-label={words.t("log.next")}
        disabled={isToday}
        onClick={() => onStep(1)}
      >
        <Icon path={CHEVRON_RIGHT} />
      </button>
    </span>
  );
}

function News({ news, canUndo, onUndo, words: { t } }: Part): JSX.Element {
  const isGood = news?.kind === "done";
  return (
    <div class="log-news">
      <SaveState
        tone={isGood ? "good" : news === null ? "quiet" : "trouble"}
        text={newsText(news, t)}
        undo={t("action.undo")}
        canUndo={canUndo}
        onUndo={onUndo}
      />
    </div>
  );
}

function newsText(news: DayLogNews | null, t: LogWords["t"]): string {
  if (news === null) return "";
  if (news.kind === "trouble") return t("log.trouble");
  return news.kind === "done" ? t(`log.done.${news.what}`) : t(`log.problem.${news.problem}`);
}

type ContentProps = Part & {
  readonly log: Log;
  readonly title: string;
  readonly editing: Editing;
};

function Content({ log, title, words, editing, onEdit }: ContentProps): JSX.Element {
  const { t } = words;
  if (!log.hasDetails) return <p class="none">{t("log.sums")}</p>;
  const isEmpty = log.rows.length === 0 && log.live.length === 0;
  return (
    <>
      {isEmpty ? <p class="none">{t("log.empty")}</p> : <Lead log={log} words={words} />}
      {log.unsortedMs > 0 && <ToSort log={log} words={words} onEdit={onEdit} />}
      {isEmpty ? null : (
        <>
          <DayLogTimeline log={log} words={words} />
          <DayLogTable
            log={log}
            title={title}
            words={words}
            open={editing.open}
            onOpen={editing.setOpen}
            onClose={editing.close}
            onEdit={onEdit}
          />
        </>
      )}
      {editing.open === ADDING ? (
        <LogForm
          day={log.day}
          zone={log.zone}
          span={null}
          next={null}
          services={log.services}
          words={words}
          onEdit={onEdit}
          onClose={editing.close}
        />
      ) : (
        <p class="log-add">
          <button type="button" class="btn sec" data-edit={ADDING} onClick={() => editing.setOpen(ADDING)}>
            <Icon path={PLUS} size={16} />
            {t("log.add")}
          </button>
          {isEmpty && <span>{t("log.empty.note")}</span>}
        </p>
      )}
    </>
  );
}

type LineProps = { readonly log: Log; readonly words: LogWords };

/** The sums of what is listed as closed. */
function Lead({ log, words: { t, locale } }: LineProps): JSX.Element | null {
  if (log.rows.length === 0) return null;
  const sums = { total: locale.duration(log.inMs + log.offMs), off: locale.duration(log.offMs) };
  return (
    <p class="log-lead">
      {t(log.offMs > 0 || log.inMs === 0 ? "log.lead" : "log.lead.none", sums)}
      {log.personalMs > 0 && ` ${t("log.personal", { dur: locale.duration(log.personalMs) })}`}
    </p>
  );
}

function ToSort({ log, words, onEdit }: LineProps & { readonly onEdit: OnEdit }): JSX.Element {
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

type Editing = {
  readonly section: { current: HTMLElement | null };
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  readonly close: () => void;
  /** Something was pressed that changes what is listed. */
  readonly act: () => void;
};

/** Which form is open. When it closes, the focus goes back to its button, or to the heading where that is gone. */
function useEditing({ day, log, news }: DayLogProps): Editing {
  const section = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const acted = useRef(false);
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => setOpen(null), [day]);
  useEffect(() => {
    if (left === null) return;
    const all = [...(section.current?.querySelectorAll<HTMLElement>("[data-edit]") ?? [])];
    const button = all.find((each) => each.dataset["edit"] === left);
    (button ?? section.current?.querySelector("h2"))?.focus();
    setLeft(null);
  }, [left]);
  // The button that was pressed may be gone with what it did, or with the word of it.
  useEffect(() => {
    if (acted.current && document.activeElement === document.body)
      section.current?.querySelector("h2")?.focus();
  }, [log, news]);
  useEffect(() => {
    acted.current = false;
  }, [news]);
  return {
    section,
    open,
    setOpen,
    act: () => {
      acted.current = true;
    },
    close: () => {
      setLeft(open);
      setOpen(null);
    },
  };
}
