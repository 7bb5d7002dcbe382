export type StandInAnswer = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * What the stand-in sites answer. `?to=` (repeatable) lists links to click;
 * `/sw-site` registers a service worker that afterwards serves the whole site without asking the server.
 */
export const standInFor = (host: string, url: URL): StandInAnswer => {
  if (url.pathname === "/favicon.ico") {
    return { status: 204, type: "image/x-icon", body: "" };
  }
  if (url.pathname === "/own-worker.js") {
    return { status: 200, type: "text/javascript", body: OWN_WORKER };
  }
  const isOwnWorker = url.pathname === "/sw-site";
  return {
    status: 200,
    type: "text/html; charset=utf-8",
    body: page(host, url, isOwnWorker ? REGISTER : ""),
  };
};

const OWN_WORKER = `
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  const body = "<!doctype html><title>from the site's own worker</title><h1 id=own-worker>from the site's own worker</h1>";
  event.respondWith(new Response(body, { headers: { "content-type": "text/html" } }));
});`;

const REGISTER = `<script>
navigator.serviceWorker.register("/own-worker.js")
  .then(() => navigator.serviceWorker.ready)
  .then(() => { document.body.dataset.ownWorker = "ready"; });
</script>`;

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const page = (host: string, url: URL, extra: string): string => {
  const links = url.searchParams
    .getAll("to")
    .map((to, index) => `<li><a id="link-${index}" href="${escape(to)}">${escape(to)}</a></li>`)
    .join("");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(host)}</title><link rel="icon" href="data:,"></head>
<body style="font: 16px sans-serif; min-height: 1500px">
<h1 id="host">${escape(host)}</h1>
<p>A stand-in for ${escape(host + url.pathname)}.</p>
<ul>${links}</ul>
<form onsubmit="return false"><p><label>Draft <textarea id="draft" rows="8"></textarea></label>
<button id="save">Save</button></p></form>
<p><button id="push" onclick="history.pushState(null, '', this.dataset.to || '/pushed')">Push a state</button>
<button id="sound">Play a tone</button></p>
<script>
document.querySelector("#sound").addEventListener("click", () => {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  tone.connect(audio.destination);
  tone.start();
});
</script>${extra}
</body></html>`;
};
