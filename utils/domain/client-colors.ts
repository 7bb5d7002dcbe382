/** What a client may be told by; each at least 3:1 against every ground of the pages, light and dark (tested). */
export const CLIENT_COLORS = [
  { id: "blue", hex: "#2b7cc0" },
  { id: "teal", hex: "#0f8a86" },
  { id: "green", hex: "#4a8a2c" },
  { id: "ochre", hex: "#a8790f" },
  { id: "coral", hex: "#d2572f" },
  { id: "pink", hex: "#cc4a86" },
  { id: "violet", hex: "#8a66cf" },
  { id: "slate", hex: "#747c8c" },
] as const;

const [FIRST] = CLIENT_COLORS;

/** The colour to show: an imported client may carry any text in its place. */
export function shownColor(color: string): string {
  return CLIENT_COLORS.find(({ hex }) => hex === color)?.hex ?? FIRST.hex;
}

/** The first colour that nobody has; of all once more when each is taken. */
export function nextColor(taken: readonly string[]): string {
  const count = (hex: string): number => taken.filter((each) => each === hex).length;
  return CLIENT_COLORS.reduce((least, each) => (count(each.hex) < count(least.hex) ? each : least)).hex;
}
