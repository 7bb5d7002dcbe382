import { signal, type ReadonlySignal } from "@preact/signals";
import "../../components/popup/wide.css";

/** Wider, lines are hard to follow; as in wide.css. */
const MOST_PX = 560;
const MARGIN_PX = 32;

/** Lets the popup fill the window, and tells the width of its content in px as the window changes. */
export function watchWidth(): ReadonlySignal<number> {
  const root = document.documentElement;
  root.classList.add("wide");
  const read = (): number => Math.min(root.clientWidth, MOST_PX) - MARGIN_PX;
  const width = signal(read());
  new ResizeObserver(() => {
    width.value = read();
  }).observe(root);
  return width;
}
