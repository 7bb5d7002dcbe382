import type { EpochMs } from "../domain/time.ts";
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportRows } from "./export-rows.ts";
import { UnfitError } from "./read.ts";
import { readStores } from "./read-stores.ts";

export type ImportProblem = "not-json" | "not-relache" | "newer-version" | "broken";

/** `where` names the place that could not be read, as in `spans[12].end`; `""` where the whole file is meant. */
export type ParsedExport =
  | {
      readonly ok: true;
      readonly rows: ExportRows;
      readonly exportedAt: EpochMs | null;
      readonly app: string;
    }
  | { readonly ok: false; readonly problem: ImportProblem; readonly where: string };

const refuse = (problem: ImportProblem, where = ""): ParsedExport => ({ ok: false, problem, where });

/** `JSON.parse` gives no undefined, so it can stand for "no JSON". */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function parseStores(file: Readonly<Record<string, unknown>>): ParsedExport {
  const exportedAt = typeof file.exportedAt === "string" ? Date.parse(file.exportedAt) : Number.NaN;
  try {
    return {
      ok: true,
      rows: readStores(file.stores),
      exportedAt: Number.isNaN(exportedAt) ? null : exportedAt,
      app: typeof file.app === "string" ? file.app : "",
    };
  } catch (error) {
    if (error instanceof UnfitError) return refuse("broken", error.where);
    throw error;
  }
}

/**
 * Reads an exported file of any version ever shipped. Never throws. Every row is checked, and one that cannot be read
 * refuses the file as a whole and names its place; only settings and the levels of a plan are mended, value by value.
 */
export function parseExport(text: string): ParsedExport {
  const file = jsonOf(text.replace(/^\uFEFF/, ""));
  if (file === undefined) return refuse("not-json");
  if (typeof file !== "object" || file === null || !("format" in file) || file.format !== EXPORT_FORMAT)
    return refuse("not-relache");
  const { version, ...rest }: Readonly<Record<string, unknown>> = { ...file };
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return refuse("broken", "version");
  return version > EXPORT_VERSION ? refuse("newer-version") : parseStores(rest);
}
