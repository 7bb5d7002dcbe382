import type { ComponentChildren, JSX } from "preact";

type FieldProps = {
  /** The id of the control within. */
  readonly id: string;
  readonly label: string;
  /** Read with the control: give it `describedBy={noteId(id)}`. */
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
};

export function noteId(id: string): string {
  return `${id}-note`;
}

/** A named line with its control at the end. */
export function Field({ id, label, note, children }: FieldProps): JSX.Element {
  return (
    <div class="fld">
      <div>
        <label for={id}>{label}</label>
        {note === undefined ? null : <small id={noteId(id)}>{note}</small>}
      </div>
      {children}
    </div>
  );
}
