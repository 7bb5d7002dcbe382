// @ts-check
// Writes utils/domain/catalogue-data.ts, the compact form of sites.json. Run: node scripts/catalogue/build.mjs
import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { runnerImport } from "vite";

const domain = (/** @type {string} */ name) => new URL(`../../utils/domain/${name}`, import.meta.url);

/** @typedef {import("../../utils/domain/catalogue-encoder.ts")} Encoder */
/** @typedef {import("../../utils/domain/catalogue-parts.ts")} Parts */
/** @typedef {import("../../utils/domain/service.ts").Service} Service */
/** @type {{ module: Encoder }} */
const { module: encoder } = await runnerImport(domain("catalogue-encoder.ts").pathname);
/** @type {{ module: Parts }} */
const { module: parts } = await runnerImport(domain("catalogue-parts.ts").pathname);
/** @type {Service[]} */
const services = JSON.parse(await readFile(new URL("./sites.json", import.meta.url), "utf8"));

const encode = (/** @type {Service[]} */ part) => encoder.encodeServices(encoder.byHeader(part));
const core = encode(services.filter((service) => parts.isInCorePart(service)));
const rest = encode(services.filter((service) => !parts.isInCorePart(service)));
if (/[`\\]|\$\{/.test(core + rest))
  throw new Error("The catalogue holds a character that a template literal cannot");

const code = `// Written by scripts/catalogue/build.mjs from scripts/catalogue/sites.json; the form stands in catalogue-codec.ts.
import { joinParts } from "./catalogue-parts.ts";

/** The core services and all that the core permission covers: the background carries this part alone. */
export const CORE_CATALOGUE = \`${core}\`;

/** All others: for the background a packaged file, read when one of them is allowed. */
export const CATALOGUE_REST = \`${rest}\`;

/** Both parts. */
export const CATALOGUE = /* @__PURE__ */ joinParts(CORE_CATALOGUE, CATALOGUE_REST);
`;
await writeFile(domain("catalogue-data.ts"), code);
for (const [name, text] of Object.entries({ core, rest }))
  process.stdout.write(`${name}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped\n`);
