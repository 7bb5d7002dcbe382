// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { VisitsCard } from "../../../components/options/visits-card.tsx";
import { makeWords, WordsProvider } from "../../../components/options/words.tsx";
import { DEFAULT_SETTINGS, UNLIMITED_VISITS } from "../../../utils/domain/settings.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";

afterEach(cleanup);

function show(language: "en" | "fr", visitsPerWeek = 3) {
  const onSave = vi.fn();
  const gate = { ...DEFAULT_SETTINGS.gate, visitsPerWeek };
  render(
    <WordsProvider value={makeWords(createLocale(language, [language], "Europe/Paris"))}>
      <VisitsCard gate={gate} onSave={onSave} />
    </WordsProvider>,
  );
  const list = screen.getByLabelText<HTMLSelectElement>(
    language === "en" ? "Visits a week" : "Accès par semaine",
  );
  return { onSave, gate, list };
}

it("offers no visit at all, up to ten, and no limit", () => {
  const { list, onSave, gate } = show("en");
  expect([...list.options].map(({ text }) => text)).toEqual([
    ..."0 1 2 3 4 5 6 7 8 9 10".split(" "),
    "No limit",
  ]);
  expect(list.value).toBe("3");
  fireEvent.change(list, { target: { value: String(UNLIMITED_VISITS) } });
  expect(onSave).toHaveBeenCalledWith({ gate: { ...gate, visitsPerWeek: UNLIMITED_VISITS } });
});

it("shows the choice of no limit, in French too", () => {
  const { list } = show("fr", UNLIMITED_VISITS);
  expect(list.selectedOptions[0]?.text).toBe("Sans limite");
});

it("takes a wait from none to a minute", () => {
  const { onSave, gate } = show("en");
  const wait = screen.getByLabelText("Wait before a visit opens");
  fireEvent.input(wait, { target: { value: "61" } });
  fireEvent.change(wait, { target: { value: "61" } });
  expect(onSave).not.toHaveBeenCalled();
  fireEvent.input(wait, { target: { value: "0" } });
  fireEvent.change(wait, { target: { value: "0" } });
  expect(onSave).toHaveBeenCalledWith({ gate: { ...gate, waitSec: 0 } });
});
