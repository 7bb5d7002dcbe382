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
  late: ["shield, late", "covered late: some frames could be read"],
  open: ["–", "**GOT THROUGH**"],
};

const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;

function rowOf({ name, expected, met, isHeld, requests, told }) {
  const [layer, verdict] = SAYS[met];
  return line([name, layer, requests, isHeld ? verdict : `**${verdict}** (expected: ${expected})`, told]);
}

function tableOf({ version, on, load, verdicts, notes }) {
  const count = (...kinds) => verdicts.filter(({ met }) => kinds.includes(met)).length;
  const missed = verdicts.filter(({ isHeld }) => !isHeld).length;
  return [
    `## ${version}`,
    `${on}. ${verdicts.length} attempts: ${count("rules", "refused")} blocked, ${count("cover", "shield")} covered before anything was readable, ${count("late")} covered late, ${count("left alone")} left alone by design, ${count("beyond")} beyond reach, ${count("open")} got through or could not be tried. Otherwise than expected: ${missed}.`,
    [line(HEAD), line(HEAD.map(() => "---")), ...verdicts.map(rowOf)].join("\n"),
    ...notes,
    `Load of the machine at the end: ${load.join(", ")}.`,
  ].join("\n\n");
}

const introduction = (isReportOnly) => [
  "# Ways past the gate",
  `${isReportOnly ? "Put together from parts that were run one by one with the attempts of" : "Made by"} \`npm run proof\`, off-hours, against stand-ins of the sites on this machine. Generated; edits are lost.`,
  "**rules**: network rules lead to the off-hours page, and the site is asked for nothing. **cover**: the style sheet that hides a page from its first frame until the shield has decided. **shield**: the overlay inside the page. For the last two each painted frame was looked at. In Firefox a connection to the site counts as a request too.",
];

/** Writes the table anew from the parts that were measured last; `isReportOnly`: they do not come from one run. */
export function writeBypasses({ isReportOnly }) {
  if (!existsSync(bypassParts)) return;
  const parts = readdirSync(bypassParts)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(path.join(bypassParts, name), "utf8")));
  writeFileSync(file, `${[...introduction(isReportOnly), ...parts.map(tableOf)].join("\n\n")}\n`);
  console.log(`Written to ${path.relative(root, file)}`);
}
