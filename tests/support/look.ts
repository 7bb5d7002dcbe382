import path from "node:path";
import { expect } from "vitest";
import { axeViolations } from "./axe.ts";
import type { AnyPage } from "./browser.ts";
import { RESULTS } from "./build.ts";
import { ChromiumPage } from "./chromium-page.ts";

/** Looks at a page as it stands. */
export type Look = (page: AnyPage, name: string) => Promise<void>;

export const noLook: Look = () => Promise.resolve();

/** A picture of the page, light and dark, in a folder of the results; axe must find nothing in either. */
export const closeLook =
  (folder: string): Look =>
  async (page, name) => {
    if (!(page instanceof ChromiumPage)) throw new Error("axe runs in Chromium");
    for (const scheme of ["dark", "light"] as const) {
      await page.setColorScheme(scheme);
      await page.screenshot(path.join(RESULTS, folder, `${name}-${scheme}.png`));
      expect(await axeViolations(page), `${name}, ${scheme}`).toEqual([]);
    }
  };
