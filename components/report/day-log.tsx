import "./day-log.css";
import type { JSX } from "preact";
import type { DayKey } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { DayLogNews } from "../../utils/models/day-log-model.ts";
import type { DayLog as Log } from "../../utils/models/day-log-view.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_LEFT, CHEVRON_RIGHT, PLUS } from "../ui/icons.ts";
import { SaveState } from "../ui/save-state.tsx";
import { LogForm, type OnEdit } from "./day-log-form.tsx";
import { LogSeveral, LogTools } from "./day-log-several.tsx";
import { DayLogTable } from "./day-log-table.tsx";
import { DayLogTimeline } from "./day-log-timeline.tsx";
import { LogLead, ToSort } from "./day-log-sums.tsx";
import { createLogWords, type LogWords, type Names } from "./day-log-words.ts";
import { useLogEditing, type LogEditing } from "./use-log-editing.ts";
import { useLogPicking } from "./use-log-picking.ts";

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
  const words = createLogWords(props.locale, props.names, log?.clients ?? []);
  const { t, locale } = words;
  const title = isToday ? t("log.today") : t("log.title", { day: locale.dates.dayLong(day) });
  const editing = useLogEditing(props);
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

function News({ news, canUndo, onUndo, words }: Part): JSX.Element {
  const isGood = news?.kind === "done";
  return (
    <div class="log-news">
      <SaveState
        tone={isGood ? "good" : news === null ? "quiet" : "trouble"}
        text={newsText(news, words)}
        undo={words.t("action.undo")}
        canUndo={canUndo}
        onUndo={onUndo}
      />
    </div>
  );
}

function newsText(news: DayLogNews | null, { t, locale }: LogWords): string {
  if (news === null) return "";
  if (news.kind === "trouble") return t("log.trouble");
  if (news.kind === "refused") return t(`log.problem.${news.problem}`);
  const { what, count } = news;
  if (what !== "sort" && what !== "assign") return t(`log.done.${what}`);
  return t(pluralKey(`log.done.${what}`, count, locale.language), { n: count });
}

type ContentProps = Part & {
  readonly log: Log;
  readonly title: string;
  readonly editing: LogEditing;
};

function Content({ log, title, words, editing, onEdit }: ContentProps): JSX.Element {
  const { t } = words;
  const picking = useLogPicking(log.day, log, words);
  if (!log.hasDetails) return <p class="none">{t("log.sums")}</p>;
  const isEmpty = log.rows.length === 0 && log.live.length === 0;
  return (
    <>
      {isEmpty ? <p class="none">{t("log.empty")}</p> : <LogLead log={log} words={words} />}
      {log.unsortedMs > 0 && <ToSort log={log} words={words} onEdit={onEdit} />}
      {isEmpty ? null : (
        <>
          <DayLogTimeline log={log} words={words} />
          {log.rows.length > 0 && <LogTools picking={picking} words={words} />}
          {picking.isOn && <LogSeveral picking={picking} words={words} onEdit={onEdit} />}
          <DayLogTable
            log={log}
            title={title}
            words={words}
            picking={picking}
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
