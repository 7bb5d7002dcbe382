// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { PopupScreen } from "../../components/popup/popup-screen.tsx";
import { BalanceCard } from "../../components/report/balance-card.tsx";
import { createDetailsSay } from "../../components/report/details-texts.ts";
import { balanceOf, type Balance } from "../../utils/domain/score.ts";
import { DEFAULT_WEIGHTS, SCORE_PARTS } from "../../utils/domain/score-weights.ts";
import { localeOf, popupAsides, popupProps, SCORE } from "../support/popup-props.ts";
import { viewOf } from "../support/report-world.ts";
import { AFTERNOON, WORKING } from "../support/summaries.ts";

afterEach(cleanup);

/** A week whose parts are all kept to the same share. */
const balanceAt = (share: number): Balance =>
  balanceOf(
    Object.fromEntries(SCORE_PARTS.map((part) => [part, share])) as Parameters<typeof balanceOf>[0],
    DEFAULT_WEIGHTS,
  );

const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u202f\u00a0]/g, " ").trim();

async function inPopup(balance: Balance, state: "so-far" | "closed", language: "en" | "fr") {
  const props = popupProps(WORKING, AFTERNOON, { locale: localeOf(language) });
  const score = { ...SCORE, balance, state };
  const { container } = render(<PopupScreen {...props} asides={popupAsides({ score })} />);
  await vi.waitFor(() => expect(container.querySelector(".score-words")).not.toBeNull(), { timeout: 5000 });
  const [word, week] = [".score-words b", ".score-words small"].map((each) => container.querySelector(each));
  return {
    word: textOf(word ?? null),
    week: textOf(week ?? null),
    ring: textOf(container.querySelector(".ring text")),
  };
}

function inReport(balance: Balance, state: "so-far" | "closed", language: "en" | "fr") {
  const done = vi.fn();
  const { container } = render(
    <BalanceCard
      report={viewOf({ hash: "#week=2026-11-09" })}
      details={{
        scores: [{ first: "2026-11-09", state, balance, inputs: SCORE.inputs }],
        usualScore: null,
        weights: DEFAULT_WEIGHTS,
      }}
      isShown
      say={createDetailsSay(localeOf(language))}
      onWeigh={done}
      onStandard={done}
      onShowScore={done}
    />,
  );
  const [word, week] = [".word", ".score-head .tag"].map((each) => container.querySelector(each));
  return {
    word: textOf(word ?? null),
    week: textOf(week ?? null),
    ring: textOf(container.querySelector(".ring text")),
  };
}

const WORDS = [
  [80, "Boundaries held", "Limites tenues"],
  [79, "Some spill-over", "Quelques débordements"],
  [60, "Some spill-over", "Quelques débordements"],
  [59, "Under strain", "Sous tension"],
  [40, "Under strain", "Sous tension"],
  [39, "Little rest", "Peu de repos"],
] as const;

it.each(WORDS)("popup and report say the same of a score of %i", async (score, english, french) => {
  for (const [language, word] of [
    ["en", english],
    ["fr", french],
  ] as const) {
    for (const [state, week] of [
      ["so-far", { en: "so far", fr: "en cours" }],
      ["closed", { en: "", fr: "" }],
    ] as const) {
      const balance = balanceAt(score / 100);
      const popup = await inPopup(balance, state, language);
      cleanup();
      expect(popup).toEqual({ word, week: week[language], ring: String(score) });
      const report = inReport(balance, state, language);
      cleanup();
      expect(report).toEqual(popup);
    }
  }
});
