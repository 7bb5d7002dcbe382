// The table of the bypass campaign: tests/bench/BYPASSES.md from what the browsers were seen to do.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./ensure.mjs";

export const bypassParts = path.join(root, "test-results/bypass");
const file = path.join(root, "tests/bench/BYPASSES.md");

const HEAD = ["Attempt", "Layer that held", "Requests to the site", "Verdict", "Seen"];
const SAYS = {
  rules: ["rules", "blocked"],
  cover: ["cover, then shield", "covered before anything is readable"],
  shield: ["shield", "covered before anything is readable"],
  refused: ["the browser itself", "blocked"],
  "left alone": ["–", "left alone, by design"],
  beyond: ["–", "beyond an extension’s reach, named in the README"],
  open: ["–", "**GOT THROUGH**"],
};

const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;

function rowOf({ name, expected, met, isHeld, requests, told }) {
  const [layer, verdict] = SAYS[met];
  return line([name, layer, requests, isHeld ? verdict : `**${verdict}** (expected: ${expected})`, told]);
}

function tableOf({ version, verdicts, notes }) {
  const held = verdicts.filter(({ isHeld }) => isHeld);
  const beyond = held.filter(({ met }) => met === "beyond").length;
  return [
    `## ${version}`,
    `${verdicts.length} attempts: ${held.length - beyond} held as expected, ${beyond} beyond reach, ${verdicts.length - held.length} otherwise than expected.`,
    [line(HEAD), line(HEAD.map(() => "---")), ...verdicts.map(rowOf)].join("\n"),
    ...notes,
  ].join("\n\n");
}

const INTRODUCTION = [
  "# Ways past the gate",
  `Tried by \`npm run proof\` on ${new Date().toISOString().slice(0, 10)}, off-hours, against stand-ins of the sites on this machine. Generated; edits are lost.`,
  "**rules**: network rules lead to the off-hours page, and the site is asked for nothing. **cover**: the style sheet that hides a page from its first frame until the shield has decided. **shield**: the overlay inside the page. For the last two each painted frame was looked at, and none may be readable.",
];

/** Writes the table anew from the parts that were measured last. */
export function writeBypasses() {
  if (!existsSync(bypassParts)) return;
  const parts = readdirSync(bypassParts)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(path.join(bypassParts, name), "utf8")));
  writeFileSync(file, `${[...INTRODUCTION, ...parts.map(tableOf)].join("\n\n")}\n`);
  console.log(`Written to ${path.relative(root, file)}`);
}
