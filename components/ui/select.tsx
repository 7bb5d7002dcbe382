import type { JSX } from "preact";
import { Icon } from "./icon.tsx";
import { CHEVRON_DOWN } from "./icons.ts";

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type SelectProps<Value extends string> = {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly id?: string | undefined;
  /** The name, where no visible label points at it. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
};

/** A native list of choices: the platform's own keys, and readable at any text size. */
export function Select<Value extends string>(props: SelectProps<Value>): JSX.Element {
  const pick = (text: string): void => {
    const found = props.choices.find((choice) => choice.value === text);
    if (found) props.onChange(found.value);
  };
  return (
    <span class="sel-box">
      <select
        class="sel"
        id={props.id}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        value={props.value}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon path={CHEVRON_DOWN} size={16} />
    </span>
  );
}
