import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { LogEdge } from "../../utils/domain/log-time.ts";
import { ACTIVITIES } from "../../utils/domain/service-words.ts";
import type { Context, Span } from "../../utils/domain/span.ts";
import type { EditProblem, SpanEdit } from "../../utils/domain/span-edits.ts";
import { MINUTE_MS, type DayKey, type Zone } from "../../utils/domain/time.ts";
import { Select } from "../ui/select.tsx";
import type { LogWords } from "./day-log-words.ts";
import { useLogFields, type Fields, type FormProblem } from "./use-log-fields.ts";

export type OnEdit = (edit: SpanEdit) => Promise<EditProblem | "trouble" | null>;

type LogFormProps = {
  readonly day: DayKey;
  readonly zone: Zone;
  /** The span to put right; `null` adds one. */
  readonly span: Span | null;
  readonly next: Span | null;
  readonly services: readonly string[];
  readonly words: LogWords;
  readonly onEdit: OnEdit;
  readonly onClose: () => void;
};

/** In a shorter span no whole minute may lie. */
const LEAST_SPLIT_MS = 2 * MINUTE_MS;

const CONTEXTS: readonly Context[] = ["work", "personal", "unsorted", "exception"];

/** Times and labels of one span. What is wrong stands beside the field that it belongs to; Escape leaves. */
export function LogForm(props: LogFormProps): JSX.Element {
  const { span, next, words, onEdit, onClose } = props;
  const { t } = words;
  const form = useLogFields(props);
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const box = useEscape(onClose);
  const edit = async (wanted: SpanEdit | FormProblem): Promise<void> => {
    const problem = typeof wanted === "string" ? wanted : await onEdit(wanted);
    form.setProblem(
      problem === "empty" && typeof wanted !== "string" && wanted.kind === "split" ? "split" : problem,
    );
    if (problem === null) onClose();
  };
  const field = (edge: LogEdge, label: string): JSX.Element => (
    <TimeField
      id={`${id}-${edge}`}
      label={label}
      value={form[edge]}
      inputRef={edge === "start" ? first : undefined}
      problemId={form.problem !== null && TIME_PROBLEMS.has(form.problem) ? `${id}-problem` : undefined}
      onValue={(value) => form.setField(edge, value)}
    />
  );
  return (
    <form
      class="log-form"
      ref={box}
      aria-label={span === null ? t("log.form.add") : t("log.form.edit", { range: words.range(span) })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void edit(form.wanted());
      }}
    >
      <div class="log-fields">
        {field("start", t("log.col.start"))}
        {field("end", t("log.col.end"))}
        <LabelFields id={id} form={form} words={words} />
      </div>
      {form.problem !== null && form.problem !== "split" && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {sayProblem(form.problem, words)}
        </p>
      )}
      <div class="log-actions">
        <button type="submit" class="btn pri">
          {span === null ? t("log.add") : t("log.save")}
        </button>
        <button type="button" class="btn sec" onClick={onClose}>
          {t("log.cancel")}
        </button>
      </div>
      {span === null ? null : (
        <MoreActions id={id} form={form} span={span} next={next} words={words} onEdit={edit} />
      )}
    </form>
  );
}

/** Escape within the form leaves it. */
function useEscape(onClose: () => void) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = box.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    form?.addEventListener("keydown", onKey);
    return () => form?.removeEventListener("keydown", onKey);
  }, [onClose]);
  return box;
}

type FieldsProps = { readonly id: string; readonly form: Fields; readonly words: LogWords };

/** Personal time names neither a site nor an activity. */
function LabelFields({ id, form, words: { t } }: FieldsProps): JSX.Element {
  return (
    <>
      <Labelled id={`${id}-context`} label={t("log.col.context")}>
        <Select
          id={`${id}-context`}
          value={form.context}
          choices={CONTEXTS.map((value) => ({ value, label: t(`log.context.${value}`) }))}
          onChange={form.setContext}
        />
      </Labelled>
      {form.context === "personal" ? null : (
        <>
          <Labelled id={`${id}-service`} label={t("log.col.service")}>
            <Select
              id={`${id}-service`}
              value={form.service}
              choices={form.choices}
              describedBy={form.problem === "no-service" ? `${id}-problem` : undefined}
              onChange={form.setService}
            />
          </Labelled>
          <Labelled id={`${id}-activity`} label={t("log.col.activity")}>
            <Select
              id={`${id}-activity`}
              value={form.activity}
              choices={[
                { value: "" as const, label: t("log.activity.none") },
                ...ACTIVITIES.map((value) => ({ value, label: t(`activity.${value}`) })),
              ]}
              onChange={form.setActivity}
            />
          </Labelled>
        </>
      )}
    </>
  );
}

type MoreProps = FieldsProps & {
  readonly span: Span;
  readonly next: Span | null;
  readonly onEdit: (wanted: SpanEdit | FormProblem) => Promise<void>;
};

/** What can be done to a span besides telling it better. */
function MoreActions({ id, form, span, next, words, onEdit }: MoreProps): JSX.Element {
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

/** Problems that the two times have. */
const TIME_PROBLEMS: ReadonlySet<FormProblem> = new Set([
  "blank",
  "empty",
  "overlap",
  "future",
  "outside-day",
]);

function sayProblem(problem: Exclude<FormProblem, "split">, { t }: LogWords): string {
  return problem === "trouble" ? t("log.trouble") : t(`log.problem.${problem}`);
}

type TimeFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problemId: string | undefined;
  readonly inputRef?: { current: HTMLInputElement | null } | undefined;
  readonly onValue: (value: string) => void;
};

function TimeField({ id, label, value, problemId, inputRef, onValue }: TimeFieldProps): JSX.Element {
  return (
    <Labelled id={id} label={label}>
      <input
        type="time"
        class="time"
        id={id}
        ref={inputRef ?? null}
        value={value}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Labelled>
  );
}

type LabelledProps = {
  readonly id: string;
  readonly label: string;
  readonly children: JSX.Element;
};

function Labelled({ id, label, children }: LabelledProps): JSX.Element {
  return (
    <span class="log-field">
      <label for={id}>{label}</label>
      {children}
    </span>
  );
}
