import axe from "axe-core";
import type { ChromiumPage } from "./chromium-page.ts";

export type Violation = { readonly rule: string; readonly help: string; readonly nodes: readonly string[] };

type AxeResults = {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
};

/** Runs axe-core in a page as it stands. The page's own policy on scripts does not bind the debugger. */
export const axeViolations = async (page: ChromiumPage): Promise<readonly Violation[]> => {
  await page.evaluate(`${axe.source}; true`);
  const results = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResults;
  return results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    nodes: nodes.map((node) => `${node.html.slice(0, 160)}: ${node.failureSummary ?? ""}`),
  }));
};
