import type { JSX } from "preact";
import { useWords } from "./words.tsx";

type DateFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

export function DateField({ id, label, value, problem, onChange }: DateFieldProps): JSX.Element {
  return (
    <div class="stacked">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        class="time"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {problem === null ? null : (
        <small class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </small>
      )}
    </div>
  );
}

type LabelFieldProps = {
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

export function LabelField({ value, problem, onChange }: LabelFieldProps): JSX.Element {
  const { ex } = useWords();
  return (
    <div class="stacked ex-label">
      <label for="ex-label">{ex("ex.label")}</label>
      <input
        id="ex-label"
        class="text-input"
        autocomplete="off"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? "ex-label-note" : "ex-label-problem ex-label-note"}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {problem === null ? null : (
        <small class="problem" id="ex-label-problem" role="alert">
          {problem}
        </small>
      )}
      <small id="ex-label-note">{ex("ex.label.note")}</small>
    </div>
  );
}
