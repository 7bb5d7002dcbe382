// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHush } from "../../../entrypoints/shield.content/hush.ts";

const heard: string[] = [];
const listen = (event: Event): void => void heard.push(event.type);

function shield() {
  // happy-dom knows neither full screen nor picture-in-picture.
  Object.defineProperty(document, "fullscreenElement", { value: null, configurable: true });

  const host = document.createElement("div");
  const field = document.createElement("textarea");
  document.body.append(host, field);
  const onEscape = vi.fn();
  const hush = createHush(host, onEscape);
  // A page that listens before everybody else it knows of.
  for (const type of ["keydown", "input", "paste", "wheel"]) addEventListener(type, listen, true);
  const press = (target: HTMLElement, key = "a"): KeyboardEvent => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(event);
    return event;
  };
  return { host, field, hush, onEscape, press };
}

afterEach(() => {
  for (const type of ["keydown", "input", "paste", "wheel"]) removeEventListener(type, listen, true);
  document.body.replaceChildren();
  heard.length = 0;
});

describe("what is typed into a field of the shield", () => {
  it("is not heard by the page, in a toast neither, and is not kept from the field", () => {
    const { host, press } = shield();
    expect(press(host).defaultPrevented).toBe(false);
    host.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    host.dispatchEvent(new Event("paste", { bubbles: true, composed: true }));
    expect(heard).toEqual([]);
  });

  it("leaves the page's own fields alone while there is no overlay", () => {
    const { field, press, onEscape, hush } = shield();
    expect(press(field, "Escape").defaultPrevented).toBe(false);
    field.dispatchEvent(new Event("wheel", { bubbles: true, cancelable: true }));
    expect(heard).toEqual(["keydown", "wheel"]);
    expect(onEscape).not.toHaveBeenCalled();
    hush.start();
    hush.stop();
    press(field);
    expect(heard).toHaveLength(3);
  });

  it("reaches nothing else beneath the overlay; Escape leaves", () => {
    const { host, field, press, hush, onEscape } = shield();
    hush.start();
    expect(press(field).defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    press(host, "Escape");
    press(field, "Escape");
    expect(onEscape).toHaveBeenCalledTimes(2);
    hush.stop();
  });
});
