// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Screen from "../../../components/popup/popup-screen.tsx";
import type { Summary } from "../../../utils/domain/summary.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import { localeOf, MENU, OFFER, popupAsides, popupProps, SCORE } from "../../support/popup-props.ts";
import { AFTERNOON, clock, EVENING, IN_PRIVATE, RESTING, WORKING } from "../../support/summaries.ts";

const note = (id: string) => ({ id, text: "Answer Sam" });

const STATES: readonly (readonly [string, Summary, number])[] = [
  ["working", WORKING, AFTERNOON],
  ["resting", RESTING, EVENING],
  ["in a crisis", { ...WORKING, crisis: { id: "c", start: 0, end: AFTERNOON + MINUTE_MS } }, AFTERNOON],
  ["paused", { ...WORKING, pausedUntil: clock("18:30") }, AFTERNOON],
  ["without permission", { ...WORKING, missingHosts: ["x"] }, AFTERNOON],
  ["with a note", { ...WORKING, notes: [note("a")] }, AFTERNOON],
  ["with four notes", { ...WORKING, notes: ["a", "b", "c", "d"].map(note) }, AFTERNOON],
  ["in private", IN_PRIVATE, AFTERNOON],
  ["without sites", { ...WORKING, top3: [] }, AFTERNOON],
];

/** What decides on places: the boxes from top to bottom and the heights that are set. */
const places = (container: Element): string[] =>
  [...container.querySelectorAll(".body > *, .hero > *, .chart, .sites > li")].map(
    (box) => `${box.tagName}.${box.className} ${box.getAttribute("style") ?? ""}`,
  );

let PopupScreen: typeof Screen.PopupScreen;
beforeEach(async () => {
  // A popup that was just opened: nothing of what follows the first paint has been loaded.
  vi.resetModules();
  ({ PopupScreen } = await import("../../../components/popup/popup-screen.tsx"));
});
afterEach(cleanup);

describe.each([
  ["en", "Enable notifications", "Storage needs a look"],
  ["fr", "Activer les notifications", "Stockage à vérifier"],
] as const)("what comes after the first paint, in %s", (language, offer, trouble) => {
  it.each(STATES)("moves nothing: %s", async (_name, summary, now) => {
    const props = popupProps(summary, now, { locale: localeOf(language) });
    const { container, rerender } = render(<PopupScreen {...props} />);
    const first = places(container);
    expect(container.querySelector(".flash-place")).toBeNull();
    await vi.waitFor(() => expect(container.querySelector(".flash-place")).not.toBeNull(), {
      timeout: 5000,
    });
    expect(places(container)).toEqual(first);

    const extras = { ...props.extras, needsNotifications: true, menu: MENU };
    rerender(<PopupScreen {...props} extras={extras} />);
    expect(screen.getByRole("button", { name: offer }).closest(".h")).not.toBeNull();
    expect(places(container)).toEqual(first);

    rerender(<PopupScreen {...props} extras={extras} hasTrouble />);
    expect(screen.getByRole("button", { name: trouble }).closest(".h")).not.toBeNull();
    expect(screen.queryByRole("button", { name: offer })).toBeNull();
    expect(places(container)).toEqual(first);

    const openAtSide = (): Promise<void> => Promise.resolve();
    const asides = popupAsides({ score: SCORE, giveBack: OFFER, openAtSide });
    rerender(<PopupScreen {...props} extras={extras} asides={asides} />);
    expect(container.querySelector(".score-place .score")).not.toBeNull();
    expect(container.querySelector(".top .sp .side")).not.toBeNull();
    expect(container.querySelector(".give-back")).toEqual(container.querySelector(".day > .give-back"));
    expect(places(container)).toEqual(first);
  });
});
