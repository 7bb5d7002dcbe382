/** The attribute that cover.css looks for: with it, the page shows. */
const SHOWN = "data-relache-shown";
/** As cover.css, but for a moment only: the state is read in a few milliseconds. */
const VEIL =
  "@keyframes relache-veil{0%,to{opacity:0;background:Canvas}}html:root{animation:relache-veil .3s step-end!important}";

let veil: CSSStyleSheet | undefined;

/**
 * Hides a page that is put away in the tab's history: what it knows of the hours may be old when it comes back. Styles
 * are worked out when it is painted again, so the veil begins with its return; it lets go by itself, also when the
 * extension is gone.
 */
export function veilForReturn(): void {
  if (veil === undefined) {
    veil = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, veil];
  }
  veil.replaceSync(VEIL);
}

/** Lets the page show: the shield has decided, or is about to draw above it. */
export function liftCover(): void {
  document.documentElement.setAttribute(SHOWN, "");
  veil?.replaceSync("");
}
