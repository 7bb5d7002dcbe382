// Weighs what the browser loads, gzipped, against the budget of each part.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root, sayingWhy, Unmet } from "./ensure.mjs";

const build = path.join(root, ".output/chrome-mv3");
const KB = 1000;

const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g;

/** A script and all that it imports before it can run. */
function withImports(entry, seen = new Set()) {
  if (!seen.has(entry)) {
    seen.add(entry);
    for (const name of namesIn(readFileSync(entry, "utf8"), STATIC_IMPORT)) {
      withImports(resolve(name, entry), seen);
    }
  }
  return seen;
}

const namesIn = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

const resolve = (name, from) =>
  name.startsWith("/") ? path.join(build, name) : path.resolve(path.dirname(from), name);

/** A page, its style sheets, and its scripts with all that they import at once. */
function firstLoad(page) {
  const html = path.join(build, page);
  const text = readFileSync(html, "utf8");
  const scripts = namesIn(text, /<script[^>]*\ssrc="([^"]+)"/g).map((name) => resolve(name, html));
  const styles = namesIn(text, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g).map((name) =>
    resolve(name, html),
  );
  const preloads = namesIn(text, /<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g).map((n) =>
    resolve(n, html),
  );
  const files = new Set([html, ...styles]);
  for (const script of [...scripts, ...preloads]) {
    withImports(script, files);
  }
  return files;
}

/** The chunk that holds the chart library, with what it imports beyond the page's first load. */
function chartChunk(page) {
  const first = firstLoad(page);
  // Pages that are built alone have one each: the one that this page asks for counts.
  const texts = [...first].map((file) => readFileSync(file, "utf8"));
  const chunks = readdirSync(path.join(build, "chunks")).filter(
    (name) => name.startsWith("week-chart-") && texts.some((text) => text.includes(name)),
  );
  const files = chunks.map((name) => path.join(build, "chunks", name));
  const early = files.filter((file) => first.has(file));
  if (files.length === 0 || early.length > 0) {
    throw new Unmet(
      `${page} should load its chart, and only later: ${chunks.join(", ") || "no chunk found"}.`,
    );
  }
  return new Set(files.flatMap((file) => Array.from(withImports(file))).filter((file) => !first.has(file)));
}

const gzipped = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

function shield() {
  const folder = path.join(build, "content-scripts");
  return readdirSync(folder)
    .filter((name) => name.startsWith("shield") && name.endsWith(".js"))
    .map((name) => path.join(folder, name));
}

const PARTS = [
  { name: "background", limit: 30 * KB, files: () => withImports(path.join(build, "background.js")) },
  { name: "popup, first load", limit: 30 * KB, files: () => firstLoad("popup.html") },
  { name: "chart, loaded later", limit: 60 * KB, files: () => chartChunk("popup.html") },
  { name: "shield", limit: 12 * KB, files: shield },
];

await sayingWhy(() => {
  if (!existsSync(build)) {
    throw new Unmet('There is no build to weigh: run "npm run build".');
  }
  const heavy = [];
  for (const { name, limit, files } of PARTS) {
    const bytes = gzipped(files());
    const isTooHeavy = bytes === 0 || bytes > limit;
    console.log(
      `${isTooHeavy ? "✗" : "✓"} ${name.padEnd(20)} ${(bytes / KB).toFixed(1).padStart(6)} kB of ${limit / KB} kB`,
    );
    if (isTooHeavy) {
      heavy.push(name);
    }
  }
  if (heavy.length > 0) {
    throw new Unmet(`Over the budget: ${heavy.join("; ")}.`);
  }
});
