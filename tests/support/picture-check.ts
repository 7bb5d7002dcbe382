import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { RESULTS } from "./build.ts";
import { groundsOf, pixelsOf, readPicture, writePicture, type Picture } from "./picture-file.ts";

const REFERENCES = path.resolve(import.meta.dirname, "../pictures");
const FAILED = path.join(RESULTS, "pictures");

/** How far a pixel's colour may be off, from 0 to 1, before it counts. */
const THRESHOLD = 0.1;
/** Of so many pixels, one may count; and never more than so many, so that a long page hides no lost line. */
const PIXELS_A_SLIP = 2000;
const MOST_SLIPS = 200;

/** Grounds are blended a little differently by other processors: a level or two of 255. */
const MOST_SHADE = 4;
const MAGENTA = 0xffff00ff;

const referenceOf = (name: string): string => path.join(REFERENCES, `${name}.png`);

export type Verdict =
  | { readonly isSame: true }
  | { readonly isSame: false; readonly why: string; readonly diff: Picture | null };

/** Compares what was pictured (colours in steps) with the reference of that name. */
export function compare(name: string, taken: Picture): Verdict {
  const reference = readPicture(referenceOf(name));
  if (reference === null) return { isSame: false, why: "there is no reference picture", diff: null };
  if (reference.width !== taken.width || reference.height !== taken.height) {
    const [was, is] = [reference, taken].map(({ width, height }) => `${width} × ${height}`);
    return { isSame: false, why: `it is ${is} px, the reference ${was}`, diff: null };
  }
  if (reference.data.equals(taken.data)) return { isSame: true };
  const { width, height } = taken;
  const diff = { width, height, data: Buffer.alloc(taken.data.length) };
  const edges = pixelmatch(reference.data, taken.data, diff.data, width, height, { threshold: THRESHOLD });
  const slips = Math.max(edges, repainted(reference, taken, diff));
  if (slips <= Math.min(MOST_SLIPS, (width * height) / PIXELS_A_SLIP)) return { isSame: true };
  const share = ((100 * slips) / (width * height)).toFixed(2);
  return { isSame: false, why: `${slips} pixels differ (${share} %)`, diff };
}

/** Pixels of a ground that have another colour now; the eye, and the threshold, would let a paler blue pass. */
function repainted(reference: Picture, taken: Picture, diff: Picture): number {
  const grounds = groundsOf(reference);
  const [now, shown] = [pixelsOf(taken.data), pixelsOf(diff.data)];
  let count = 0;
  for (const [at, one] of pixelsOf(reference.data).entries()) {
    const other = now[at] ?? one;
    if (one === other || !grounds.has(one) || !isFar(one, other)) continue;
    shown[at] = MAGENTA;
    count += 1;
  }
  return count;
}

const isFar = (one: number, other: number): boolean =>
  [0, 8, 16].some((bits) => Math.abs(((one >>> bits) & 255) - ((other >>> bits) & 255)) > MOST_SHADE);

/** Keeps what was taken, and where it differs, for somebody to look at. */
export function keepFailure(name: string, taken: Picture, diff: Picture | null): void {
  writePicture(path.join(FAILED, `${name}.png`), taken);
  if (diff !== null) writePicture(path.join(FAILED, `${name}.diff.png`), diff);
}

export const forgetFailures = (): void => rmSync(FAILED, { recursive: true, force: true });

/** Makes it the reference, unless it is the one that there is. Returns whether it was written. */
export function renew(name: string, taken: Picture): boolean {
  if (readPicture(referenceOf(name))?.data.equals(taken.data)) return false;
  writePicture(referenceOf(name), taken);
  return true;
}

/** References that no scene makes any more. */
export function stale(names: ReadonlySet<string>): readonly string[] {
  return readdirSync(REFERENCES)
    .filter((file) => file.endsWith(".png"))
    .map((file) => path.basename(file, ".png"))
    .filter((name) => !names.has(name));
}

export const removeReference = (name: string): void => rmSync(referenceOf(name));
