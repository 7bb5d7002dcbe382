import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { shownText, type AnyPage, type Key, type Point } from "./browser.ts";
import { isRecord, type Marionette } from "./marionette.ts";
import { until } from "./wait.ts";

/** Commands that belong together (choose a window, then act in it) must not be mixed with others. */
export type Turn = <T>(task: (marionette: Marionette) => Promise<T>) => Promise<T>;

/** WebDriver's characters for keys that type nothing. */
const KEY_VALUES: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};
const SHIFT = "\uE008";

const strokesOf = (key: Key): readonly object[] => {
  const [down, up] = ["keyDown", "keyUp"];
  const value = KEY_VALUES[key] ?? key;
  if (key !== "Shift+Tab")
    return [
      { type: down, value },
      { type: up, value },
    ];
  return [{ type: down, value: SHIFT }, ...strokesOf("Tab"), { type: up, value: SHIFT }];
};

/** One tab. Acting in it does not bring it to the front; `activate` does. */
export class FirefoxPage implements AnyPage {
  readonly handle: string;
  readonly #turn: Turn;

  constructor(turn: Turn, handle: string) {
    this.#turn = turn;
    this.handle = handle;
  }

  /** Runs a function in the page: it may use nothing from outside but its arguments, which travel as JSON. */
  async run<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const script = `return (${body.toString()})(...arguments)`;
    return (await this.#here("WebDriver:ExecuteScript", { script, args })) as Awaited<Result>;
  }

  url(): Promise<string> {
    return this.run(() => location.href);
  }

  /** Goes to an address as if it had been typed, and waits until some document has loaded there. */
  async goto(url: string): Promise<void> {
    await this.navigate(url);
    await this.waitLoaded();
  }

  /** Only starts the navigation: a gate may send it elsewhere. */
  async navigate(url: string): Promise<void> {
    await this.#here("WebDriver:Navigate", { url });
  }

  async waitLoaded(): Promise<void> {
    await until(() => this.run(() => location.href !== "about:blank" && document.readyState === "complete"), {
      label: "page loaded",
      timeoutMs: 15_000,
    });
  }

  async waitFor(selector: string, timeoutMs = 10_000): Promise<void> {
    await until(() => this.run((wanted) => document.querySelector(wanted) !== null, selector), {
      label: `${selector} on the page`,
      timeoutMs,
    });
  }

  text(selector = "body"): Promise<string> {
    return this.run((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? "", selector);
  }

  /** The debugger's way to a shadow root leads into closed ones too. */
  closedText(selector: string): Promise<string> {
    return this.#turn(async (marionette) => {
      await marionette.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: false });
      const using = { using: "css selector", value: selector };
      const found = await marionette.send("WebDriver:FindElements", using);
      const [element] = Array.isArray(found) ? found : [];
      if (!isRecord(element)) return "";
      const root = await marionette.send("WebDriver:GetShadowRoot", { id: Object.values(element)[0] });
      const script = `return (${shownText.toString()})(...arguments)`;
      return String(await marionette.send("WebDriver:ExecuteScript", { script, args: [root] }));
    });
  }

  async click(selector: string): Promise<void> {
    await this.#withElement(selector, (marionette, id) => marionette.send("WebDriver:ElementClick", { id }));
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#withElement(selector, (marionette, id) =>
      marionette.send("WebDriver:ElementSendKeys", { id, text }),
    );
  }

  async press(...keys: readonly Key[]): Promise<void> {
    const actions = keys.flatMap(strokesOf);
    await this.#here("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  async drag(...places: readonly Point[]): Promise<void> {
    const moves = places.map(({ x, y }) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y) }));
    const [first, ...others] = moves;
    const actions = [first, { type: "pointerDown", button: 0 }, ...others, { type: "pointerUp", button: 0 }];
    const parameters = { pointerType: "mouse" };
    await this.#here("WebDriver:PerformActions", {
      actions: [{ type: "pointer", id: "mouse", parameters, actions }],
    });
  }

  async screenshot(file: string): Promise<void> {
    const data = await this.#here("WebDriver:TakeScreenshot", { full: false });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(String(data), "base64"));
  }

  /** Brings the tab to the front of its window, and the window to the front. */
  async activate(): Promise<void> {
    await this.#turn((marionette) =>
      marionette.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: true }),
    );
  }

  async close(): Promise<void> {
    await this.#here("WebDriver:CloseWindow", {});
  }

  #here(command: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#turn(async (marionette) => {
      await marionette.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: false });
      return marionette.send(command, params);
    });
  }

  async #withElement(
    selector: string,
    act: (marionette: Marionette, id: string) => Promise<unknown>,
  ): Promise<void> {
    await this.waitFor(selector);
    await this.#turn(async (marionette) => {
      await marionette.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: false });
      const found = await marionette.send("WebDriver:FindElement", {
        using: "css selector",
        value: selector,
      });
      const id = isRecord(found) ? Object.values(found)[0] : undefined;
      await act(marionette, String(id));
    });
  }
}
