import { SHEET } from "./sheet.ts";

/** The one element that the shield adds to a page. It is there only while there is something to show. */
export type Host = {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Puts it (back) into the page; returns whether it had to. */
  readonly attach: () => boolean;
  readonly remove: () => void;
};

/**
 * A host with a closed shadow root, put back whenever the page takes it out.
 * @param onReattached what was in the top layer has left it and has to be raised again
 */
export function createHost(onReattached: () => void): Host {
  const element = document.createElement("div");
  const root = element.attachShadow({ mode: "closed" });
  dress(root, SHEET);
  const attach = (): boolean => {
    if (element.isConnected) return false;
    document.documentElement.append(element);
    return true;
  };
  const observer = new MutationObserver(() => {
    if (attach()) onReattached();
  });
  return {
    root,
    element,
    attach: () => {
      // A page that replaces its whole root element (document.write) is seen through the document's own children.
      observer.observe(document, { childList: true });
      observer.observe(document.documentElement, { childList: true });
      return attach();
    },
    remove: () => {
      observer.disconnect();
      element.remove();
    },
  };
}

/**
 * Constructed style sheets need no permission from the page's policy. Firefox long refused to adopt them from content
 * scripts (bugzilla.mozilla.org/show_bug.cgi?id=1928865; 153 does adopt them): there a style element has to do.
 */
export function dress(root: ShadowRoot, rules: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = rules;
    root.append(style);
  }
}
