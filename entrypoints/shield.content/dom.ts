type Attributes = Readonly<Record<string, string | number | boolean | null>>;
type Child = Node | string | null;

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element. `null` and `false` leave an attribute out; no markup is ever parsed, so page policies do not matter. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? "" : String(value));
  }
}

export function button(label: string, look: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: look }, label);
  made.addEventListener("click", onClick);
  return made;
}

function svg(tag: string, attributes: Attributes, ...children: readonly Node[]): SVGElement {
  const made = document.createElementNS(SVG, tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** A decorative line icon; `path` is one of components/ui/icons.ts. */
export function icon(path: string, size = 20): SVGElement {
  const box = { width: size, height: size, viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" };
  return svg("svg", box, svg("path", { d: path }));
}

export type Ring = { readonly node: SVGElement; readonly show: (fraction: number) => void };

/** The wait as an arc; the words beside it say the same. */
export function ring(): Ring {
  const around = 2 * Math.PI * 18;
  const circle = { cx: 23, cy: 23, r: 18 };
  const run = svg("circle", { ...circle, class: "run", transform: "rotate(-90 23 23)" });
  const box = { width: 46, height: 46, viewBox: "0 0 46 46", class: "ring", "aria-hidden": "true" };
  return {
    node: svg("svg", box, svg("circle", circle), run),
    show: (fraction) => setAttributes(run, { "stroke-dasharray": `${fraction * around} ${around}` }),
  };
}
