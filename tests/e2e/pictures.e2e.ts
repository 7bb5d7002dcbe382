import { expect, test } from "vitest";
import { forgetFailures, removeReference, stale } from "../support/picture-check.ts";
import { pictureAll, type PictureRun } from "../support/picture-run.ts";
import { SCENES } from "../support/picture-scenes.ts";
import { PictureStage } from "../support/picture-stage.ts";

const isRenewing = process.env["RELACHE_PICTURES"] === "renew";
/** Scenes whose names begin so; all without it. */
const only = process.env["RELACHE_PICTURES_ONLY"] ?? "";
const LANES = 2;

const HOW = `Look at them and at what differs (*.diff.png) in test-results/pictures.
If the change is wanted: npm run pictures -- --renew, look at the new ones in tests/pictures, and commit them.`;

test("every page and state looks as its reference picture does", async () => {
  forgetFailures();
  const scenes = SCENES.filter(({ name }) => name.startsWith(only));
  const stage = await PictureStage.open();
  const run: PictureRun = { stage, isRenewing, names: new Set(), failures: [], renewed: [] };
  try {
    await pictureAll(run, scenes, LANES);
  } finally {
    await stage.close();
  }
  const gone = only === "" ? stale(run.names) : [];
  if (isRenewing) {
    for (const name of gone) removeReference(name);
    process.stdout.write(`${run.names.size} pictures: ${run.renewed.length} new, ${gone.length} removed\n`);
  } else run.failures.push(...gone.map((name) => `${name}: no scene makes this picture any more`));
  expect(run.failures, run.failures.length > 0 ? `${run.failures.join("\n")}\n${HOW}` : "").toEqual([]);
});
