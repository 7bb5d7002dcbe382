import type { AlertNotice } from "../../utils/domain/alert-notice.ts";
import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { HOUR_MS, MINUTE_MS } from "../../utils/domain/time.ts";
import { ALERT_NOTICES } from "../../utils/i18n/messages/alert-notices.ts";
import { translator } from "../../utils/i18n/translate.ts";
import type { ChromiumPage } from "./chromium-page.ts";
import {
  pressInShield,
  runOpenShield,
  sendToShield,
  shieldHeading,
  STAGE_HOST,
  tellShield,
} from "./open-shield.ts";
import type { Scene } from "./picture-scene.ts";
import type { PictureWorld } from "./picture-world.ts";
import { HOURS_END, shieldState } from "./shield-states.ts";
import { until } from "./wait.ts";

const NOW = HOURS_END + MINUTE_MS;

/** Letters as in the other pictures: those of the shield are the system's. */
const pinFont = (page: ChromiumPage): Promise<void> =>
  page.run((host) => {
    const root = document.querySelector(host)?.shadowRoot;
    if (!root) throw new Error("there is no shield");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".layer{font-family:Inter!important}*{caret-color:#0000!important}");
    root.adoptedStyleSheets.push(sheet);
  }, STAGE_HOST);

type Tell = (page: ChromiumPage, state: ShieldState, world: PictureWorld) => Promise<void>;

const shield = (
  name: string,
  change: Partial<ShieldState>,
  more: Partial<Scene> = {},
  then?: Tell,
): Scene => ({
  name: `shield-${name}`,
  address: "https://www.linkedin.com/feed/",
  size: [1000, 700],
  world: { now: NOW, loadedAt: HOURS_END - HOUR_MS },
  ready: "#host",
  isWindow: true,
  ...more,
  act: async (page, world) => {
    const state = shieldState({ language: world.language, ...change });
    const [hours] = state.calendar.inside;
    const inside = hours === undefined ? [] : [[hours[0], NOW + HOUR_MS] as const];
    await runOpenShield(page, { ...state, calendar: { ...state.calendar, inside } });
    await more.act?.(page, world);
    if (then) await then(page, state, world);
    else await tellShield(page, state);
    await shieldHeading(page);
    await pinFont(page);
  },
});

const OVERLAY: Partial<ShieldState> = { graceMs: 0, eveningPlan: "Dinner with Jo" };
const VISIT = {
  id: "v",
  service: "linkedin",
  start: NOW - 4 * MINUTE_MS,
  end: NOW + MINUTE_MS,
  reason: "client",
} as const;

const showVisitForm: Tell = async (page, state) => {
  await tellShield(page, state);
  await shieldHeading(page);
  await pressInShield(page, ".go .line", "input[value='client']", "input[value='5']");
  const isWaiting = (): Promise<boolean> =>
    page.run(
      (host) => Boolean(document.querySelector(host)?.shadowRoot?.querySelector(".wait:not([hidden])")),
      STAGE_HOST,
    );
  await until(isWaiting, { label: "the wait before a visit" });
};

const showBreak: Tell = async (page, _state, { language }) => {
  const t = translator(ALERT_NOTICES, language);
  const notice: AlertNotice = {
    id: "break:1:",
    look: "break",
    title: t("break.title"),
    body: t("break.body", { dur: "50 min", sites: "LinkedIn", rest: "5 min" }),
    buttons: [
      { act: "break", label: t("break.start") },
      { act: "later", label: t("break.later") },
      { act: "ok", label: t("toast.ok") },
    ],
  };
  await sendToShield(page, { relache: "toast", notice });
};

export const SHIELD_SCENES: readonly Scene[] = [
  shield("overlay", OVERLAY, { hasOneScheme: true }),
  shield("overlay-visit", OVERLAY, { hasOneScheme: true }, showVisitForm),
  shield(
    "overlay-none-left",
    { ...OVERLAY, visitsLeft: 0 },
    { hasOneScheme: true, isVariant: true },
    async (page, state) => {
      await tellShield(page, state);
      await shieldHeading(page);
      await pressInShield(page, ".go .line");
    },
  ),
  shield("toast-closing", {}),
  shield("toast-remind", { levels: { tools: "gate", social: "remind", services: {} } }, { isVariant: true }),
  shield(
    "toast-visit-ending",
    { overrides: { armedFrom: 0, visits: [VISIT], crisis: null } },
    { isVariant: true },
  ),
  shield(
    "toast-draft",
    { graceMs: 0 },
    { isVariant: true, act: (page) => page.type("#draft", "not sent yet") },
  ),
  shield("toast-break", {}, {}, showBreak),
];
