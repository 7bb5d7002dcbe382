import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What names a side of the screen, where a side of the line is meant: it would stay where it is in right-to-left. */
const PHYSICAL: readonly RegExp[] = [
  /(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)*\s*:/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /(?:^|[\s;{])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?:^|[\s;{])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
];
const FOUR_SIDES = /(?:^|[\s;{])(?:margin|padding|inset)\s*:\s*(\S+) (\S+) (\S+) (\S+?)\s*(?:;|\}|$)/;
/** In components: styles given in place. */
const IN_PLACE = /\b(?:left|right|marginLeft|marginRight|paddingLeft|paddingRight)\s*:\s*[`"']/;

/** Lines that may, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "components/report/details.css: inset: 0 0 0 36px;":
    "lies over the bars of a chart, whose time and axis run from left to right in every language",
};

type Line = { readonly file: string; readonly text: string };

const files = ["components", "entrypoints", "public"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
    (name) => `${folder}/${name}`,
  ),
);

const linesOf = (wanted: (file: string) => boolean): readonly Line[] =>
  files.filter(wanted).flatMap((file) =>
    readFileSync(path.join(ROOT, file), "utf8")
      .split("\n")
      .map((text) => ({ file, text: text.trim() })),
  );

const isSheet = (file: string): boolean => file.endsWith(".css") || file.endsWith("/sheet.ts");

function hasUnevenSides(text: string): boolean {
  const [, , right, , left] = FOUR_SIDES.exec(text) ?? [];
  return right !== left;
}

const physical = ({ text }: Line): boolean =>
  PHYSICAL.some((slip) => slip.test(text)) || hasUnevenSides(text);
const told = ({ file, text }: Line): string => `${file}: ${text}`;

describe("both directions of writing", () => {
  it("sides of the screen are named in no style sheet", () => {
    const found = linesOf(isSheet).filter(physical).map(told);
    expect(found.filter((line) => !(line in EXCEPTIONS))).toEqual([]);
    expect(Object.keys(EXCEPTIONS).filter((line) => !found.includes(line))).toEqual([]);
  });

  it("nor in those that travel within scripts", () => {
    const [sides, , , aligned] = PHYSICAL;
    const found = linesOf((file) => file.startsWith("entrypoints/") && file.endsWith(".ts")).filter(
      ({ text }) => sides?.test(text) || aligned?.test(text),
    );
    expect(found.map(told)).toEqual([]);
  });

  it("nor in a style given in place", () => {
    const found = linesOf((file) => file.endsWith(".tsx")).filter(({ text }) => IN_PLACE.test(text));
    expect(found.map(told)).toEqual([]);
  });

  it.each([
    ["margin-left: auto;", true],
    ["padding: 1px 2px 3px 4px;", true],
    ["padding: 1px 2px 3px;", false],
    [".a{text-align:right}", true],
    [".a{border-left:1px solid}", true],
    ["left: 0;", true],
    ["margin-inline-start: auto;", false],
    ["text-align: start;", false],
    ["background: linear-gradient(to left, red, blue);", false],
  ])("%s is seen for what it is", (text, isPhysical) => {
    expect(physical({ file: "a.css", text })).toBe(isPhysical);
  });
});
