import type { JSX } from "preact";

type ChoicesProps<Value extends string | number> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
};

/** One out of a few, as native radio buttons: arrow keys and screen readers know them. */
export function Choices<Value extends string | number>(props: ChoicesProps<Value>): JSX.Element {
  const { legend, name, options, chosen, onChoose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="opts">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
