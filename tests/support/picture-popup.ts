import type { Summary } from "../../utils/domain/summary.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { press, type Scene } from "./picture-scene.ts";
import { shieldState } from "./shield-states.ts";
import { AFTERNOON, clock, IN_PRIVATE, RESTING, WORKING } from "./summaries.ts";

const POPUP = [380, 600] as const;
const NOON = clock("14:40");

const popup = (name: string, summary: Summary | null, more: Partial<Scene> = {}): Scene => ({
  name: `popup-${name}`,
  address: "popup.html",
  size: POPUP,
  isWindow: true,
  ready: "body:has(.chart-box canvas):has([data-action=score])",
  ...more,
  world: { summary, shield: shieldState(), now: summary?.asOf ?? AFTERNOON, ...more.world },
});

const ON: Summary = {
  ...WORKING,
  asOf: NOON,
  today: {
    ...WORKING.today,
    blocks: [
      [clock("08:20"), clock("08:40"), true],
      [clock("09:10"), clock("12:02"), false],
      [clock("13:20"), NOON, false],
    ],
  },
  breaks: { ...WORKING.breaks, stretchStart: NOON - 38 * MINUTE_MS, dueAt: NOON + 12 * MINUTE_MS },
};
const NOTHING: Summary = {
  ...ON,
  today: { ...ON.today, inMs: 0, offMs: 0, blocks: [] },
  week: ON.week.map((day) => ({ ...day, inMs: 0, offMs: 0 })),
  top3: [],
  counting: { kind: "nothing", why: "elsewhere" },
  hasEverTracked: false,
};
const LEAVE: Summary = {
  ...NOTHING,
  hasEverTracked: true,
  week: WORKING.week.map((day) =>
    day.day === WORKING.today.day ? { ...day, inMs: 0, offMs: 0, isDayOff: true } : day,
  ),
  today: { ...NOTHING.today, isDayOff: true, hours: [] },
  status: { state: "outside", since: clock("18:00", "2026-11-18"), until: clock("09:00", "2026-11-20") },
  lastEnd: clock("18:25", "2026-11-18"),
};
const NOTES = [
  { id: "n1", text: "Answer Jo about the spring shoot" },
  { id: "n2", text: "Move Friday's post to 11:00" },
];

const POPUPS: readonly Scene[] = [
  popup("on", ON),
  popup("soon", WORKING),
  popup("off", RESTING),
  popup("private", IN_PRIVATE, { isVariant: true }),
  popup("leave-day", LEAVE, { ready: ".chart-box canvas" }),
  popup("notes", { ...ON, notes: NOTES }, { ready: "body:has(.banner.notes li):has([data-action=score])" }),
  popup("empty", NOTHING, { ready: ".empty" }),
  popup(
    "paused",
    { ...ON, pausedUntil: NOON + 30 * MINUTE_MS },
    { ready: "body:has(.banner.paused b):has([data-action=score])" },
  ),
  popup(
    "crisis",
    { ...RESTING, crisis: { id: "c", start: clock("19:00"), end: clock("20:00") } },
    { ready: "body:has(.banner.crisis b):has([data-action=score])" },
  ),
  popup(
    "permission",
    { ...ON, missingHosts: ["canva", "whatsapp", "discord"] },
    { ready: "body:has(.banner.permission b):has([data-action=score])" },
  ),
  popup("loading", null, { ready: ".sk", isVariant: true, world: { background: "silent" } }),
  popup("error", null, { ready: ".empty .btn", isVariant: true, world: { background: "broken" } }),
  popup("snooze", ON, { act: press("[data-action=snooze]", "dialog[open]") }),
  popup("crisis-sheet", ON, { isVariant: true, act: press("[data-action=crisis]", "dialog[open]") }),
  popup("why", ON, { act: press("[data-action=score]", "dialog[open]") }),
  popup("menu", ON, { act: press(".hero .now button, .now button, button.now", "dialog[open] .group") }),
];

/** The popup's figures with room around them. */
const PANEL: Scene = {
  ...popup("panel", ON),
  name: "sidepanel",
  address: "sidepanel.html",
  size: [520, 900],
  isVariant: true,
};

export const POPUP_SCENES: readonly Scene[] = [...POPUPS, PANEL];
