import { readFileSync } from "node:fs";
import type { AnyBrowser, AnyPage } from "./browser.ts";

/**
 * Takes a picture of a tab and tells how bright it is as a whole, from 0 (black) to 255 (white).
 * @param file where the picture stays
 */
export const brightnessOf = async (browser: AnyBrowser, page: AnyPage, file: string): Promise<number> => {
  await page.screenshot(file);
  return browser.inExtension(async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    return data.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0) / (data.length * 0.75);
  }, readFileSync(file).toString("base64"));
};
