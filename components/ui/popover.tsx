import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

type PopoverProps = {
  readonly buttonClass: string;
  readonly button: ComponentChildren;
  readonly label: string;
  /** The panel's content; call `close` when its work is done. */
  readonly children: (close: () => void) => ComponentChildren;
};

/** A button that shows a small panel. Escape and a click elsewhere close it; the focus goes back to the button. */
export function Popover({ buttonClass, button, label, children }: PopoverProps): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const isWithin = ({ target }: Event): boolean =>
      target instanceof Node && box.current?.contains(target) === true;
    const onDown = (event: Event): void => {
      if (!isWithin(event)) setIsOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && isWithin(event)) close();
    };
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("keydown", onKey);
    };
  }, [isOpen]);
  return (
    <div class="popover" ref={box}>
      <button
        type="button"
        class={buttonClass}
        ref={opener}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen ? (
        <div class="popover-panel" role="group" aria-label={label}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}
