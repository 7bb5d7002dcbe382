import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { shownText, type AnyPage, type Key, type Point } from "./browser.ts";
import type { CdpCommands, CdpConnection } from "./cdp.ts";
import { until, within } from "./wait.ts";

/** The old numbers of keys that type nothing. */
const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};
const SHIFT = 8;

type Stroke = Omit<CdpCommands["Input.dispatchKeyEvent"]["send"], "type">;

const strokeOf = (wanted: Key): Stroke => {
  const key = wanted === "Shift+Tab" ? "Tab" : wanted;
  const modifiers = wanted === "Shift+Tab" ? SHIFT : 0;
  const windowsVirtualKeyCode = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
  if (key.length > 1) return { key, code: key, modifiers, windowsVirtualKeyCode };
  const code = key === " " ? "Space" : `${/\d/.test(key) ? "Digit" : "Key"}${key.toUpperCase()}`;
  return { key, code, modifiers, windowsVirtualKeyCode };
};

const typedBy = (key: Key): { readonly text?: string } => {
  if (key === "Enter") return { text: "\r" };
  return key.length === 1 ? { text: key } : {};
};

const MOST_PRESSES = 3;
/** A page that does not answer within this time has a dialog open. */
const ANSWER_MS = 2000;

declare global {
  /** What became of the last press of the mouse in this document. */
  var lastPress: "awaited" | "hit" | "missed" | undefined;
}

/** Goes into the page. */
const awaitPress = (wanted: string): void => {
  globalThis.lastPress = "awaited";
  const look = ({ clientX: x, clientY: y }: MouseEvent): void => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    const isThere = box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    globalThis.lastPress = box && !isThere ? "missed" : "hit";
  };
  addEventListener("mousedown", look, { capture: true, once: true });
};

/** One attached target: a tab, or for a moment the worker. */
export class ChromiumPage implements AnyPage {
  readonly targetId: string;
  readonly sessionId: string;
  readonly #cdp: CdpConnection;

  constructor(cdp: CdpConnection, targetId: string, sessionId: string) {
    this.#cdp = cdp;
    this.targetId = targetId;
    this.sessionId = sessionId;
  }

  static async attach(cdp: CdpConnection, targetId: string): Promise<ChromiumPage> {
    const { sessionId } = await cdp.send("Target.attachToTarget", { targetId, flatten: true });
    return new ChromiumPage(cdp, targetId, sessionId);
  }

  send<Method extends keyof CdpCommands>(
    method: Method,
    params: CdpCommands[Method]["send"],
  ): Promise<CdpCommands[Method]["reply"]> {
    return this.#cdp.send(method, params, this.sessionId);
  }

  /** Runs source text in the page and returns its (awaited) value. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Runs a function in the page: it may use nothing from outside but its arguments, which travel as JSON. */
  async run<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const list = args.map((arg) => JSON.stringify(arg) ?? "undefined").join(", ");
    return (await this.evaluate(`(${body.toString()})(${list})`)) as Awaited<Result>;
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
    await this.send("Page.navigate", { url, transitionType: "typed" });
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

  async closedText(selector: string): Promise<string> {
    const expression = `document.querySelector(${JSON.stringify(selector)})`;
    const { result } = await this.send("Runtime.evaluate", { expression, returnByValue: false });
    if (result.objectId === undefined) return "";
    const { node } = await this.send("DOM.describeNode", { objectId: result.objectId, pierce: true });
    const [root] = node.shadowRoots ?? [];
    if (root === undefined) return "";
    const { object } = await this.send("DOM.resolveNode", { backendNodeId: root.backendNodeId });
    const read = await this.send("Runtime.callFunctionOn", {
      functionDeclaration: `function () { return (${shownText.toString()})(this); }`,
      objectId: object.objectId ?? "",
      returnByValue: true,
    });
    return String(read.result.value);
  }

  /**
   * A real press and release of the mouse in the middle of the element, once it stands still; again when the page moved
   * under the mouse, or had not come to the front yet and was told of nothing.
   */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector);
    for (let tries = 0; tries < MOST_PRESSES; tries += 1) {
      const { x, y } = await this.#stillMiddleOf(selector);
      await this.run(awaitPress, selector);
      const at = { x, y, button: "left", clickCount: 1 };
      await this.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
      await this.send("Input.dispatchMouseEvent", { ...at, type: "mousePressed", buttons: 1 });
      await this.send("Input.dispatchMouseEvent", { ...at, type: "mouseReleased" });
      if (!(await this.#hasMissed())) return;
    }
  }

  async #stillMiddleOf(selector: string): Promise<Point> {
    let before: Point | null = null;
    return await until(
      async () => {
        const now = await this.#middleOf(selector);
        const isStill = now.x === before?.x && now.y === before.y;
        before = now;
        return isStill && now;
      },
      { label: `${selector} stands still` },
    );
  }

  /** A page that is gone with the press, or shows a dialog, was hit. */
  async #hasMissed(): Promise<boolean> {
    const asked = this.run(() => globalThis.lastPress === "awaited" || globalThis.lastPress === "missed");
    return await within(asked, ANSWER_MS, "what became of a press").catch(() => false);
  }

  async #middleOf(selector: string): Promise<Point> {
    return await this.run((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
    }, selector);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.send("Input.insertText", { text });
  }

  async press(...keys: readonly Key[]): Promise<void> {
    for (const key of keys) {
      const stroke = strokeOf(key);
      await this.send("Input.dispatchKeyEvent", { ...stroke, ...typedBy(key), type: "keyDown" });
      await this.send("Input.dispatchKeyEvent", { ...stroke, type: "keyUp" });
    }
  }

  async drag(...places: readonly Point[]): Promise<void> {
    const [from, to] = [places[0], places.at(-1)];
    if (from === undefined || to === undefined) return;
    const held = { button: "left", clickCount: 1 };
    await this.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...from });
    await this.send("Input.dispatchMouseEvent", { type: "mousePressed", ...held, buttons: 1, ...from });
    for (const place of places) {
      await this.send("Input.dispatchMouseEvent", {
        type: "mouseMoved",
        button: "left",
        buttons: 1,
        ...place,
      });
    }
    await this.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...held, ...to });
  }

  async setSize(width: number, height: number, deviceScaleFactor = 1): Promise<void> {
    await this.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    });
  }

  async setColorScheme(scheme: "light" | "dark"): Promise<void> {
    await this.send("Emulation.setEmulatedMedia", {
      features: [
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ],
    });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.send("Page.captureScreenshot", { format: "png" });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(data, "base64"));
  }

  /** Brings the tab to the front of its window, and the window to the front. */
  async activate(): Promise<void> {
    await this.#cdp.send("Target.activateTarget", { targetId: this.targetId });
  }

  async detach(): Promise<void> {
    await this.#cdp.send("Target.detachFromTarget", { sessionId: this.sessionId });
  }

  async close(): Promise<void> {
    await this.#cdp.send("Target.closeTarget", { targetId: this.targetId });
  }
}
