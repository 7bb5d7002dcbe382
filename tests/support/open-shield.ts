import { readFileSync } from "node:fs";
import path from "node:path";
import { SHIELD_KEY, type ShieldState } from "../../utils/domain/shield-state.ts";
import { CHROME_BUILD } from "./build.ts";
import type { ChromiumPage } from "./chromium-page.ts";
import type { PageMessage } from "../../utils/messaging/protocol.ts";
import { until } from "./wait.ts";

/** The element that the shield adds to a page. */
export const SHIELD_HOST = "html > div";
/** The same on a stage: axe works out colours within the body only. */
export const STAGE_HOST = "body > div";

type Listener = (changes: object, area: string) => void;
type MessageListener = (message: PageMessage, sender: object, respond: (answer: object) => void) => void;
type Stage = typeof globalThis & {
  browser?: object;
  tellShield?: (state: ShieldState) => void;
  sendToShield?: (message: PageMessage) => void;
};

/**
 * Runs the built shield in the page's own world, with a root that tools can look into and a state of the test's choosing
 * instead of the extension. `tellShield` gives it another one.
 */
export const runOpenShield = async (page: ChromiumPage, state: ShieldState): Promise<void> => {
  await page.run(
    (key: string, first: ShieldState) => {
      const stage: Stage = globalThis;
      const listeners: Listener[] = [];
      const hearers: MessageListener[] = [];
      const make = document.createElement.bind(document);
      document.createElement = (name: string) => {
        const made = make(name);
        const attach = made.attachShadow.bind(made);
        made.attachShadow = (init) => attach({ ...init, mode: "open" });
        return made;
      };
      const intoBody = (...nodes: Node[]): void => document.body.append(...nodes);
      Object.defineProperty(document.documentElement, "append", { value: intoBody });
      stage.tellShield = (newValue) => {
        for (const listener of listeners) listener({ [key]: { newValue } }, "local");
      };
      stage.sendToShield = (message) => {
        for (const hear of hearers) hear(message, {}, () => undefined);
      };
      stage.browser = {
        runtime: {
          id: "stage",
          sendMessage: () => Promise.resolve({ ok: true }),
          onMessage: { addListener: (listener: MessageListener) => hearers.push(listener) },
        },
        storage: {
          local: { get: () => Promise.resolve({ [key]: first }) },
          onChanged: { addListener: (listener: Listener) => listeners.push(listener) },
        },
      };
    },
    SHIELD_KEY,
    state,
  );
  for (const script of [`words-${state.language}.js`, "content-scripts/shield.js"]) {
    await page.evaluate(`${readFileSync(path.join(CHROME_BUILD, script), "utf8")}\n;true`);
  }
};

export const tellShield = (page: ChromiumPage, state: ShieldState): Promise<void> =>
  page.run((next) => {
    const stage: Stage = globalThis;
    stage.tellShield?.(next);
  }, state);

/** Says to the shield what the background would; the script for alerts comes with it. */
export const sendToShield = async (page: ChromiumPage, message: PageMessage): Promise<void> => {
  await page.evaluate(`${readFileSync(path.join(CHROME_BUILD, "alert-toast.js"), "utf8")}\n;true`);
  await page.run((sent) => {
    const stage: Stage = globalThis;
    stage.sendToShield?.(sent);
  }, message);
};

/** The shown heading of the open shield, once it is not the one before. */
export const shieldHeading = (page: ChromiumPage, before = ""): Promise<string> =>
  until(
    async () => {
      const shown = await page.run((host) => {
        const root = document.querySelector(host)?.shadowRoot;
        return root?.querySelector<HTMLElement>("h1, h2")?.innerText ?? "";
      }, STAGE_HOST);
      return shown !== before && shown;
    },
    { label: "a heading of the shield" },
  );

/** Presses controls of the open shield, one after the other. */
export const pressInShield = (page: ChromiumPage, ...selectors: readonly string[]): Promise<void> =>
  page.run(
    (host, wanted) => {
      const root = document.querySelector(host)?.shadowRoot;
      for (const selector of wanted) {
        const control = root?.querySelector<HTMLElement>(selector);
        if (!control) throw new Error(`${selector} is not in the shield`);
        control.click();
      }
    },
    STAGE_HOST,
    selectors,
  );
