import type { JSX } from "preact";
import { Icon } from "./icon.tsx";
import { CHECK, PLUS } from "./icons.ts";

type ChipToggleProps = {
  readonly isOn: boolean;
  readonly text: string;
  readonly onToggle: () => void;
};

/** One of several things that may be picked together. */
export function ChipToggle({ isOn, text, onToggle }: ChipToggleProps): JSX.Element {
  return (
    <button type="button" class="chip-toggle" aria-pressed={isOn} onClick={onToggle}>
      <Icon path={isOn ? CHECK : PLUS} size={16} />
      {text}
    </button>
  );
}
