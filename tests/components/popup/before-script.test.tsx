// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import path from "node:path";
import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { PopupScreen } from "../../../components/popup/popup-screen.tsx";
import { popupProps } from "../../support/popup-props.ts";
import { AFTERNOON } from "../../support/summaries.ts";

/** What the page holds before its script has run. */
function writtenMain(): Element | null {
  const file = path.resolve(import.meta.dirname, "../../../entrypoints/popup/index.html");
  const body = /<body>(.*)<\/body>/s.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  const page = document.createElement("div");
  page.innerHTML = body;
  return page.querySelector("#app > main");
}

/** What decides on places and drawings: elements with their classes, icons with their lines. No words. */
function shapeOf(element: Element): readonly unknown[] {
  if (element.matches(".icon"))
    return [
      "icon",
      ...["width", "height", "stroke-width"].map((name) => element.getAttribute(name)),
      paths(element),
    ];
  const name = element.tagName === "BUTTON" ? "" : element.className;
  // A status that nobody sees takes no room.
  const parts = [...element.children].filter((part) => !part.matches(".sr"));
  return [element.tagName, name, ...parts.map(shapeOf)];
}

const paths = (icon: Element): readonly (string | null)[] =>
  [...icon.querySelectorAll("path")].map((path) => path.getAttribute("d"));

afterEach(cleanup);

it("the page holds what the script draws while it waits for figures, so that nothing moves when it takes over", () => {
  const { container } = render(<PopupScreen {...popupProps(null, AFTERNOON, { phase: "loading" })} />);
  const [drawn, written] = [container.querySelector("main"), writtenMain()];
  expect(drawn).not.toBeNull();
  expect(written && shapeOf(written)).toEqual(drawn && shapeOf(drawn));
});

it("the page has no words in one language, and nothing that could be used", () => {
  const main = writtenMain();
  expect(main?.textContent?.replaceAll("\u00a0", "").trim()).toBe("");
  expect(main?.getAttribute("aria-hidden")).toBe("true");
  expect(main?.querySelectorAll("[href], button:not([disabled]), [tabindex], [style]")).toHaveLength(0);
});
