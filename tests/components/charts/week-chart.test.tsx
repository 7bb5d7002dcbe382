// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHatch } from "../../../components/charts/hatch.ts";
import { WeekChart } from "../../../components/charts/week-chart.tsx";
import { barsOf, heightsOf, scaleFor } from "../../../components/charts/week-scale.ts";
import { watchTheme } from "../../../components/charts/tokens.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import { DAY, WEEK } from "../../support/summaries.ts";

afterEach(cleanup);

const french = createLocale("fr", ["fr-FR"], "Europe/Paris");
const english = createLocale("en", ["en-GB"], "Europe/Paris");

describe("the scale", () => {
  it.each([
    [0, 1],
    [40, 1],
    [61, 2],
    [425, 8],
    [481, 10],
    [25 * 60, 32],
  ])("of a longest day of %d min is %d h", (minutes, hours) => {
    expect(scaleFor([{ inMs: minutes * MINUTE_MS, offMs: 0 }], 2)).toEqual({
      maxMs: hours * HOUR_MS,
      stepMs: (hours * HOUR_MS) / 2,
    });
  });
  it("holds every day, however its time is split", () => {
    const duration = fc.integer({ min: 0, max: 25 * HOUR_MS });
    fc.assert(
      fc.property(duration, duration, (inMs, offMs) => {
        const { maxMs } = scaleFor([{ inMs, offMs }], 2);
        const { inPx, gapPx, offPx } = heightsOf({ inMs, offMs }, maxMs, 80);
        expect(maxMs).toBeGreaterThanOrEqual(inMs + offMs);
        expect(inPx + gapPx + offPx).toBeLessThanOrEqual(80 + 1e-9);
        expect(offPx > 0).toBe(offMs >= MINUTE_MS);
      }),
    );
  });
  it("keeps the hatch readable and the parts apart", () => {
    const heights = heightsOf({ inMs: 4 * HOUR_MS, offMs: 2 * MINUTE_MS }, 8 * HOUR_MS, 80);
    expect(heights).toEqual({ inPx: 40, gapPx: 2, offPx: 5 });
  });
});

describe("the bars", () => {
  it("carry names, totals and the day that is marked", () => {
    const bars = barsOf({ days: WEEK, marked: DAY, locale: french });
    expect(bars.map(({ name }) => name)).toEqual(["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]);
    expect(bars.filter(({ isToday }) => isToday).map(({ day }) => day)).toEqual([DAY]);
    expect(bars[1]?.value).toBe("7\u202fh\u202f05");
  });
});

describe("the picture", () => {
  it("is told as one sentence, in the size that was kept for it", () => {
    render(<WeekChart days={WEEK} marked={DAY} locale={english} width={348} height={118} />);
    const picture = screen.getByRole("img");
    expect(picture.getAttribute("aria-label")).toBe(
      "Time per day, 16–22 Nov. Monday 16 Nov: 6h 10m. Tuesday 17 Nov: 7h 05m, of which 45 min off-hours. " +
        "Wednesday 18 Nov: 5h 40m, of which 30 min off-hours. Thursday 19 Nov: 4h 32m, of which 20 min off-hours. " +
        "Friday 20 Nov: nothing. Saturday 21 Nov: day off. Sunday 22 Nov: day off.",
    );
    expect([picture.getAttribute("width"), picture.getAttribute("height")]).toEqual(["348", "118"]);
  });
  it("is drawn anew when the theme changes, until it is gone", async () => {
    const onChange = vi.fn();
    const stop = watchTheme(onChange);
    document.documentElement.dataset["theme"] = "dark";
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    stop();
    delete document.documentElement.dataset["theme"];
    await new Promise((settled) => setTimeout(settled, 0));
    expect(onChange).toHaveBeenCalledOnce();
  });
  it("falls back to plain amber where no pattern can be made", () => {
    const canvas = document.createElement("canvas");
    const context = { canvas } as CanvasRenderingContext2D;
    expect(createHatch(context, { stripe: "amber", ground: "sand" }, 2)).toBe("amber");
  });
});
