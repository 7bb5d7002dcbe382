import os from "node:os";
import { Chromium } from "../support/chromium.ts";
import { saveHours } from "../support/extension.ts";
import { zoneWhereItIs } from "../support/session.ts";
import { makeExtensions, type Extensions } from "./extensions.ts";
import { alternate, type Page } from "./measure.ts";
import { POPUP_ROWS, REPORT_ROWS, tableOf, type Round, type Row } from "./table.ts";
import { seedTenYears } from "./ten-years.ts";

export type BenchOptions = {
  /** Opens of each page in a round. */
  readonly opens: number;
  readonly rounds: number;
};

/** The headline, the figures under it and the filters: all that the report shows before its charts and tables. */
const REPORT_FIGURES = ["main h1", "main .lead", "main .figs"];

const FIGURES = [".total", ".split", ".week .sum", ".strip svg", ".sites"];

/** How fast the popup and the report open against the page of an empty extension, in the same browser. Speeds are told, never judged. */
export async function measurePopup(options: BenchOptions): Promise<void> {
  const extensions = makeExtensions();
  try {
    const both = `${extensions.relache},${extensions.empty}`;
    const browser = await Chromium.launch({
      extension: extensions.relache,
      zone: zoneWhereItIs(17),
      // The later of two equal switches holds.
      args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`],
    });
    try {
      await measureIn(browser, extensions, options);
    } finally {
      await browser.close();
    }
  } finally {
    extensions.remove();
  }
}

async function measureIn(browser: Chromium, extensions: Extensions, options: BenchOptions): Promise<void> {
  const welcome = await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
  await saveHours(browser, { start: 9 * 60, end: 19 * 60 });
  // Both extensions keep a process: else the popup alone would profit from one that is there already.
  for (const url of [browser.extensionUrl("manifest.json"), extensions.emptyManifestUrl]) {
    await browser.newPage(url, { background: true });
  }
  const { product } = await welcome.send("Browser.getVersion", {});
  await welcome.close();
  console.log(`${new Date().toISOString().slice(0, 10)}, ${product}, Node ${process.versions.node}`);
  console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, ${os.release()}`);
  console.log(`${options.rounds} rounds of ${options.opens} opens, ${load()}`);

  const empty: Page = { url: extensions.emptyUrl, expected: { figures: [], hasChart: false } };
  const url = browser.extensionUrl("popup.html");
  const noData: Page = { url, expected: { figures: ["main .body"], hasChart: false } };
  tell("Popup, no data", POPUP_ROWS, await roundsOf(browser, [empty, noData], options));

  const from = performance.now();
  await seedTenYears(browser);
  console.log(`\nTen years written in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  const tenYears: Page = { url, expected: { figures: FIGURES, hasChart: true } };
  tell("Popup, ten years of data", POPUP_ROWS, await roundsOf(browser, [empty, tenYears], options));

  const report: Page = {
    url: browser.extensionUrl("report.html"),
    expected: { figures: REPORT_FIGURES, hasChart: false },
  };
  tell("Report, ten years of data", REPORT_ROWS, await roundsOf(browser, [empty, report], options));
}

async function roundsOf(
  browser: Chromium,
  pages: readonly [Page, Page],
  { opens, rounds }: BenchOptions,
): Promise<readonly Round[]> {
  const done: Round[] = [];
  while (done.length < rounds) {
    const [empty, page] = await alternate(browser, pages, opens);
    done.push({ empty, page });
  }
  return done;
}

function tell(title: string, rows: readonly Row[], rounds: readonly Round[]): void {
  console.log(`\n${title} (${load()})\n\n${tableOf(rows, rounds)}`);
}

function load(): string {
  return `load ${os.loadavg()[0]?.toFixed(1) ?? "unknown"}`;
}
