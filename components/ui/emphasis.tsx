import type { ComponentChildren, JSX } from "preact";

type EmphasisProps = {
  /** A text in which `{name}` was left open. */
  readonly text: string;
  readonly name: string;
  readonly children: ComponentChildren;
};

/** A sentence with one value that stands out. */
export function Emphasis({ text, name, children }: EmphasisProps): JSX.Element {
  const [before = "", after = ""] = text.split(`{${name}}`);
  return (
    <>
      {before}
      <b>{children}</b>
      {after}
    </>
  );
}
