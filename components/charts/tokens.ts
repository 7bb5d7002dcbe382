/** The colours that the chart needs, as the browser computes them: theme and forced colours included. */
export type ChartTokens = {
  readonly bar: string;
  readonly off: string;
  readonly offGround: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly control: string;
  readonly sunken: string;
  readonly surface: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly crisis: string;
  /** Time within the hours as a whole, and by group of activities. */
  readonly in: string;
  readonly community: string;
  readonly content: string;
  readonly analytics: string;
  readonly watch: string;
  readonly growth: string;
  readonly unsorted: string;
  readonly unsortedLine: string;
  readonly font: string;
};

const PAINTS = {
  bar: "var(--in)",
  off: "var(--off)",
  offGround: "color-mix(in srgb, var(--off) 38%, var(--surface))",
  ink: "var(--ink)",
  ink2: "var(--ink-2)",
  ink3: "var(--ink-3)",
  line: "var(--line)",
  control: "var(--control)",
  sunken: "var(--sunken)",
  surface: "var(--surface)",
  accent: "var(--accent)",
  accentSoft: "var(--accent-soft)",
  crisis: "var(--crisis)",
  in: "var(--in)",
  community: "var(--c1)",
  content: "var(--c2)",
  analytics: "var(--c3)",
  watch: "var(--c4)",
  growth: "var(--c6)",
  unsorted: "var(--c5)",
  unsortedLine: "var(--c5-line)",
} as const;

/** Reads the tokens where `host` stands. A probe resolves them: custom properties alone come back as written. */
export function readTokens(host: HTMLElement): ChartTokens {
  const probe = host.ownerDocument.createElement("span");
  probe.hidden = true;
  probe.style.setProperty("forced-color-adjust", "none");
  host.append(probe);
  const computed = getComputedStyle(probe);
  const resolve = (paint: string): string => {
    probe.style.color = paint;
    return computed.color;
  };
  const entries = Object.entries(PAINTS).map(([name, paint]) => [name, resolve(paint)] as const);
  const font = computed.fontFamily;
  probe.remove();
  return { ...blank, ...Object.fromEntries(entries), font };
}

const blank: ChartTokens = {
  bar: "",
  off: "",
  offGround: "",
  ink: "",
  ink2: "",
  ink3: "",
  line: "",
  control: "",
  sunken: "",
  surface: "",
  accent: "",
  accentSoft: "",
  crisis: "",
  in: "",
  community: "",
  content: "",
  analytics: "",
  watch: "",
  growth: "",
  unsorted: "",
  unsortedLine: "",
  font: "",
};

/** Calls back when light turns dark, the page is printed, colours are forced or the density of the screen changes. Returns the end of it. */
export function watchTheme(onChange: () => void): () => void {
  const queries = [
    "(prefers-color-scheme: dark)",
    "print",
    "(forced-colors: active)",
    `(resolution: ${devicePixelRatio}dppx)`,
  ].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
    observer.disconnect();
  };
}
