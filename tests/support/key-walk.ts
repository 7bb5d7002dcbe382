import type { AnyPage } from "./browser.ts";

export type Box = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** What the Tab key came to. */
export type Stop = {
  readonly name: string;
  /** The focus shows, and the control is in view. */
  readonly isSeen: boolean;
  /** In the document, in CSS pixels. */
  readonly box: Box;
};

const MOST_STOPS = 250;

/** Marks what holds the focus, and tells whether it can be seen. `null` once the page is left, or the walk begins anew. */
const stopHere = (page: AnyPage): Promise<Stop | null> =>
  page.run(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body || "walked" in element.dataset)
      return null;
    element.dataset["walked"] = "";
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    const label = element.getAttribute("aria-label") ?? element.title;
    const hasRing = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    return {
      name: `${element.tagName} ${element.className} ${label} ${element.innerText.slice(0, 30)}`.trim(),
      isSeen: bottom > 0 && top < innerHeight && width > 0 && (hasRing || boxShadow !== "none"),
      box: { top: top + scrollY, bottom: bottom + scrollY, left, right },
    };
  });

/** Goes through the page by the Tab key, from its beginning until it is left. */
export async function keyWalk(page: AnyPage): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.run(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.press("Tab");
    const stop = await stopHere(page);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** Controls that the walk did not come to; of what moves by arrows, one stop is enough. */
export const missedControls = (page: AnyPage): Promise<readonly string[]> =>
  page.run(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex='0']",
      ),
    ]
      .filter((each) => each.checkVisibility() && !each.matches(":disabled, [tabindex='-1']"))
      .filter((each) => !("walked" in each.dataset))
      .filter((each) => !(each instanceof HTMLInputElement && each.type === "radio" && !each.checked))
      .map((each) => `${each.tagName} ${each.className} ${each.innerText.slice(0, 30)}`),
  );

/** Stops that lie neither below the one before them nor to the right of it in the same row. */
export const outOfOrder = (stops: readonly Stop[]): readonly string[] =>
  stops.flatMap(({ name, box }, index) => {
    const before = stops[index - 1];
    if (before === undefined) return [];
    const isBelow = box.top >= before.box.bottom - 1;
    const isBeside =
      box.left >= before.box.right - 1 && box.top < before.box.bottom && box.bottom > before.box.top;
    return isBelow || isBeside ? [] : [`${before.name} -> ${name}`];
  });
