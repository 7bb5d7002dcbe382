import type { Language } from "../../utils/i18n/translate.ts";
import type { ChromiumPage } from "./chromium-page.ts";
import type { Scene } from "./picture-scene.ts";
import type { Direction } from "./picture-world.ts";

export type Colors = "light" | "dark" | "forced";

/** How a scene is looked at: one visit of the page, and the colours that it is pictured in. */
export type Look = {
  readonly language: Language;
  readonly direction: Direction;
  readonly colors: readonly Colors[];
};

/**
 * Light and dark, both languages; forced colours and right to left in English. A scene that looks the same by night has no
 * dark pictures; one that differs from another by some words is not taken in French by night, in forced colours and from
 * right to left.
 */
export function looksOf({ hasOneScheme = false, isVariant = false }: Scene): readonly Look[] {
  const schemes: readonly Colors[] = hasOneScheme ? ["light"] : ["light", "dark"];
  if (isVariant) {
    return [
      { language: "en", direction: "ltr", colors: schemes },
      { language: "fr", direction: "ltr", colors: ["light"] },
    ];
  }
  return [
    { language: "en", direction: "ltr", colors: [...schemes, "forced"] },
    { language: "fr", direction: "ltr", colors: schemes },
    { language: "en", direction: "rtl", colors: ["light"] },
  ];
}

export const pictureName = (scene: Scene, { language, direction }: Look, colors: Colors): string =>
  `${scene.name}.${direction === "rtl" ? "rtl" : colors === "forced" ? "forced" : `${language}-${colors}`}`;

export const showColors = async (page: ChromiumPage, colors: Colors): Promise<void> => {
  await page.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: colors === "dark" ? "dark" : "light" },
      { name: "forced-colors", value: colors === "forced" ? "active" : "none" },
      { name: "prefers-reduced-motion", value: "reduce" },
    ],
  });
};
