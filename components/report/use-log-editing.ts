import { useEffect, useRef, useState } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import type { DayLogNews } from "../../utils/models/day-log-model.ts";
import type { DayLog } from "../../utils/models/day-log-view.ts";

type Shown = { readonly day: DayKey; readonly log: DayLog | null; readonly news: DayLogNews | null };

export type LogEditing = {
  readonly section: { current: HTMLElement | null };
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  readonly close: () => void;
  /** Something was pressed that changes what is listed. */
  readonly act: () => void;
};

/** Which form is open. When it closes, the focus goes back to its button, or to the heading where that is gone. */
export function useLogEditing({ day, log, news }: Shown): LogEditing {
  const section = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const acted = useRef(false);
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => setOpen(null), [day]);
  useEffect(() => {
    if (left === null) return;
    const all = [...(section.current?.querySelectorAll<HTMLElement>("[data-edit]") ?? [])];
    const button = all.find((each) => each.dataset["edit"] === left);
    (button ?? section.current?.querySelector("h2"))?.focus();
    setLeft(null);
  }, [left]);
  // The button that was pressed may be gone with what it did, or with the word of it.
  useEffect(() => {
    if (acted.current && document.activeElement === document.body)
      section.current?.querySelector("h2")?.focus();
  }, [log, news]);
  useEffect(() => {
    acted.current = false;
  }, [news]);
  return {
    section,
    open,
    setOpen,
    act: () => {
      acted.current = true;
    },
    close: () => {
      setLeft(open);
      setOpen(null);
    },
  };
}
