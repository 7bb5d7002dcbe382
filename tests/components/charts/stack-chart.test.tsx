// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { StackChart } from "../../../components/charts/stack-chart.tsx";
import { stackHeights, stackScale } from "../../../components/charts/stack-look.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";

afterEach(cleanup);

describe("the stacks", () => {
  it("stay below the top, keep the hatch readable and show all that was tracked", () => {
    const duration = fc.integer({ min: 0, max: 12 * HOUR_MS });
    fc.assert(
      fc.property(fc.array(duration, { maxLength: 6 }), duration, (pieces, offMs) => {
        const column = { pieces: pieces.map((ms) => ({ fill: "in" as const, ms })), offMs };
        const { maxMs, stepMs } = stackScale(pieces.reduce((sum, ms) => sum + ms, offMs));
        const heights = stackHeights(column, maxMs, 300);
        const allPx = heights.pieces.reduce((sum, px) => sum + px, heights.gapPx + heights.offPx);
        expect(maxMs).toBe(stepMs * 4);
        expect(allPx).toBeLessThanOrEqual(300 + 1e-9);
        expect(heights.offPx > 0).toBe(offMs >= MINUTE_MS);
        if (heights.offPx > 0) expect(heights.offPx).toBeGreaterThanOrEqual(5);
        pieces.forEach((ms, index) => expect((heights.pieces[index] ?? 0) > 0).toBe(ms >= MINUTE_MS));
      }),
    );
  });
  it("are a picture with a sentence", () => {
    render(
      <StackChart
        columns={[]}
        fills={["in"]}
        width={300}
        height={200}
        sentence="Two days of work."
        axisText={String}
      />,
    );
    expect(screen.getByRole("img", { name: "Two days of work." })).toBeTruthy();
  });
});
