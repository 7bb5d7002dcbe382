import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { CHROME_BUILD } from "./build.ts";
import { Chromium } from "./chromium.ts";
import type { ChromiumPage } from "./chromium-page.ts";
import { PICTURE_ROWS } from "./picture-data.ts";
import { putRows, type StoredRows } from "./put-rows.ts";
import { layWorld, type PictureWorld } from "./picture-world.ts";
import { StandIns } from "./stand-ins.ts";
import { AFTERNOON } from "./summaries.ts";

/** The look of letters and edges must not hang on the machine's screen. */
const STILL_LOOK = [
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
];

/** Letters of another font, or of another version of it, would make every picture differ. */
const FONT_SAMPLE = "Relâche, Wednesday 09:41";
const FONT_WIDTH_PX = 1307;

export const PLAIN_WORLD: PictureWorld = {
  now: AFTERNOON,
  loadedAt: AFTERNOON - 1000,
  language: "en",
  direction: "ltr",
  database: "full",
  summary: null,
  shield: null,
  background: "ready",
};

/** A headless browser in Paris with the built pages, and no background: that would live by the real clock. */
export class PictureStage {
  readonly browser: Chromium;
  readonly #standIns: StandIns;
  readonly #folder: string;

  private constructor(browser: Chromium, standIns: StandIns, folder: string) {
    this.browser = browser;
    this.#standIns = standIns;
    this.#folder = folder;
  }

  static async open(): Promise<PictureStage> {
    const folder = mkdtempSync(path.join(os.tmpdir(), "relache-pictures-"));
    const standIns = await StandIns.start();
    // Fields for times are written as the browser's own language has it.
    process.env["LANGUAGE"] = "en_US";
    try {
      const extension = withoutBackground(folder);
      const { hostRules } = standIns;
      const browser = await Chromium.launch({ extension, zone: "Europe/Paris", hostRules, args: STILL_LOOK });
      const stage = new PictureStage(browser, standIns, folder);
      await stage.#checkFont();
      for (const [name, rows] of Object.entries(PICTURE_ROWS)) await stage.#fill(name, rows);
      return stage;
    } catch (error) {
      await standIns.stop();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.#standIns.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A tab at an address (that of a page of ours may leave out the extension), in a world of its own. */
  async visit(
    address: string,
    world: Partial<PictureWorld>,
    size: readonly [number, number],
  ): Promise<ChromiumPage> {
    // A window each: a tab at the back is not drawn.
    const page = await this.browser.newPage("about:blank", { newWindow: true });
    const laid = JSON.stringify(inItsLanguage({ ...PLAIN_WORLD, ...world }));
    await page.send("Page.enable", {});
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${layWorld.toString()})(${laid})` });
    await page.setSize(...size);
    await page.setColorScheme("light");
    await page.goto(address.startsWith("https:") ? address : this.browser.extensionUrl(address));
    return page;
  }

  async #checkFont(): Promise<void> {
    const page = await this.visit("manifest.json", {}, [400, 300]);
    const width = await page.run((text) => {
      const context = document.createElement("canvas").getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.font = "600 100px Inter";
      return context.measureText(text).width;
    }, FONT_SAMPLE);
    await page.close();
    if (Math.abs(width - FONT_WIDTH_PX) > 1)
      throw new Error(
        `The pictures were made with Inter 3.19 (Debian's fonts-inter), which is not here: "${FONT_SAMPLE}" is ${width} px wide.`,
      );
  }

  /** The pages' own code makes the database; then it is filled. */
  async #fill(name: string, rows: StoredRows): Promise<void> {
    const page = await this.visit("break.html", { database: name }, [400, 300]);
    await page.waitFor("main");
    await page.run(putRows, rows);
    await page.close();
  }
}

/** What pages are told of the language, they are told alike. */
const inItsLanguage = ({ summary, shield, ...world }: PictureWorld): PictureWorld => ({
  ...world,
  summary: summary && { ...summary, display: { language: "auto", theme: "auto" } },
  shield: shield && { ...shield, language: world.language },
});

function withoutBackground(folder: string): string {
  const extension = path.join(folder, "extension");
  cpSync(CHROME_BUILD, extension, { recursive: true });
  const file = path.join(extension, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  delete manifest["background"];
  writeFileSync(file, JSON.stringify(manifest));
  return extension;
}
