import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { shownColor } from "../../utils/domain/client-colors.ts";

export type Choosable<Value> = { readonly value: Value; readonly text: string; readonly color?: string };

type ChoiceGroupProps<Value> = {
  readonly name: string;
  readonly options: readonly Choosable<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** Chosen was what holds already. */
  readonly onKeep: () => void;
  /** In columns of one width. */
  readonly isEven?: boolean;
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * One of several. The arrows only move the focus, unlike in a form: a choice acts at once, and what was passed on the
 * way shall not.
 */
export function ChoiceGroup<Value extends string | null>(props: ChoiceGroupProps<Value>): JSX.Element {
  const { name, options, chosen, onChoose, onKeep, isEven = false } = props;
  const id = useId();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ value }) => value === chosen),
    ),
  );
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLButtonElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const radios = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="radio"]');
    radios?.[(at + step + options.length) % options.length]?.focus();
  };
  return (
    <div class="group" role="radiogroup" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <div class={isEven ? "options even" : "options"}>
        {options.map(({ value, text, color }, index) => (
          <button
            type="button"
            role="radio"
            key={value ?? ""}
            class="option"
            aria-checked={value === chosen}
            tabIndex={index === Math.min(at, options.length - 1) ? 0 : -1}
            onKeyDown={onKeyDown}
            onFocus={() => setAt(index)}
            onClick={() => (value === chosen ? onKeep() : onChoose(value))}
          >
            {color && <i class="who" style={{ background: shownColor(color) }} />}
            <span class="clip">{text}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
