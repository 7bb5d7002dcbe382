import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { CHROME_BUILD } from "../support/build.ts";
import { extensionIdOf } from "../support/chromium.ts";

export type Extensions = {
  /** A copy, so that a build made meanwhile changes nothing. */
  readonly relache: string;
  readonly empty: string;
  /** The page of the empty extension: what the popup is compared with. */
  readonly emptyUrl: string;
  /** A file of each, to hold their processes open without running anything. */
  readonly emptyManifestUrl: string;
  readonly remove: () => void;
};

const EMPTY_MANIFEST = {
  manifest_version: 3,
  name: "Empty",
  version: "1",
  action: { default_popup: "page.html" },
};

/** As large as the popup: the browser makes windows by their content. */
const EMPTY_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Empty</title>
    <style>
      body {
        width: 380px;
        height: 600px;
        margin: 0;
      }
    </style>
  </head>
  <body>
    <p>Nothing but a paragraph.</p>
  </body>
</html>
`;

export function makeExtensions(): Extensions {
  if (!existsSync(path.join(CHROME_BUILD, "manifest.json"))) {
    throw new Error(`${CHROME_BUILD} has not been built`);
  }
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "relache-bench-")));
  const [relache, empty] = [path.join(folder, "relache"), path.join(folder, "empty")];
  cpSync(CHROME_BUILD, relache, { recursive: true });
  mkdirSync(empty);
  writeFileSync(path.join(empty, "manifest.json"), JSON.stringify(EMPTY_MANIFEST));
  writeFileSync(path.join(empty, "page.html"), EMPTY_PAGE);
  const origin = `chrome-extension://${extensionIdOf(empty)}`;
  return {
    relache,
    empty,
    emptyUrl: `${origin}/page.html`,
    emptyManifestUrl: `${origin}/manifest.json`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
