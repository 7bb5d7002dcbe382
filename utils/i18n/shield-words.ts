import { ALERTS_MESSAGES } from "./messages/alerts.ts";
import { GATE_MESSAGES } from "./messages/gate.ts";
import type { Language } from "./translate.ts";

const GATE_KEYS = [
  "off.since",
  "off.since.day",
  "off.since.none",
  "off.title",
  "off.title.none",
  "off.body",
  "off.body.rest",
  "off.body.site",
  "off.leave",
  "off.enter",
  "off.mind",
  "off.park",
  "off.park.hint",
  "off.park.help",
  "off.park.help.none",
  "off.parked",
  "off.parked.none",
  "off.plan",
  "off.crisis",
  "off.crisis.help",
  "off.trouble",
  "gate.title",
  "gate.body",
  "gate.reason",
  "gate.r.post",
  "gate.r.client",
  "gate.r.personal",
  "gate.r.other",
  "gate.len",
  "gate.min",
  "gate.wait",
  "gate.wait.start",
  "gate.wait.ten",
  "gate.wait.ready",
  "gate.ready",
  "gate.note",
  "gate.left",
  "gate.none",
  "gate.closed",
  "gate.private",
  "remind.dismiss",
  "draft.title",
  "draft.body",
  "closing.crisis",
  "toast.ok",
] as const satisfies readonly (keyof typeof GATE_MESSAGES)[];

const ALERT_KEYS = [
  "end.grace",
  "entry.end.title",
  "entry.end.body",
  "entry.done",
  "entry.more",
] as const satisfies readonly (keyof typeof ALERTS_MESSAGES)[];

export type ShieldKey = (typeof GATE_KEYS)[number] | (typeof ALERT_KEYS)[number];

/** What the shield may have to say, in one language. */
export function shieldWords(language: Language): Readonly<Record<ShieldKey, string>> {
  const gate = GATE_KEYS.map((key) => [key, GATE_MESSAGES[key][language]]);
  const alerts = ALERT_KEYS.map((key) => [key, ALERTS_MESSAGES[key][language]]);
  return Object.fromEntries([...gate, ...alerts]) as Record<ShieldKey, string>;
}

/** Where the shield finds its words: the scripts of an extension share their globals in a page. */
export type SpokenScope = { relacheWords?: Readonly<Record<ShieldKey, string>> };

/** The script that goes before the shield's own, so that a page gets one language and the background none. */
export function wordsScript(language: Language): string {
  return `globalThis.relacheWords=${JSON.stringify(shieldWords(language))};\n`;
}
