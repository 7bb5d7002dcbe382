// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PopupScreen } from "../../components/popup/popup-screen.tsx";
import { ReportDetails } from "../../components/report/report-details.tsx";
import { ReportScreen } from "../../components/report/report-screen.tsx";
import { DEFAULT_WEIGHTS } from "../../utils/domain/score-weights.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { createLocale } from "../../utils/i18n/locale.ts";
import { reportDetails } from "../../utils/models/report-details.ts";
import { popupProps } from "../support/popup-props.ts";
import { REPORT_ZONE, viewOf } from "../support/report-world.ts";
import { AFTERNOON, clock, RESTING, WORKING } from "../support/summaries.ts";

afterEach(cleanup);

/** A browser in the United States: 12 hours; the week begins on Sunday because the user said so. */
const AMERICAN = createLocale("auto", ["en-US", "en"], REPORT_ZONE);
const SUNDAY = 6;
const TWENTY_FOUR = /\b(?:0\d|1[3-9]|2[0-4]):\d\d\b/;

async function popup(summary: Summary, now: number): Promise<Element> {
  const { container } = render(<PopupScreen {...popupProps(summary, now, { locale: AMERICAN })} />);
  await vi.waitFor(() => expect(container.querySelector(".flash-place")).not.toBeNull(), { timeout: 5000 });
  return container;
}

const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => each.textContent ?? "");

describe("with 12 hours", () => {
  it("the popup says until when, and marks its strip", async () => {
    const container = await popup(WORKING, clock("15:00"));
    expect(texts(container, ".chip")).toEqual(["On hours · until 6:00 pm"]);
    expect(texts(container, ".strip text, .ticks > *")).toEqual(
      expect.arrayContaining(["6a", "9a", "12p", "6p"]) as unknown,
    );
    const said = [...container.querySelectorAll("[aria-label]")].map((each) =>
      each.getAttribute("aria-label"),
    );
    expect(said.join(" ")).toContain("9:00 am–6:00 pm");
    expect(`${container.textContent} ${said.join(" ")}`).not.toMatch(TWENTY_FOUR);
  });
  it("the popup says when the hours begin again", async () => {
    const container = await popup(RESTING, clock("19:12"));
    expect(texts(container, ".chip")).toEqual(["Off-hours · back Fri 9:00 am"]);
    expect(container.textContent).not.toMatch(TWENTY_FOUR);
  });
  it("the report has them in figures, heat map and rests; its week begins on Sunday", () => {
    const report = viewOf({ hash: "#week=2026-11-11", settings: { weekStart: SUNDAY } });
    expect([report.period.fromDay, report.period.toDay]).toEqual(["2026-11-08", "2026-11-14"]);
    const rules = { country: "FR", profile: "employee" } as const;
    const choice = { isScoreShown: true, weights: DEFAULT_WEIGHTS, rules };
    const done = vi.fn();
    const details = (
      <ReportDetails
        report={report}
        details={reportDetails(report, choice)}
        choice={choice}
        isInTrouble={false}
        names={{}}
        today="2026-11-19"
        selected={null}
        locale={AMERICAN}
        onWeigh={done}
        onStandard={done}
        onShowScore={done}
        onCompare={done}
        onExport={() => Promise.resolve()}
      />
    );
    const { container } = render(
      <ReportScreen
        phase="ready"
        report={report}
        names={{}}
        period={report.period}
        today="2026-11-19"
        isCurrent={false}
        locale={AMERICAN}
        details={details}
        onStep={done}
        onChoose={done}
        onRange={() => null}
        onNarrow={done}
        onPrint={done}
        onRetry={done}
      />,
    );
    const hours = texts(container, ".heat thead th:not(:first-child):not(:last-child)");
    expect([hours[0], hours[9], hours[12], hours[23]]).toEqual(["12a", "9a", "12p", "11p"]);
    expect(texts(container, ".heat tbody th")).toEqual(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
    expect(texts(container, ".figs").join(" ")).toMatch(/from \d+:\d\d [ap]m/);
    expect(texts(container, ".rests").join(" ")).toMatch(/\d+:\d\d [ap]m/);
    expect(container.textContent).not.toMatch(TWENTY_FOUR);
  });
});

it("none of it in a browser of another region", async () => {
  const locale = createLocale("auto", ["en-GB"], REPORT_ZONE);
  const { container } = render(<PopupScreen {...popupProps(WORKING, AFTERNOON, { locale })} />);
  await vi.waitFor(() => expect(container.querySelector(".flash-place")).not.toBeNull(), { timeout: 5000 });
  expect(container.innerHTML).not.toMatch(/\d ?[ap]m\b/);
});
