import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { CdpEvent } from "../support/cdp.ts";
import { CHROME_BUILD, FIREFOX_BUILD } from "../support/build.ts";
import type { Chromium } from "../support/chromium.ts";
import { commandDone, neverEndHours } from "../support/extension.ts";
import { inChromium, inFirefox } from "../support/session.ts";
import type { SeenRequest, StandIns } from "../support/stand-ins.ts";
import { until } from "../support/wait.ts";

const PAGES = [
  "popup.html",
  "sidepanel.html",
  "options.html",
  "welcome.html",
  "offhours.html",
  "alert.html#retime:1:",
  "break.html",
  "report.html",
];

const SITES = ["https://www.linkedin.com/feed/", "https://app.hootsuite.com/dashboard"];

/** Addresses of all requests that the attached targets make. */
const recordRequests = (browser: Chromium): { readonly urls: string[]; stop(): void } => {
  const urls: string[] = [];
  const stop = browser.onEvent(({ method, params }: CdpEvent) => {
    if (method === "Network.requestWillBeSent" && isRequest(params["request"])) {
      urls.push(params["request"].url);
    }
    if (method === "Network.webSocketCreated") {
      urls.push(String(params["url"]));
    }
  });
  return { urls, stop };
};

const isRequest = (value: unknown): value is { readonly url: string } =>
  typeof value === "object" && value !== null && "url" in value && typeof value.url === "string";

/** The browsers' own services are not ours to silence altogether; what the extension's parts ask is recorded above. */
const BROWSER_HOSTS = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|org|net)$/;

const notByTheBrowser = ({ requests }: StandIns): readonly SeenRequest[] =>
  requests.filter(({ host, path: at }) => !BROWSER_HOSTS.test(host) && at !== "/favicon.ico");

const leavesTheDevice = (url: string): boolean => !/^(chrome-extension:|data:|blob:|about:)/.test(url);

test("Chromium: no page and no worker of the extension asks the network for anything", async () => {
  await inChromium({}, async ({ browser, standIns }) => {
    await neverEndHours(browser);
    const recorded = recordRequests(browser);

    const workerTarget = await until(
      async () => {
        await commandDone(browser, "observe", {});
        return browser.worker();
      },
      { label: "a running worker" },
    );
    const worker = await browser.attach(workerTarget.targetId);
    await worker.send("Network.enable", {});

    standIns.forget();
    const tab = await browser.newPage();
    await tab.activate();
    for (const site of SITES) {
      await tab.goto(site);
      await commandDone(browser, "observe", {});
    }
    await commandDone(browser, "crisis.start", { minutes: 30 });
    await commandDone(browser, "crisis.end", {});
    // The sites' own documents, by our hand, and nothing more.
    const asked = notByTheBrowser(standIns).map(({ host, path: at }) => `https://${host}${at}`);
    expect(asked).toEqual(SITES);

    standIns.forget();
    for (const name of PAGES) {
      const page = await browser.newPage();
      await page.send("Network.enable", {});
      await page.goto(browser.extensionUrl(name));
      await until(() => page.text("main"), { label: `${name} drawn` });
      await page.close();
    }
    await worker.detach();
    recorded.stop();
    // The recorder works: it saw the pages themselves.
    expect(recorded.urls).toContain(browser.extensionUrl("popup.html"));
    expect(recorded.urls.filter(leavesTheDevice)).toEqual([]);
    expect(notByTheBrowser(standIns)).toEqual([]);
  });
});

test("Firefox: beside the sites that were visited, no connection is opened on the extension's behalf", async () => {
  await inFirefox({}, async ({ browser, standIns }) => {
    await neverEndHours(browser);
    standIns.forget();
    const tab = await browser.newPage();
    for (const url of [...SITES, ...PAGES.map((name) => browser.extensionUrl(name))]) {
      await tab.goto(url);
      await commandDone(browser, "observe", {});
    }
    const hosts = new Set([...standIns.tunnels, ...standIns.requests.map(({ host }) => host)]);
    const others = [...hosts].filter((host) => !BROWSER_HOSTS.test(host));
    expect(others.toSorted()).toEqual(SITES.map((site) => new URL(site).hostname).toSorted());
  });
});

/** Asks for a file of the package and for one elsewhere, in a way that no rule of that place could refuse. */
const reach = (own: string, elsewhere: string): Promise<string[]> =>
  Promise.all(
    [own, elsewhere].map((url) =>
      fetch(url, { mode: url === own ? "same-origin" : "no-cors" }).then(
        () => "reached",
        () => "refused",
      ),
    ),
  );
const ELSEWHERE = "https://collector.example.net/?q=1";

test("Chromium: pages and worker reach the package, and no other place even when they try", async () => {
  await inChromium({}, async ({ browser, standIns }) => {
    const own = browser.extensionUrl("catalogue.txt");
    const page = await browser.newPage(browser.extensionUrl("options.html"));
    expect(await page.run(reach, own, ELSEWHERE)).toEqual(["reached", "refused"]);
    const { targetId } = await until(
      async () => {
        await commandDone(browser, "observe", {});
        return browser.worker();
      },
      { label: "a running worker" },
    );
    const worker = await browser.attach(targetId);
    expect(await worker.run(reach, own, ELSEWHERE)).toEqual(["reached", "refused"]);
    await worker.detach();
    expect(standIns.seen("collector.example.net")).toEqual([]);
  });
});

test("Firefox: pages reach the package, and no other place even when they try", async () => {
  await inFirefox({}, async ({ browser, standIns }) => {
    const page = await browser.newPage(browser.extensionUrl("options.html"));
    const own = browser.extensionUrl("catalogue.txt");
    expect(await page.run(reach, own, ELSEWHERE)).toEqual(["reached", "refused"]);
    expect(standIns.tunnels).not.toContain("collector.example.net");
  });
});

test.each([
  { browser: "Chromium", folder: CHROME_BUILD },
  { browser: "Firefox", folder: FIREFOX_BUILD },
])("$browser itself forbids connections", ({ folder }) => {
  const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as {
    content_security_policy: { extension_pages: string };
    permissions: readonly string[];
  };
  const policy = new Map(
    manifest.content_security_policy.extension_pages
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...sources]) => [name ?? "", sources.join(" ")]),
  );
  expect(policy.get("default-src")).toBe("'none'");
  // The package itself, and no other place.
  expect(policy.get("connect-src")).toBe("'self'");
  expect(policy.get("script-src")).toBe("'self'");
  expect([...policy.values()].join(" ")).not.toMatch(/https?:|wss?:|\*/);
  expect(manifest.permissions).not.toContain("tabs");
  expect(manifest.permissions).not.toContain("webRequest");
});
