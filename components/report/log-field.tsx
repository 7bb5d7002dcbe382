import type { JSX } from "preact";

type TimeFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problemId: string | undefined;
  readonly inputRef?: { current: HTMLInputElement | null } | undefined;
  readonly onValue: (value: string) => void;
};

export function TimeField({ id, label, value, problemId, inputRef, onValue }: TimeFieldProps): JSX.Element {
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

/** A control with its name above it. */
export function Labelled({ id, label, children }: LabelledProps): JSX.Element {
  return (
    <span class="log-field">
      <label for={id}>{label}</label>
      {children}
    </span>
  );
}
