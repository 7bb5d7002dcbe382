export type OpenHow = {
  readonly newWindow?: boolean;
  /** Without bringing it to the front. */
  readonly background?: boolean;
};

/** A tab of either browser. Functions given to `run` may use nothing but their arguments, which travel as JSON. */
export interface AnyPage {
  run<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  url(): Promise<string>;
  /** As if typed; `goto` waits for a loaded document, `navigate` does not. */
  goto(url: string): Promise<void>;
  navigate(url: string): Promise<void>;
  waitLoaded(): Promise<void>;
  waitFor(selector: string, timeoutMs?: number): Promise<void>;
  text(selector?: string): Promise<string>;
  /** What is shown inside the shadow root of an element, also a closed one that no script of the page can enter. */
  closedText(selector: string): Promise<string>;
  /** With real events of the mouse and the keyboard. */
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** Chromium or Firefox with the extension, for scenarios that hold in both. */
export interface AnyBrowser {
  extensionUrl(page: string): string;
  newPage(url?: string, how?: OpenHow): Promise<AnyPage>;
  pageAt(urlStart: string, timeoutMs?: number): Promise<AnyPage>;
  /** Runs a function with the extension's rights, without waking or showing any of its own pages. */
  inExtension<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  killBackground(): Promise<void>;
  cpuSeconds(): number;
  close(): Promise<void>;
}

/** The shown text of a shadow root. Travels into pages: it uses nothing from outside. */
export const shownText = (root: ShadowRoot): string =>
  [...root.children].map((each) => (each instanceof HTMLElement ? each.innerText : "")).join("\n");
