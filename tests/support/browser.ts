export type OpenHow = {
  readonly newWindow?: boolean;
  /** Without bringing it to the front. */
  readonly background?: boolean;
};

/** A key by its name, or by what it types. */
export type Key =
  | ("Tab" | "Shift+Tab" | "Enter" | "Escape")
  | ("ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight")
  | (" " | "a" | "p" | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9");

/** A place in the view of a page, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

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
  /** One key after the other, to whatever has the focus. */
  press(...keys: readonly Key[]): Promise<void>;
  /** Presses the mouse at the first place, moves over the others and lets go at the last. */
  drag(...places: readonly Point[]): Promise<void>;
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
