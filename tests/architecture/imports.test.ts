import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDERS = ["entrypoints", "components", "utils"];

/** Which layers a layer may import, besides itself; `types` may be imported as types only. */
const ALLOWED: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly types?: readonly string[] }>
> = {
  domain: { layers: [] },
  i18n: { layers: ["domain"] },
  messaging: { layers: ["domain"] },
  storage: { layers: ["domain"] },
  browser: { layers: ["domain"] },
  transfer: { layers: ["domain"] },
  app: { layers: ["domain"], types: ["storage", "messaging"] },
  models: { layers: ["domain", "i18n", "transfer"], types: ["messaging", "storage"] },
  components: { layers: ["domain", "i18n"], types: ["models"] },
  entrypoints: {
    layers: ["domain", "i18n", "messaging", "storage", "browser", "transfer", "app", "models", "components"],
  },
};

/** Packages that belong to one place only. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  idb: ["utils/storage/"],
  "chart.js": ["components/charts/"],
  "date-holidays": ["utils/transfer/"],
  "ical.js": ["utils/transfer/"],
  "webextension-polyfill": ["utils/browser/", "utils/messaging/", "utils/storage/", "entrypoints/"],
  preact: ["components/", "entrypoints/"],
  "@preact/signals": ["components/", "entrypoints/", "utils/models/"],
};

type Import = { readonly from: string; readonly to: string; readonly isType: boolean };

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const found = [
    ...text.matchAll(
      /(?:import|export)\s+(type\s)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|import\s+["']([^"']+)["']/g,
    ),
  ];
  return found.map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? "";
    const to = target.startsWith(".")
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
      : target;
    return { from: file, to, isType: match[1] !== undefined };
  });
}

function layerOf(file: string): string | null {
  const [top, second] = file.split("/");
  if (top === "utils") return second ?? null;
  return top === "components" || top === "entrypoints" ? top : null;
}

const files = FOLDERS.flatMap(sources);
const imports = files.flatMap(importsOf);

describe("the arrows of imports", () => {
  it("finds the project's own files", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  it("point only where ARCHITECTURE.md lets them", () => {
    const wrong = imports.filter(({ from, to, isType }) => {
      const source = layerOf(from);
      const target = layerOf(to);
      if (source === null || target === null || source === target) return false;
      const rule = ALLOWED[source];
      return !(rule?.layers.includes(target) === true || (isType && rule?.types?.includes(target) === true));
    });
    expect(wrong).toEqual([]);
  });

  it("keep each package with its owner", () => {
    const wrong = imports.filter(({ from, to, isType }) => {
      const name = Object.keys(OWNERS).find((known) => to === known || to.startsWith(`${known}/`));
      return (
        name !== undefined && !isType && OWNERS[name]?.every((owner) => !from.startsWith(owner)) === true
      );
    });
    expect(wrong).toEqual([]);
  });

  it("bring the list of holidays and what reads calendar files along only when they are needed", () => {
    const wrong = files.filter(
      (file) =>
        !file.startsWith("utils/transfer/") &&
        /import (?!type )[^;]*from "[^"]*\/(?:ics-(?:read|write|days)|public-holidays)\.ts"/.test(
          readFileSync(path.join(ROOT, file), "utf8"),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it("make no cycle", () => {
    const next = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ isType }) => !isType)
          .map(({ to }) => to),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): string[] | null => {
      if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
      if (done.has(file)) return null;
      for (const to of next.get(file) ?? []) {
        const cycle = visit(to, [...trail, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return null;
    };
    expect(files.map((file) => visit(file, [])).filter((cycle) => cycle !== null)).toEqual([]);
  });

  it("leave the domain without clock, chance or browser", () => {
    const wrong = sources("utils/domain").filter((file) =>
      /Date\.now\(|Math\.random\(|new Date\(\)|\b(?:browser|chrome|document|window|indexedDB)\./.test(
        readFileSync(path.join(ROOT, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the size of files", () => {
  it("stays within 250 lines, catalogue data aside", () => {
    const long = files
      .filter((file) => !file.endsWith("catalogue-data.ts"))
      .map((file) => [file, readFileSync(path.join(ROOT, file), "utf8").split("\n").length] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });
});
