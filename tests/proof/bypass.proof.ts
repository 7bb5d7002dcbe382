import { test } from "vitest";
import { ADDRESSES, OTHER_HOSTS, trailingDot } from "./bypass-addresses.ts";
import { withChromium } from "./bypass-chromium.ts";
import { backAfterTightening, backToKeptPage, EARLIER, MIXED, ownWorker } from "./bypass-earlier.ts";
import { withFirefox } from "./bypass-firefox.ts";
import { LEADS } from "./bypass-leads.ts";
import { ONLY_CHROMIUM } from "./bypass-only-chromium.ts";
import { ONLY_FIREFOX } from "./bypass-only-firefox.ts";
import { report, runAttempts } from "./bypass-run.ts";
import { measureDetour } from "./bypass-speed.ts";
import { runStarts } from "./bypass-starts.ts";
import { SABOTAGE } from "./bypass-sabotage.ts";

declare const Services: { readonly appinfo: { readonly version: string } };

test("Chromium: no way past the gate", { timeout: 1_800_000 }, async () => {
  await withChromium(async (launch, makeLast) => {
    const scene = await launch();
    const welcome = await scene.browser.pageAt(scene.browser.extensionUrl("welcome.html"), 20_000);
    const { product } = await welcome.send("Browser.getVersion", {});
    const verdicts = await runAttempts("Chromium", scene, [
      ...ADDRESSES,
      ...OTHER_HOSTS,
      trailingDot("rules"),
      ...LEADS,
      backToKeptPage("rules"),
      backAfterTightening("rules"),
      ownWorker("cover"),
      ...EARLIER,
      ...MIXED,
      ...ONLY_CHROMIUM,
      ...SABOTAGE,
    ]);
    const detour = await measureDetour(scene);
    await makeLast();
    report(
      "1 chromium",
      product.replace(/^.*\//, "Chromium "),
      [...verdicts, ...(await runStarts(launch))],
      [detour],
    );
  });
});

test("Firefox: no way past the gate", { timeout: 1_800_000 }, async () => {
  await withFirefox(async (scene) => {
    await scene.browser.pageAt(scene.browser.extensionUrl("welcome.html"), 20_000);
    const verdicts = await runAttempts("Firefox", scene, [
      ...ADDRESSES,
      ...OTHER_HOSTS,
      trailingDot("beyond"),
      ...LEADS,
      backToKeptPage("shield"),
      backAfterTightening("cover"),
      ownWorker("rules"),
      ...EARLIER,
      ...MIXED,
      ...ONLY_FIREFOX,
      ...SABOTAGE,
    ]);
    const version = await scene.browser.inChrome(() => Services.appinfo.version);
    report("2 firefox", `Firefox ${version}`, verdicts);
  });
});
