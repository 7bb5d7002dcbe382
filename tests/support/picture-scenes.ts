import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { POPUP_SCENES } from "./picture-popup.ts";
import { press, pressed, type Scene } from "./picture-scene.ts";
import { SHIELD_SCENES } from "./picture-shield.ts";
import { passMono, type PictureWorld } from "./picture-world.ts";
import { HOURS_END, shieldState } from "./shield-states.ts";
import { clock, EVENING } from "./summaries.ts";
import { until } from "./wait.ts";

const PAGE = [1280, 900] as const;
const NOON = clock("14:40");

const SECTIONS = ["hours", "exceptions", "sites", "breaks", "alerts", "clients", "data", "display"] as const;

const section = (name: string): Scene => ({
  name: `options-${name}`,
  address: `options.html#${name}`,
  size: PAGE,
  ready: "main .card",
});

const OPTIONS: readonly Scene[] = [
  ...SECTIONS.map((name) => ({
    ...section(name),
    // Four times as high as the others, and made of the same parts.
    isVariant: name === "sites",
  })),
  {
    ...section("hours"),
    name: "options-hours-open",
    isVariant: true,
    act: press("[aria-controls=day-4]", "#day-4:not([hidden]) input[type=time]"),
  },
  {
    ...section("clients"),
    name: "options-clients-open",
    isVariant: true,
    act: press(".client-line [aria-expanded]", ".client-line [aria-expanded=true]"),
  },
];

const report = (name: string, hash: string, ready: string, world: Partial<PictureWorld> = {}): Scene => ({
  name: `report-${name}`,
  address: `report.html${hash}`,
  size: PAGE,
  ready,
  world,
});

/** What comes last of each part. */
const WHOLE_REPORT = "body:has(.log table):has(.rules .sources):has(.plot canvas)";

const REPORTS: readonly Scene[] = [
  report("week", "#week=2026-11-09", WHOLE_REPORT),
  { ...report("month", "#2026-10", WHOLE_REPORT), isVariant: true },
  { ...report("empty", "", ".log", { database: "empty" }), isVariant: true },
];

const toStep =
  (step: number): Scene["act"] =>
  async (page) => {
    for (let at = 1; at < step; at += 1) {
      await pressed(page, ".step-actions .btn.pri");
      await until(
        async () => (await page.run(() => document.querySelectorAll(".is-reached").length)) === at + 1,
        {
          label: `step ${at + 1}`,
        },
      );
    }
  };

const WELCOMES: readonly Scene[] = [1, 2, 3].map((step) => ({
  name: `welcome-${step}`,
  address: "welcome.html",
  size: PAGE,
  world: { database: "fresh" },
  ready: "#step-title",
  act: async (page, world) => await toStep(step)?.(page, world),
}));

const offhours = (
  name: string,
  change: Partial<ShieldState>,
  more: Partial<Scene> = {},
  now = EVENING,
): Scene => ({
  name: `offhours-${name}`,
  address: "offhours.html#https://www.linkedin.com/feed/",
  size: [1280, 800],
  hasOneScheme: true,
  world: {
    now,
    shield: shieldState({ eveningPlan: "Dinner with Jo", restSince: clock("18:25"), ...change }),
  },
  ready: "h1",
  ...more,
});

const openPanel: NonNullable<Scene["act"]> = press(".go .line", "#visit");
const choose: NonNullable<Scene["act"]> = async (page, world) => {
  await openPanel(page, world);
  await page.run(() => {
    for (const selector of ["input[value=client]", "input[value='10']"])
      document.querySelector<HTMLElement>(selector)?.click();
  });
  await page.waitFor(".wait, .ready");
};
const waitEight: NonNullable<Scene["act"]> = async (page, world) => {
  await choose(page, world);
  await page.run(passMono, 8000);
  await until(async () => (await page.text(".wait .left")).includes("12"), {
    label: "eight seconds of waiting",
  });
};

const OFFHOURS: readonly Scene[] = [
  offhours("plain", {}),
  offhours("panel", {}, { act: openPanel, isVariant: true }),
  offhours("waiting", {}, { act: waitEight }),
  offhours("ready", { waitSec: 0 }, { act: choose, isVariant: true }),
  offhours("none-left", { visitsLeft: 0 }, { act: openPanel }),
  offhours("crisis", {
    overrides: { armedFrom: 0, visits: [], crisis: { id: "c", start: clock("19:00"), end: clock("20:00") } },
  }),
  offhours("open", {}, { isVariant: true }, HOURS_END - 2 * MINUTE_MS),
];

const pause = (name: string, begun: number, end: number): Scene => ({
  name: `break-${name}`,
  address: `break.html#begun=${begun}&end=${end}`,
  size: [1280, 800],
  hasOneScheme: true,
  world: { now: NOON },
  ready: ".ring",
});

const BREAKS: readonly Scene[] = [
  pause("running", NOON - 2 * MINUTE_MS, NOON + 3 * MINUTE_MS),
  { ...pause("done", NOON - 6 * MINUTE_MS, NOON - MINUTE_MS), ready: "main h1" },
];

/** Where the click on a system notification leads. */
const alert = (name: string, id: string): Scene => ({
  name: `alert-${name}`,
  address: `alert.html#${id}`,
  size: [1000, 700],
  world: { now: HOURS_END - 10 * MINUTE_MS },
  ready: "main button",
});

const ALERTS: readonly Scene[] = [
  alert("soon", `end-soon:${HOURS_END}:`),
  { ...alert("retime", "retime:1:"), isVariant: true },
];

/** All that is pictured. */
export const SCENES: readonly Scene[] = [
  ...POPUP_SCENES,
  ...OPTIONS,
  ...REPORTS,
  ...WELCOMES,
  ...OFFHOURS,
  ...BREAKS,
  ...ALERTS,
  ...SHIELD_SCENES,
];
