import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { weekdayOfField } from "../../utils/domain/time-field.ts";
import type { ExceptionForm } from "../../utils/models/exception-form.ts";
import type { FormModel } from "../../utils/models/exception-form-model.ts";
import { Icon } from "../ui/icon.tsx";
import { PLUS } from "../ui/icons.ts";
import { IntervalRow } from "./interval-row.tsx";
import { useWords } from "./words.tsx";

type ExceptionsHoursProps = {
  readonly model: FormModel;
  readonly form: ExceptionForm;
  /** Of the hours as a whole. */
  readonly problem: string | null;
};

/** The hours of each of the days, in the fields of the typical week. */
export function ExceptionsHours({ model, form, problem }: ExceptionsHoursProps): JSX.Element {
  const { ex, t } = useWords();
  const adder = useRef<HTMLButtonElement>(null);
  const problems = model.reading.value?.pairs ?? [];
  return (
    <fieldset class="ex-hours" aria-describedby={problem === null ? undefined : "ex-hours-problem"}>
      <legend>{ex(form.kind === "campaign" ? "ex.hours.extra" : "ex.hours")}</legend>
      {form.pairs.map((pair, index) => (
        <IntervalRow
          key={pair.key}
          day={weekdayOfField(form.from)}
          index={index}
          pair={pair}
          problem={problems.find(({ key }) => key === pair.key) ?? null}
          onField={(edge, value) => model.setPair(pair.key, edge, value)}
          onLeave={() => undefined}
          onRemove={() => {
            model.removePair(pair.key);
            adder.current?.focus();
          }}
        />
      ))}
      <button type="button" class="btn sec" ref={adder} onClick={model.addPair}>
        <Icon path={PLUS} size={16} />
        {t("hours.add")}
      </button>
      {problem === null ? null : (
        <small class="problem" id="ex-hours-problem" role="alert">
          {problem}
        </small>
      )}
    </fieldset>
  );
}
