import type { ComponentChildren, JSX } from "preact";

type RadioCardProps = {
  /** The group that it belongs to. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly onChoose: () => void;
};

/** One answer of a group, with room for what it means. The fieldset around it carries the question. */
export function RadioCard({ name, isChosen, title, note, onChoose }: RadioCardProps): JSX.Element {
  return (
    <label class={isChosen ? "radio-card is-chosen" : "radio-card"}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>
        <b>{title}</b>
        {note === undefined ? null : <small>{note}</small>}
      </span>
    </label>
  );
}
