import { describe, expect, it, vi } from "vitest";
import { toastText, type ToastAsks } from "../../../entrypoints/shield.content/page-toasts.ts";
import { wordsOf } from "../../../entrypoints/shield.content/texts.ts";
import { pageState } from "../../../utils/domain/page-gate.ts";
import type { ShieldState } from "../../../utils/domain/shield-state.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import { shieldWords, wordsScript } from "../../../utils/i18n/shield-words.ts";
import { HOURS_END, shieldState } from "../../support/shield-states.ts";

const SURFACE = { service: "linkedin", kind: "social", activity: "watch", isProfessional: false } as const;
const NONE: ToastAsks = {
  dismiss: vi.fn(),
  leave: vi.fn(),
  quiet: vi.fn(),
  endVisit: vi.fn(),
  prolong: vi.fn(),
  park: vi.fn<ToastAsks["park"]>(),
};

function toastAt(now: number, state: ShieldState, lastTypedAt: number | null = null) {
  vi.stubGlobal("navigator", { languages: ["en-GB", "fr-FR"] });
  vi.stubGlobal("relacheWords", shieldWords(state.language));
  const found = pageState(now, state, SURFACE, {
    loadedAt: HOURS_END - MINUTE_MS,
    lastTypedAt,
    graceMs: state.graceMs,
    remindQuietUntil: state.remindQuietUntil,
  });
  if (found.show !== "toast") throw new Error(`shows ${found.show}`);
  const page = { now, state, place: { surface: SURFACE, name: "LinkedIn" }, words: wordsOf(state) };
  const { title, body, actions, key, note } = toastText(found, page, NONE);
  return { key, title, body, labels: actions.map(({ label }) => label), takesNote: note !== undefined };
}

describe("the script of words", () => {
  it("gives its page one language", () => {
    vi.stubGlobal("navigator", { languages: ["fr-FR"] });
    vi.stubGlobal("relacheWords", null);
    // oxlint-disable-next-line no-implied-eval, no-new-func -- runs it as a browser does
    new Function(wordsScript("fr"))();
    const { say } = wordsOf(shieldState({ language: "fr" }));
    expect(say("gate.ready", { site: "LinkedIn" })).toBe("Ouvrir LinkedIn");
    expect(wordsScript("fr")).not.toContain("Open");
  });
});

describe("toasts", () => {
  it("says at the end of the hours how long there is to finish", () => {
    expect(toastAt(HOURS_END + 1000, shieldState())).toMatchObject({
      title: "Your hours end at 18:00. You have 5 min to finish.",
      labels: ["OK"],
      takesNote: true,
    });
  });

  it("says so in French", () => {
    const state = shieldState({ language: "fr" });
    expect(toastAt(HOURS_END + 1000, state).title).toBe(
      "Vos horaires finissent à 18\u202fh. Il vous reste 5\u202fmin pour terminer.",
    );
  });

  it("keeps one key for the whole grace, so that it is not drawn anew", () => {
    expect(toastAt(HOURS_END + 1000, shieldState()).key).toBe(
      toastAt(HOURS_END + 200_000, shieldState()).key,
    );
  });

  it("waits for a draft", () => {
    const now = HOURS_END + 6 * MINUTE_MS;
    expect(toastAt(now, shieldState(), now - 1000).title).toBe("Save what you’re writing");
  });

  it("announces the end of a visit, with five minutes more while the week has some", () => {
    const now = HOURS_END + 60 * MINUTE_MS;
    const visits = [
      {
        id: "v",
        service: "linkedin",
        start: now - 9.5 * MINUTE_MS,
        end: now + 0.5 * MINUTE_MS,
        reason: "post",
      },
    ] as const;
    const overrides = { armedFrom: 0, visits, crisis: null };
    expect(toastAt(now, shieldState({ overrides }))).toMatchObject({
      title: "Your 10 min are up in 1 min",
      labels: ["I’m done", "5 more min"],
    });
    expect(toastAt(now, shieldState({ overrides, visitsLeft: 0 })).labels).toEqual(["I’m done"]);
  });

  it("does not call the end of a crisis the end of the day", () => {
    const end = HOURS_END + 60 * MINUTE_MS;
    const overrides = { armedFrom: 0, visits: [], crisis: { id: "c", start: end - MINUTE_MS, end } };
    expect(toastAt(end + 1000, shieldState({ overrides })).title).toBe(
      "The crisis time is over. You have 5 min to finish.",
    );
  });

  it("reminds, with leaving first", () => {
    const levels = { tools: "gate", social: "remind", services: {} } as const;
    expect(toastAt(HOURS_END + 47 * MINUTE_MS, shieldState({ levels }))).toMatchObject({
      title: "You’re off until Friday, 09:00.",
      body: "LinkedIn will still be there. You’ve had 47 min of rest, with 14h 13m to go.",
      labels: ["Leave it for tomorrow", "Stay a while"],
    });
  });
});
