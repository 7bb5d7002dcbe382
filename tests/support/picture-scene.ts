import type { ChromiumPage } from "./chromium-page.ts";
import type { PictureWorld } from "./picture-world.ts";

/** One state of one page. */
export type Scene = {
  readonly name: string;
  /** A page of the extension with its hash, or a site. */
  readonly address: string;
  readonly size: readonly [width: number, height: number];
  readonly world?: Partial<PictureWorld>;
  /** What has to be on the page before the picture. */
  readonly ready: string;
  readonly act?: (page: ChromiumPage, world: PictureWorld) => Promise<void>;
  /** The window is pictured, not the whole height of the page. */
  readonly isWindow?: boolean;
  /** It looks the same by day and by night. */
  readonly hasOneScheme?: boolean;
  /** It differs from another scene by a few words or figures. */
  readonly isVariant?: boolean;
};

/** Not with the mouse: what moves beneath it would be missed, and what it rests on looks different. */
export const pressed = async (page: ChromiumPage, selector: string): Promise<void> => {
  await page.waitFor(selector);
  await page.run((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
};

export const press =
  (selector: string, opens: string): NonNullable<Scene["act"]> =>
  async (page) => {
    await pressed(page, selector);
    await page.waitFor(opens);
  };
