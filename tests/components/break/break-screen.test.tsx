// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BreakScreen, type BreakProps } from "../../../components/break/break-screen.tsx";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { Language } from "../../../utils/i18n/translate.ts";

afterEach(cleanup);

function show(language: Language, change: Partial<BreakProps> = {}) {
  const on = { onBack: vi.fn(), onAdd: vi.fn() };
  const props: BreakProps = {
    leftMs: 186_000,
    fraction: 0.62,
    plannedMs: 5 * MINUTE_MS,
    restedMs: 114_000,
    isDone: false,
    locale: createLocale(language, [language], "Europe/Paris"),
    ...on,
    ...change,
  };
  return { on, props, view: render(<BreakScreen {...props} />) };
}

describe("the break page", () => {
  it("shows the time left, three ideas and both ways on", () => {
    const { on } = show("en");
    expect(screen.getByRole("timer", { name: "3:06" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Look up, stretch, breathe." })).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    fireEvent.click(screen.getByRole("button", { name: "I’m back early" }));
    fireEvent.click(screen.getByRole("button", { name: "Add 5 min" }));
    expect([on.onBack.mock.calls.length, on.onAdd.mock.calls.length]).toEqual([1, 1]);
  });
  it("ends by Escape and by no other key", async () => {
    const { on } = show("en");
    const pressed = (key: string): number => {
      fireEvent.keyDown(document, { key });
      return on.onBack.mock.calls.length;
    };
    await vi.waitFor(() => expect(pressed("Escape")).toBe(1));
    expect(pressed("a")).toBe(1);
  });
  it("speaks once at the start and once at the end, not by the second", () => {
    const { view, props } = show("en");
    const spoken = (): string | null => screen.getByRole("status").textContent;
    expect(spoken()).toBe("A break of 5 min");
    view.rerender(<BreakScreen {...props} leftMs={100_000} />);
    expect(spoken()).toBe("A break of 5 min");
    view.rerender(<BreakScreen {...props} leftMs={0} isDone restedMs={5 * MINUTE_MS} />);
    expect(spoken()).toBe("Welcome back");
  });
  it("welcomes back with the time rested, and takes the focus there", async () => {
    show("fr", { isDone: true, leftMs: 0, fraction: 0, restedMs: 6 * MINUTE_MS });
    const heading = screen.getByRole("heading", { name: "Bon retour" });
    expect(screen.getByText(/^6\smin de repos\.$/)).toBeTruthy();
    expect(screen.queryAllByRole("listitem")).toHaveLength(0);
    expect(screen.getByRole("button", { name: "Reprendre" })).toBeTruthy();
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  });
});
