// @ts-check
// Writes utils/domain/catalogue-data.ts, the compact form of sites.json. Run: node scripts/catalogue/build.mjs
import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { runnerImport } from "vite";

const source = new URL("./sites.json", import.meta.url);
const target = new URL("../../utils/domain/catalogue-data.ts", import.meta.url);
const encoder = new URL("../../utils/domain/catalogue-encoder.ts", import.meta.url);

/** @typedef {import("../../utils/domain/catalogue-encoder.ts")} Encoder */
/** @type {{ module: Encoder }} */
const { module } = await runnerImport(encoder.pathname);
const text = module.encodeServices(module.byHeader(JSON.parse(await readFile(source, "utf8"))));
if (/[`\\]|\$\{/.test(text))
  throw new Error("The catalogue holds a character that a template literal cannot");
const code = `// Written by scripts/catalogue/build.mjs from scripts/catalogue/sites.json; the form stands in catalogue-codec.ts.
export const CATALOGUE = \`${text}\`;
`;
await writeFile(target, code);
process.stdout.write(`${code.length} bytes, ${gzipSync(code, { level: 9 }).length} gzipped\n`);
