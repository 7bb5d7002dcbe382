import type { AnyPage } from "../support/browser.ts";
import type { Frames } from "../support/bypass-pages.ts";
import { SHIELD_HOST } from "../support/open-shield.ts";
import type { StandIns } from "../support/stand-ins.ts";
import { pass } from "../support/wait.ts";
import { SITE, type Claim, type Expected, type Layer } from "./bypass-scene.ts";

/** One line of the table. */
export type Verdict = {
  readonly name: string;
  readonly browser: string;
  readonly expected: Expected;
  readonly met: Expected | "open";
  readonly isHeld: boolean;
  /** Requests that reached the site's server. */
  readonly requests: number;
  readonly told: string;
};

type Look = {
  readonly address: string;
  readonly headline: string;
  readonly isShielded: boolean;
  /** The text of a page's source, as view-source shows it. */
  readonly isSource: boolean;
  readonly frames: Frames | null;
};

const OFFHOURS = /^You’re off until .+, .+\.$/m;
/** How long a page may take to be gated; only what gets through takes that long. */
const PATIENCE_MS = 6000;

const lookAt = (page: AnyPage): Promise<Look> =>
  page.run((host) => {
    const scope: typeof globalThis & { relacheFrames?: Frames } = globalThis;
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const isShielded = top !== null && top === document.querySelector(host);
    return {
      address: location.href,
      headline: document.querySelector("h1")?.textContent ?? "",
      isShielded,
      isSource: document.querySelector("td.line-content") !== null,
      frames: scope.relacheFrames ?? null,
    };
  }, SHIELD_HOST);

const isOurs = ({ address, headline, isSource }: Look): boolean =>
  new URL(address).pathname === "/offhours.html" && (isSource || OFFHOURS.test(headline));

/** Requests to the site's own hosts, a dot at the end or not, and connections to them through a proxy. */
export const askedOf = ({ requests, tunnels }: StandIns, site: string): number => {
  const isOf = (host: string): boolean => {
    const bare = host.toLowerCase().replace(/\.$/, "");
    return bare === site || bare.endsWith(`.${site}`);
  };
  return requests.filter(({ host }) => isOf(host)).length + tunnels.filter(isOf).length;
};

const framesTold = ({ veiled, shielded, readable }: Frames): string =>
  `frames: ${veiled} veiled, ${shielded} behind the shield, ${readable} readable`;

/** Waits until something has met the attempt, or until it is through. */
export const judge = async (
  attempt: Claim,
  browser: string,
  page: AnyPage,
  standIns: StandIns,
): Promise<Verdict> => {
  const site = attempt.site ?? SITE;
  const { last, trouble } = await watched(page);
  const requests = askedOf(standIns, site);
  const found = metBy(last, requests, site);
  const isForeseen = attempt.expected === "beyond" || attempt.expected === "left alone";
  const met = found === "open" && isForeseen ? attempt.expected : found;
  const told = [
    attempt.note,
    last?.frames && found !== "rules" ? framesTold(last.frames) : undefined,
    found === "open" || found === "refused" ? `at ${last?.address ?? "?"} ${trouble}`.trim() : undefined,
  ];
  return {
    name: attempt.name,
    browser,
    expected: attempt.expected,
    met,
    isHeld: isHeld(attempt.expected, met),
    requests,
    told: told.filter(Boolean).join("; "),
  };
};

/** The last look at a page that has come to rest. */
const watched = async (page: AnyPage): Promise<{ readonly last: Look | null; readonly trouble: string }> => {
  const deadline = performance.now() + PATIENCE_MS;
  let last: Look | null = null;
  let trouble = "";
  while (performance.now() < deadline) {
    try {
      last = await lookAt(page);
      if (isOurs(last)) return { last, trouble };
      if (last.isShielded && OFFHOURS.test(await page.closedText(SHIELD_HOST))) {
        // What the frames after it show counts too.
        await pass(400);
        return { last: await lookAt(page), trouble };
      }
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    await pass(100);
  }
  return { last, trouble };
};

const LAYERS: readonly string[] = ["rules", "cover", "shield"] satisfies readonly Layer[];

/**
 * Where the layers in the page are expected, it is left to chance whether a frame is painted before the overlay is there,
 * and rules that act in time are as good.
 */
const isHeld = (expected: Expected, met: Verdict["met"]): boolean =>
  met === expected || (expected !== "rules" && LAYERS.includes(expected) && LAYERS.includes(met));

const metBy = (look: Look | null, requests: number, site: string): Verdict["met"] => {
  if (look === null) return requests === 0 ? "refused" : "open";
  if (isOurs(look)) return requests === 0 ? "rules" : "open";
  const { hostname } = new URL(look.address.replace(/^view-source:/, ""));
  if (look.isShielded) {
    // A hidden tab paints nothing: that nobody could read it proves nothing.
    if (!look.frames || look.frames.shielded === 0) return "open";
    if (look.frames.readable > 0) return "late";
    return look.frames.veiled > 0 ? "cover" : "shield";
  }
  const isThere = hostname.replace(/\.$/, "").endsWith(site);
  return !isThere && requests === 0 ? "refused" : "open";
};
