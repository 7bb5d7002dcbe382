import { standInFor, type StandInAnswer } from "./stand-in-pages.ts";

/** What a page's own frames saw, from its first one on. */
export type Frames = {
  /** The whole root is transparent: the cover is over it. */
  readonly veiled: number;
  /** The shield's element is on top in the middle of the page. */
  readonly shielded: number;
  /** Neither: somebody could have read it. */
  readonly readable: number;
};

/**
 * Counts what each painted frame would have let the user read; runs as the first script of every page. A page that comes
 * out of a cache or a prerender starts over.
 */
const recordFrames = (): void => {
  type Count = { veiled: number; shielded: number; readable: number };
  const scope: typeof globalThis & { relacheFrames?: Count; relacheForget?: () => void } = globalThis;
  scope.relacheForget = (): void => {
    scope.relacheFrames = { veiled: 0, shielded: 0, readable: 0 };
  };
  const look = (): void => {
    const count = scope.relacheFrames;
    const root = document.documentElement;
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (count !== undefined) {
      if (top !== null && top !== root && top !== document.body && top.parentElement === root)
        count.shielded += 1;
      else if (getComputedStyle(root).opacity === "0") count.veiled += 1;
      else count.readable += 1;
    }
    requestAnimationFrame(look);
  };
  scope.relacheForget();
  addEventListener("pageshow", (event) => event.persisted && scope.relacheForget?.());
  document.addEventListener("prerenderingchange", () => scope.relacheForget?.());
  requestAnimationFrame(look);
};

const RECORDER = `<script>(${recordFrames.toString()})()</script>`;

/** A number that no site really has (RFC 5737); the stand-in behind it sends visitors on to its name, as sites do. */
const BARE_NUMBER = "203.0.113.5";
/** The site's own shortener, no host of the site's. */
const SHORT_NAME = "lnkd.in";
const NAME_BEHIND = "https://www.linkedin.com/feed/";

const html = (body: string): StandInAnswer => ({
  status: 200,
  type: "text/html; charset=utf-8",
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8">${RECORDER}</head><body>${body}</body></html>`,
});

const redirect = (to: string): StandInAnswer => ({
  status: 302,
  type: "text/plain",
  body: "",
  headers: { location: to },
});

const attribute = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** Ways in which a page of somebody else leads on to `to`. */
const WAYS: Readonly<Record<string, (to: string) => StandInAnswer>> = {
  "/302": redirect,
  "/meta": (to) => html(`<meta http-equiv="refresh" content="0;url=${attribute(to)}">`),
  "/script": (to) => html(`<script>location.href = ${JSON.stringify(to)}</script>`),
  "/form": (to) =>
    html(
      `<form method="post" action="${attribute(to)}"><input name="a" value="1"><button id="go">Send</button></form>`,
    ),
  "/frame": (to) => html(`<iframe id="frame" width="900" height="500" src="${attribute(to)}"></iframe>`),
  "/new-tab": (to) => html(`<a id="go" target="_blank" href="${attribute(to)}">A link for a new tab</a>`),
  "/scheme-link": (to) =>
    html(`<a id="go" href="${attribute(`javascript:location.href='${to}'`)}">A link made of script</a>`),
  "/prerender": (to) =>
    html(
      `<a id="go" href="${attribute(to)}">On</a><script type="speculationrules">${JSON.stringify({
        prerender: [{ urls: [to], eagerness: "immediate" }],
      })}</script>`,
    ),
  "/big-link": (to) =>
    html(`<a id="go" href="${attribute(to)}" style="display:block;height:500px;background:#cde">On</a>`),
};

/** The stand-ins of the campaign: all pages count their frames, and some lead on. */
export const bypassAnswerFor = (host: string, url: URL): StandInAnswer => {
  if (host === BARE_NUMBER || host === SHORT_NAME) return redirect(NAME_BEHIND);
  const way = WAYS[url.pathname];
  const to = url.searchParams.get("to");
  if (way !== undefined && to !== null) return way(to);
  const answer = standInFor(host, url);
  if (url.pathname === "/own-worker.js") {
    // Here the page stands in a string of the script.
    return withRecorder(answer, "<!doctype html>", JSON.stringify(RECORDER).slice(1, -1));
  }
  return withRecorder(answer, '<meta charset="utf-8">', RECORDER);
};

/** What says no-store is never kept for the way back. */
const KEPT = { "cache-control": "no-cache" } as const;

const withRecorder = (answer: StandInAnswer, after: string, recorder: string): StandInAnswer => ({
  ...answer,
  headers: KEPT,
  body: answer.body.replace(after, () => after + recorder),
});

/** An address on somebody else's site that leads on in one of the ways. */
export const leadingTo = (way: keyof typeof WAYS, to: string, site = "www.example.org"): string =>
  `https://${site}${way}?to=${encodeURIComponent(to)}`;
