import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { EditProblem, SpanEdit } from "../../utils/domain/log-edit.ts";
import type { LogEdge } from "../../utils/domain/log-time.ts";
import { ACTIVITIES } from "../../utils/domain/service-words.ts";
import type { Context, Span } from "../../utils/domain/span.ts";
import type { DayKey, Zone } from "../../utils/domain/time.ts";
import { Select } from "../ui/select.tsx";
import { MoreActions } from "./day-log-more.tsx";
import type { LogWords } from "./day-log-words.ts";
import { Labelled, TimeField } from "./log-field.tsx";
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

/** Personal time names neither a site nor an activity, nor whom it was for. */
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
          {form.clients.length > 1 && (
            <Labelled id={`${id}-client`} label={t("log.col.client")}>
              <Select
                id={`${id}-client`}
                value={form.client}
                choices={form.clients}
                describedBy={form.problem === "no-client" ? `${id}-problem` : undefined}
                onChange={form.setClient}
              />
            </Labelled>
          )}
        </>
      )}
    </>
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
