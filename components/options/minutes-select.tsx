import type { JSX } from "preact";
import { Select } from "../ui/select.tsx";

type MinutesSelectProps = {
  readonly id: string;
  readonly value: number;
  readonly offered: readonly number[];
  readonly say: (minutes: number) => string;
  readonly describedBy?: string;
  readonly onChange: (minutes: number) => void;
};

/** A choice of lengths. A value from elsewhere (an import) is offered too, never silently replaced. */
export function MinutesSelect(props: MinutesSelectProps): JSX.Element {
  const values = [...new Set([...props.offered, props.value])].sort((a, b) => a - b);
  return (
    <Select
      id={props.id}
      describedBy={props.describedBy}
      value={String(props.value)}
      choices={values.map((minutes) => ({ value: String(minutes), label: props.say(minutes) }))}
      onChange={(text) => props.onChange(Number(text))}
    />
  );
}
