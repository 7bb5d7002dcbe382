import type { AnyPage, Point } from "./browser.ts";
import type { Display } from "./display.ts";

/** The middle of an element on the screen, and an empty place of the window's tab strip. */
const places = (
  page: AnyPage,
  selector: string,
): Promise<{ readonly element: Point; readonly strip: Point }> =>
  page.run((wanted) => {
    const scope: typeof globalThis & { mozInnerScreenX?: number; mozInnerScreenY?: number } = globalThis;
    const box = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    const left = scope.mozInnerScreenX ?? screenX + (outerWidth - innerWidth) / 2;
    const top = scope.mozInnerScreenY ?? screenY + outerHeight - innerHeight;
    return {
      element: { x: left + box.x + box.width / 2, y: top + box.y + box.height / 2 },
      strip: { x: screenX + outerWidth * 0.8, y: screenY + 20 },
    };
  }, selector);

const text = ({ x, y }: Point): readonly string[] => [String(Math.round(x)), String(Math.round(y))];

/** Presses the wheel over an element, by the screen's own mouse. */
export const middleClick = async (display: Display, page: AnyPage, selector: string): Promise<void> => {
  const { element } = await places(page, selector);
  display.mouse("mousemove", "--sync", ...text(element), "click", "2");
};

/** Drags an element to the tab strip, by the screen's own mouse, in steps as a hand does. */
export const dragToTabs = async (display: Display, page: AnyPage, selector: string): Promise<void> => {
  const { element, strip } = await places(page, selector);
  const STEPS = 12;
  display.mouse("mousemove", ...text(element), "mousedown", "1", "sleep", "0.2");
  for (let step = 1; step <= STEPS; step += 1) {
    const at = (from: number, to: number): number => from + ((to - from) * step) / STEPS;
    display.mouse(
      "mousemove",
      ...text({ x: at(element.x, strip.x), y: at(element.y, strip.y) }),
      "sleep",
      "0.06",
    );
  }
  display.mouse("sleep", "0.3", "mouseup", "1");
};
