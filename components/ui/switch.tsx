import type { JSX } from "preact";

type SwitchProps = {
  readonly isOn: boolean;
  readonly label: string;
  readonly onToggle: (isOn: boolean) => void;
  readonly describedBy?: string | undefined;
};

/** An on/off control that takes effect at once. */
export function Switch({ isOn, label, onToggle, describedBy }: SwitchProps): JSX.Element {
  return (
    <button
      type="button"
      class="sw"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={() => onToggle(!isOn)}
    />
  );
}
