import type { ShieldState } from "../../utils/domain/shield-state.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import type { Language } from "../../utils/i18n/translate.ts";

export type Direction = "ltr" | "rtl";

/** The world that a pictured page finds: it is the same on every machine and at any time. */
export type PictureWorld = {
  /** The clock stands still here. */
  readonly now: number;
  /** When the document began, for who asks how long ago that was. */
  readonly loadedAt: number;
  readonly language: Language;
  readonly direction: Direction;
  /** Which of the seeded databases the page opens. */
  readonly database: string;
  readonly summary: Summary | null;
  readonly shield: ShieldState | null;
  /** What the background says to a question; `silent` never answers. */
  readonly background: "ready" | "broken" | "silent";
};

/** Lets so many ms pass by the clock that cannot be set. */
export const passMono = (ms: number): boolean =>
  dispatchEvent(new CustomEvent("picture-pass", { detail: ms }));

/**
 * Travels into a document before its own scripts: it uses nothing from outside but its argument. The one place where a page
 * is told another time, another browser and another direction than there are.
 */
export const layWorld = (world: PictureWorld): void => {
  const fixed = (target: object, name: string, value: unknown): void => {
    Object.defineProperty(target, name, { configurable: true, get: () => value, set: () => {} });
  };
  const layClock = (): void => {
    const RealDate = Date;
    class StillDate extends RealDate {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [world.now] : given) as [number]));
      }
      static override now(): number {
        return world.now;
      }
    }
    Object.assign(globalThis, { Date: StillDate });
    let mono = 1000;
    performance.now = () => mono;
    fixed(performance, "timeOrigin", world.loadedAt);
    addEventListener("picture-pass", (event) => {
      if (event instanceof CustomEvent) mono += Number(event.detail);
    });
  };
  const layBrowser = (): void => {
    fixed(Navigator.prototype, "languages", [world.language === "fr" ? "fr-FR" : "en-GB"]);
    const open = indexedDB.open.bind(indexedDB);
    const openOwn = (name: string, version?: number): IDBOpenDBRequest =>
      open(`${world.database}-${name}`, version);
    Object.defineProperty(indexedDB, "open", { value: openOwn });
    const done = (): Promise<void> => Promise.resolve();
    const answers = {
      ready: () => Promise.resolve({ ok: true }),
      broken: () => Promise.reject(new Error("broken")),
      silent: () => new Promise(() => undefined),
    };
    const area = (held: object) => ({ get: () => Promise.resolve(held), set: done, remove: done });
    const scope: typeof globalThis & { chrome?: Record<string, object> } = globalThis;
    const sendMessage = answers[world.background];
    const stage = {
      ...scope.chrome,
      runtime: Object.create(scope.chrome?.["runtime"] ?? {}, {
        sendMessage: { value: sendMessage },
      }) as object,
      storage: {
        session: area(world.summary === null ? {} : { summary: world.summary }),
        local: area(world.shield === null ? {} : { shield: world.shield }),
        onChanged: { addListener: () => undefined, removeListener: () => undefined },
      },
    };
    Object.defineProperty(globalThis, "browser", { configurable: true, writable: true, value: stage });
  };
  const layLook = (): void => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ":root{--font:Inter!important}body,textarea{font-family:Inter!important}*{caret-color:#0000!important}",
    );
    document.adoptedStyleSheets = [sheet];
    if (world.direction === "ltr") return;
    const turn = (): void => {
      const root = document.documentElement;
      if (root === null || root.getAttribute("dir") === "rtl") return;
      root.setAttribute("dir", "rtl");
      // No language of ours is written so yet: what the page says of itself is not heard.
      fixed(root, "dir", "rtl");
    };
    turn();
    new MutationObserver(turn).observe(document, { childList: true });
  };
  layClock();
  layBrowser();
  layLook();
};
