import type { JSX } from "preact";
import { useState } from "preact/hooks";

type NumberFieldProps = {
  readonly id: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit: string;
  /** Shown beside the field when what stands in it cannot be. */
  readonly problem: string;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: number) => void;
};

/** A whole number within bounds. Anything else stays in the field with the reason, and is not handed on. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  const isBad = text !== null && !isWithin(text, props.min, props.max);
  const problemId = `${props.id}-problem`;
  return (
    <div class="number">
      <span class="number-box">
        <input
          id={props.id}
          type="number"
          inputMode="numeric"
          min={props.min}
          max={props.max}
          step={props.step ?? 1}
          value={text ?? props.value}
          aria-invalid={isBad}
          aria-describedby={
            [props.describedBy, isBad ? problemId : ""].filter(Boolean).join(" ") || undefined
          }
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            if (!isWithin(typed, props.min, props.max)) return;
            setText(null);
            if (Number(typed) !== props.value) props.onChange(Number(typed));
          }}
        />
        {props.unit === "" ? null : <span aria-hidden="true">{props.unit}</span>}
      </span>
      {isBad ? (
        <small class="problem" id={problemId} role="alert">
          {props.problem}
        </small>
      ) : null}
    </div>
  );
}

function isWithin(text: string, min: number, max: number): boolean {
  const value = Number(text);
  return text.trim() !== "" && Number.isInteger(value) && value >= min && value <= max;
}
