import type { JSX } from "preact";
import { Icon } from "./icon.tsx";
import { CHECK, INFO, UNDO } from "./icons.ts";

type SaveStateProps = {
  readonly tone: "quiet" | "good" | "trouble";
  readonly text: string;
  readonly undo: string;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
};

/** Says politely what became of the last change, and takes it back. */
export function SaveState({ tone, text, undo, canUndo, onUndo }: SaveStateProps): JSX.Element {
  return (
    <div class="save">
      <span role="status" class={`save-text ${tone}`}>
        {tone === "quiet" || text === "" ? null : <Icon path={tone === "good" ? CHECK : INFO} size={16} />}
        {text}
      </span>
      {canUndo ? (
        <button type="button" class="btn ghost" onClick={onUndo}>
          <Icon path={UNDO} />
          {undo}
        </button>
      ) : null}
    </div>
  );
}
