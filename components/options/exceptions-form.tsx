import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import {
  doOverlap,
  hasHours,
  isLasting,
  type ExceptionProblem,
} from "../../utils/domain/exception-problems.ts";
import type { DayKey, EpochMs } from "../../utils/domain/time.ts";
import type { ExceptionForm } from "../../utils/models/exception-form.ts";
import type { ExceptionsModel } from "../../utils/models/exceptions-model.ts";
import { DateField, LabelField } from "./exceptions-fields.tsx";
import { ExceptionsHours } from "./exceptions-hours.tsx";
import { sayDays, sayWhen } from "./exceptions-words.ts";
import { useWords, type OptionsWords } from "./words.tsx";

type ExceptionsFormProps = {
  readonly model: ExceptionsModel;
  readonly form: ExceptionForm;
  readonly nextStart: EpochMs | null;
};

/** One exception being filled in. What cannot be saved stays in its field with the reason. */
export function ExceptionsForm({ model, form, nextStart }: ExceptionsFormProps): JSX.Element {
  const words = useWords();
  const { ex } = words;
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => box.current?.querySelector("input")?.focus(), []);
  const { kind, id } = form;
  const reading = model.form.reading.value;
  const when = nextStart === null ? null : sayWhen(nextStart, model.today.value, words);
  const submit = (): void => {
    void model.form.submit();
    // The reasons are drawn in the next turn.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form
      class="ex-form"
      ref={box}
      noValidate
      aria-labelledby="ex-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 id="ex-form">{ex(id === null ? `ex.new.${kind}` : `ex.edit.${kind}`)}</h3>
      <p class="aside">{ex(`ex.note.${kind}`)}</p>
      <Fields model={model} form={form} />
      {hasHours(form) ? (
        <ExceptionsHours
          model={model.form}
          form={form}
          problem={sayProblem(reading?.intervals, model, form, words)}
        />
      ) : null}
      {isTold(form, model.today.value) ? <p class="aside">{ex("ex.told")}</p> : null}
      {form.isClosed ? (
        <p class="note-line" role="alert">
          {when === null ? ex("ex.closed.nodate") : ex("ex.closed", { when })}
        </p>
      ) : null}
      <div class="ways-out">
        <button type="submit" class="btn pri">
          {ex("ex.save")}
        </button>
        <button type="button" class="btn sec" onClick={model.form.cancel}>
          {ex("ex.cancel")}
        </button>
      </div>
    </form>
  );
}

/** It speaks of days on which something may have been counted already. */
const isTold = ({ kind, from }: ExceptionForm, today: DayKey): boolean =>
  kind !== "on-call" && from !== "" && from <= today;

function Fields({ model, form }: Omit<ExceptionsFormProps, "nextStart">): JSX.Element {
  const words = useWords();
  const { ex } = words;
  const reading = model.form.reading.value;
  const say = (problem: Problem): string | null => sayProblem(problem, model, form, words);
  // Other hours are as a rule those of one day.
  const isOneDay = form.kind === "special" && !form.isToOwn;
  return (
    <div class="ex-fields">
      <DateField
        id="ex-from"
        label={ex(isOneDay ? "ex.day" : "ex.from")}
        value={form.from}
        problem={say(reading?.from) ?? (isOneDay ? say(reading?.to) : null)}
        onChange={(from) => model.form.set({ from })}
      />
      {isOneDay ? null : (
        <DateField
          id="ex-to"
          label={ex("ex.to")}
          value={form.to}
          problem={say(reading?.to)}
          onChange={(to) => model.form.set({ to })}
        />
      )}
      <LabelField
        value={form.label}
        problem={say(reading?.label) === null ? null : ex("ex.bad.label")}
        onChange={(label) => model.form.set({ label })}
      />
    </div>
  );
}

type Problem = ExceptionProblem["kind"] | null | undefined;

/** Nothing is said of a form that was not tried yet: whoever is filling it in knows. */
function sayProblem(
  problem: Problem,
  model: ExceptionsModel,
  form: ExceptionForm,
  words: OptionsWords,
): string | null {
  if (!form.isTried || problem === null || problem === undefined) return null;
  if (problem !== "taken") return words.ex(`ex.bad.${problem}`);
  const all = [...model.coming.value, ...model.past.value];
  const other = all.find(
    (each) => each.id !== form.id && each.kind === form.kind && isLasting(each) && doOverlap(each, form),
  );
  const days =
    other === undefined ? words.ex(`ex.kind.${form.kind}`) : sayDays(other, model.today.value, words);
  return words.ex("ex.bad.taken", { other: days });
}
