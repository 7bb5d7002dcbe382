import type { Ref } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Opens above everything. Escape and a press beside it close it.
 * @param first where the focus starts: at what the first of these selectors finds
 */
export function useDialog(onClose: () => void, first: readonly string[]): Ref<HTMLDialogElement> {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const box = dialog.current;
    if (!box) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // Else the browser takes the key for the popup as a whole.
      event.preventDefault();
      close.current();
    };
    const onDown = (event: PointerEvent): void => {
      if (isBeside(box, event)) close.current();
    };
    // The browser closes it by itself when the key comes while the focus is beside it, in the browser's own bar.
    const onClosed = (): void => close.current();
    box.addEventListener("keydown", onKey);
    box.addEventListener("pointerdown", onDown);
    box.addEventListener("close", onClosed);
    box.showModal();
    const start = first.map((each) => box.querySelector<HTMLElement>(each)).find((found) => found !== null);
    start?.focus();
    return () => {
      box.removeEventListener("keydown", onKey);
      box.removeEventListener("pointerdown", onDown);
      box.removeEventListener("close", onClosed);
      box.close();
    };
  }, []);
  return dialog;
}

/** The backdrop belongs to the dialog, and so do the gaps between what stands in it. */
function isBeside(box: HTMLElement, { target, clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return target === box && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
