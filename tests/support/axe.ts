import axe from "axe-core";
import type { ChromiumPage } from "./chromium-page.ts";

export type Violation = { readonly rule: string; readonly help: string; readonly nodes: readonly string[] };

type Node = {
  readonly html: string;
  readonly failureSummary?: string;
  readonly any: readonly { readonly data?: { readonly messageKey?: string } | null }[];
};
type Result = { readonly id: string; readonly help: string; readonly nodes: readonly Node[] };
type AxeResults = { readonly [Kind in "violations" | "incomplete" | "passes"]: readonly Result[] };

/**
 * Runs axe-core in a page as it stands. The page's own policy on scripts does not bind the debugger.
 * @param within a selector, where all around is not ours
 */
const runAxe = async (page: ChromiumPage, within: string, options: object = {}): Promise<AxeResults> => {
  await page.evaluate(`${axe.source}; true`);
  const run = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`;
  return (await page.evaluate(run)) as AxeResults;
};

const told = ({ id, help, nodes }: Result): Violation => ({
  rule: id,
  help,
  nodes: nodes.map((node) => `${node.html.slice(0, 160)}: ${node.failureSummary ?? ""}`),
});

export const axeViolations = async (page: ChromiumPage): Promise<readonly Violation[]> =>
  (await runAxe(page, "html", { resultTypes: ["violations"] })).violations.map(told);

export type AxeLook = {
  readonly violations: readonly Violation[];
  /** What axe could not decide. Contrast over a gradient is left out: that it never can. */
  readonly doubts: readonly Violation[];
  /** The headings that it came upon: proof of where it looked. */
  readonly headings: string;
};

/** A close look at one part of a page, an open shadow root included. */
export const axeLook = async (page: ChromiumPage, within: string): Promise<AxeLook> => {
  const { violations, incomplete, passes } = await runAxe(page, within);
  const doubts = incomplete
    .map((result) => ({ ...result, nodes: result.nodes.filter((node) => !isOverGradient(node)) }))
    .filter(({ nodes }) => nodes.length > 0);
  const headings = passes.filter(({ id }) => id === "empty-heading").flatMap(({ nodes }) => nodes);
  return {
    violations: violations.map(told),
    doubts: doubts.map(told),
    headings: headings.map(({ html }) => html).join("\n"),
  };
};

const isOverGradient = ({ any }: Node): boolean => any.some(({ data }) => data?.messageKey === "bgGradient");
