import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { PNG } from "pngjs";

/** Pixels of four bytes each. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Buffer };

/** Colours of edges and letters are kept in steps: nobody sees it, and files are a third as large. */
const STEP = 16;
const MOST_COLORS = 128;
/** A colour of so large a part of the picture stays as it is. */
const GROUND_SHARE = 1 / 500;

const rounded = Uint8Array.from({ length: 256 }, (_, value) =>
  Math.min(255, Math.round(value / STEP) * STEP),
);

/** The colours that fill a large part of a picture: they are kept exactly. */
export function groundsOf({ width, height, data }: Picture): ReadonlySet<number> {
  const least = width * height * GROUND_SHARE;
  return new Set([...countsOf(pixelsOf(data))].flatMap(([color, count]) => (count < least ? [] : [color])));
}

/** A picture with colours in steps, as references are kept: of two that are alike, all bytes are. */
export function inSteps({ width, height, data }: Picture): Picture {
  const grounds = groundsOf({ width, height, data });
  const colors = new Set(countsOf(pixelsOf(data)).keys());
  const steps = new Map([...colors].map((color) => [color, grounds.has(color) ? color : stepped(color)]));
  const pixels = recolored(pixelsOf(data), steps);
  const nearest = nearestOf(pixels);
  return {
    width,
    height,
    data: Buffer.from((nearest === null ? pixels : recolored(pixels, nearest)).buffer),
  };
}

/** The same with other colours; looked up once a run. */
function recolored(pixels: Uint32Array, colors: ReadonlyMap<number, number>): Uint32Array<ArrayBuffer> {
  const painted = new Uint32Array(pixels.length);
  let [last, next] = [-1, 0];
  each(pixels, (color, at) => {
    if (color !== last) [last, next] = [color, colors.get(color) ?? color];
    painted[at] = next;
  });
  return painted;
}

const roundedAt = (color: number, bits: number): number => (rounded[(color >>> bits) & 255] ?? 0) << bits;

const stepped = (color: number): number =>
  (roundedAt(color, 0) | roundedAt(color, 8) | roundedAt(color, 16) | 0xff000000) >>> 0;

/** A plain loop: pictures have millions of pixels. */
function each(pixels: Uint32Array, act: (color: number, at: number) => void): void {
  for (let at = 0; at < pixels.length; at += 1) act(pixels[at] ?? 0, at);
}

export const readPicture = (file: string): Picture | null =>
  existsSync(file) ? PNG.sync.read(readFileSync(file)) : null;

export const parsePicture = (base64: string): Picture => PNG.sync.read(Buffer.from(base64, "base64"));

/** Writes a picture of at most 256 opaque colours by their numbers; any other as it is. */
export function writePicture(file: string, picture: Picture): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, encoded(picture));
}

function encoded({ width, height, data }: Picture): Buffer {
  const pixels = pixelsOf(data);
  const colors = [...new Set(pixels)];
  if (colors.length > 256) {
    const png = new PNG({ width, height });
    data.copy(png.data);
    return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
  }
  const numbers = new Map(colors.map((color, number) => [color, number]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + x + 1] = numbers.get(pixels[y * width + x] ?? 0) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits that number a colour.
  head.set([8, 3], 8);
  const palette = Buffer.from(
    colors.flatMap((color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The sum that each part of a PNG ends with; Node has it from 22 on only. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC_TABLE[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

export const pixelsOf = (data: Buffer): Uint32Array =>
  new Uint32Array(data.buffer, data.byteOffset, data.length / 4);

/** For each colour beyond the most frequent ones, the nearest of those; `null` when there are no more. */
function nearestOf(pixels: Uint32Array): ReadonlyMap<number, number> | null {
  const counts = countsOf(pixels);
  if (counts.size <= MOST_COLORS) return null;
  const nearest = new Map<number, number>();
  // The colour itself decides between equals, so that one picture has one palette.
  const byUse = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  const palette = byUse.slice(0, MOST_COLORS);
  for (const color of byUse.slice(MOST_COLORS)) {
    let best = color;
    let least = Infinity;
    for (const other of palette) {
      const far = distance(color, other);
      if (far < least) [best, least] = [other, far];
    }
    nearest.set(color, best);
  }
  return nearest;
}

/** Counted by runs: most pixels are as the one before. */
function countsOf(pixels: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let from = 0;
  each(pixels, (color, at) => {
    if (pixels[at + 1] === color) return;
    counts.set(color, (counts.get(color) ?? 0) + at + 1 - from);
    from = at + 1;
  });
  return counts;
}

const distance = (one: number, other: number): number =>
  [0, 8, 16].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0);
