import type { EpochMs } from "../../utils/domain/time.ts";

/** All that the shield knows of what a user writes: when the last key fell, and whether some text still stands there. */
export type Typing = {
  readonly lastAt: () => EpochMs | null;
  readonly isUnsaved: () => boolean;
};

const NOT_DRAFTS = new Set(["password", "search", "checkbox", "radio", "range", "color", "file"]);

/** Watches input events in editable fields. Nothing typed is read, kept or sent; only emptiness is asked. */
export function watchTyping(now: () => EpochMs, signal: AbortSignal): Typing {
  let lastAt: EpochMs | null = null;
  let field: WeakRef<HTMLElement> | null = null;
  addEventListener(
    "input",
    (event) => {
      const target = event.composedPath()[0];
      if (!event.isTrusted || !(target instanceof HTMLElement) || !canHoldDraft(target)) return;
      lastAt = now();
      field = new WeakRef(editingRoot(target));
    },
    { capture: true, passive: true, signal },
  );
  addEventListener("submit", () => (field = null), { capture: true, passive: true, signal });
  return {
    lastAt: () => lastAt,
    isUnsaved: () => {
      const at = field?.deref();
      return at !== undefined && at.isConnected && !isEmpty(at);
    },
  };
}

function canHoldDraft(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return !NOT_DRAFTS.has(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Rich editors rebuild the nodes inside; the outermost editable one stays. */
function editingRoot(target: HTMLElement): HTMLElement {
  let root = target;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  return root;
}

function isEmpty(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value.trim() === "";
  return (field.textContent ?? "").trim() === "";
}
