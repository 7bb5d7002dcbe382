import type { ChromiumPage } from "./chromium-page.ts";
import { compare, keepFailure, renew } from "./picture-check.ts";
import { inSteps, parsePicture, type Picture } from "./picture-file.ts";
import { looksOf, pictureName, showColors, type Colors, type Look } from "./picture-looks.ts";
import type { Scene } from "./picture-scene.ts";
import { PLAIN_WORLD, type PictureStage } from "./picture-stage.ts";
import { pass } from "./wait.ts";

/** How long a page may take until it looks as its reference does. */
const PATIENCE_MS = 4000;
const BETWEEN_MS = 60;
/** To become a reference, a page has to look the same so many times in a row. */
const ALIKE_TIMES = 4;

export type PictureRun = {
  readonly stage: PictureStage;
  readonly isRenewing: boolean;
  /** Names of all that was pictured. */
  readonly names: Set<string>;
  readonly failures: string[];
  readonly renewed: string[];
};

type Visit = { readonly scene: Scene; readonly look: Look };

/** Pictures every look of the scenes; `lanes` windows at once. */
export async function pictureAll(run: PictureRun, scenes: readonly Scene[], lanes: number): Promise<void> {
  const visits = scenes.flatMap((scene) => looksOf(scene).map((look): Visit => ({ scene, look })));
  const lane = async (): Promise<void> => {
    for (let visit = visits.shift(); visit !== undefined; visit = visits.shift())
      await pictureVisit(run, visit);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function pictureVisit(run: PictureRun, { scene, look }: Visit): Promise<void> {
  const { language, direction, colors } = look;
  const world = { ...PLAIN_WORLD, ...scene.world, language, direction };
  const page = await run.stage.visit(scene.address, world, scene.size);
  try {
    await page.waitFor(scene.ready);
    await scene.act?.(page, world);
    for (const each of colors) {
      await showColors(page, each);
      await picture(run, page, scene, pictureName(scene, look, each));
    }
  } catch (error) {
    const names = colors.map((each: Colors) => pictureName(scene, look, each));
    for (const name of names) run.names.add(name);
    run.failures.push(`${names.join(", ")}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await page.close();
  }
}

async function picture(run: PictureRun, page: ChromiumPage, scene: Scene, name: string): Promise<void> {
  run.names.add(name);
  if (run.isRenewing) {
    if (renew(name, await still(page, scene))) run.renewed.push(name);
    return;
  }
  const deadline = performance.now() + PATIENCE_MS;
  let [before, shot] = ["", await take(page, scene)];
  for (;;) {
    // A picture that is the one before needs no second look.
    const taken = shot === before ? null : inSteps(parsePicture(shot));
    const verdict = taken && compare(name, taken);
    if (verdict?.isSame) return;
    if (performance.now() > deadline) {
      const last = taken ?? inSteps(parsePicture(shot));
      const why = verdict ?? compare(name, last);
      if (why.isSame) return;
      keepFailure(name, last, why.diff);
      run.failures.push(`${name}: ${why.why}`);
      return;
    }
    await pass(BETWEEN_MS);
    [before, shot] = [shot, await take(page, scene)];
  }
}

/** The page as it looks when nothing on it moves any more. */
async function still(page: ChromiumPage, scene: Scene): Promise<Picture> {
  let last = await take(page, scene);
  for (let alike = 1; alike < ALIKE_TIMES;) {
    await pass(2 * BETWEEN_MS);
    const next = await take(page, scene);
    alike = next === last ? alike + 1 : 1;
    last = next;
  }
  return inSteps(parsePicture(last));
}

/** The whole page as a PNG in base64: the window is made as high as it. A popup stays as it is. */
async function take(page: ChromiumPage, { size: [width, height], isWindow = false }: Scene): Promise<string> {
  if (!isWindow) {
    const [isNow, wanted] = await page.run(
      () => [innerHeight, document.documentElement.scrollHeight] as const,
    );
    if (wanted !== isNow) await page.setSize(width, Math.max(height, wanted));
  }
  const { data } = await page.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
  return data;
}
