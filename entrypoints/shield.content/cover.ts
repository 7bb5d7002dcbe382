/** The attribute that cover.css looks for: with it, the page shows. */
const SHOWN = "data-relache-shown";

/** Lets the page show: the shield has decided, or is about to draw above it. */
export function liftCover(): void {
  document.documentElement.setAttribute(SHOWN, "");
}
