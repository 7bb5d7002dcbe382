import os from "node:os";
import { Chromium } from "../support/chromium.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import { Display } from "../support/display.ts";
import { saveHours } from "../support/extension.ts";
import { zoneWhereItIs } from "../support/session.ts";
import { makeExtensions, type Extensions } from "./extensions.ts";
import { alternate, openTab, type Open, type Page } from "./measure.ts";
import type { Expected } from "./probe.ts";
import { addProbe, openPopup } from "./popup-window.ts";
import { POPUP_ROWS, REPORT_ROWS, tableOf, type Round, type Row } from "./table.ts";
import { seedTenYears } from "./ten-years.ts";

export type BenchOptions = {
  /** Opens of each page in a round. */
  readonly opens: number;
  readonly rounds: number;
};

/** The headline, the figures under it and the filters: all that the report shows before its charts and tables. */
const REPORT_FIGURES = ["main h1", "main .lead", "main .figs"];

/** Without data the popup has no figures: its text has to be there. */
const NO_FIGURES: Expected = { figures: ["main .body"], hasChart: false };
const FIGURES: Expected = {
  figures: [".total", ".split", ".week .sum", ".strip svg", ".sites"],
  hasChart: true,
};

/** How fast the popup and the report open against the page of an empty extension, in the same browser. Speeds are told, never judged. */
export async function measurePopup(options: BenchOptions): Promise<void> {
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}`);
  console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, ${os.release()}`);
  console.log(`${options.rounds} rounds of ${options.opens} opens, ${load()}`);
  const display = await Display.start();
  try {
    await inBrowser({ display, probed: NO_FIGURES }, async (world) => {
      tell("Popup, no data", POPUP_ROWS, await roundsOf(popupsOf(world), options));
    });
    await inBrowser({ display, probed: FIGURES }, async (world) => {
      await seedTenYears(world.browser);
      tell("Popup, ten years of data", POPUP_ROWS, await roundsOf(popupsOf(world), options));
    });
  } finally {
    await display.stop();
  }
  await inBrowser({}, (world) => measureTabs(world, options));
}

type World = {
  readonly browser: Chromium;
  readonly extensions: Extensions;
  /** A file of each extension in a tab. It holds their processes open: else the popup alone would profit from one that is there already. */
  readonly own: ChromiumPage;
  readonly theirs: ChromiumPage;
};

type How = {
  /** Without one the browser is headless. */
  readonly display?: Display;
  /** What the popup itself looks for, in a browser that opens it by its button. */
  readonly probed?: Expected;
};

async function inBrowser({ display, probed }: How, measure: (world: World) => Promise<void>): Promise<void> {
  const extensions = makeExtensions();
  try {
    if (probed) addProbe(extensions.relache, probed);
    const both = `${extensions.relache},${extensions.empty}`;
    const browser = await Chromium.launch({
      ...(display && { display }),
      extension: extensions.relache,
      zone: zoneWhereItIs(17),
      // The later of two equal switches holds.
      args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`],
    });
    try {
      const welcome = await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
      await saveHours(browser, { start: 9 * 60, end: 19 * 60 });
      const own = await browser.newPage(browser.extensionUrl("manifest.json"), { background: true });
      const theirs = await browser.newPage(extensions.emptyManifestUrl, { background: true });
      const { product } = await welcome.send("Browser.getVersion", {});
      console.log(`\n${product}, ${display ? "with windows" : "headless"}`);
      await welcome.close();
      await measure({ browser, extensions, own, theirs });
    } finally {
      await browser.close();
    }
  } finally {
    extensions.remove();
  }
}

/** The popups of both extensions, opened as a click on their buttons does. */
function popupsOf({ browser, extensions, own, theirs }: World): readonly [Open, Open] {
  return [
    () => openPopup(browser, theirs, extensions.emptyUrl, false),
    () => openPopup(browser, own, browser.extensionUrl("popup.html"), true),
  ];
}

/** In a tab, where it can be watched from its first moment on. */
async function measureTabs({ browser, extensions }: World, options: BenchOptions): Promise<void> {
  const tab =
    (page: Page): Open =>
    () =>
      openTab(browser, page);
  const empty = tab({ url: extensions.emptyUrl, expected: { figures: [], hasChart: false } });
  const url = browser.extensionUrl("popup.html");
  const noData = tab({ url, expected: NO_FIGURES });
  tell("Popup in a tab, no data", POPUP_ROWS, await roundsOf([empty, noData], options));

  const from = performance.now();
  await seedTenYears(browser);
  console.log(`\nTen years written in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  const tenYears = tab({ url, expected: FIGURES });
  tell("Popup in a tab, ten years of data", POPUP_ROWS, await roundsOf([empty, tenYears], options));

  const report = tab({
    url: browser.extensionUrl("report.html"),
    expected: { figures: REPORT_FIGURES, hasChart: false },
  });
  tell("Report, ten years of data", REPORT_ROWS, await roundsOf([empty, report], options));
}

async function roundsOf(
  opened: readonly [Open, Open],
  { opens, rounds }: BenchOptions,
): Promise<readonly Round[]> {
  const done: Round[] = [];
  while (done.length < rounds) {
    const [empty, page] = await alternate(opened, opens);
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
