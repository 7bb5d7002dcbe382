import type { Messages } from "../translate.ts";

/** What the break page says besides the words that alerts share with it. */
export const BREAK_MESSAGES = {
  "break.welcome": { en: "{dur} of rest.", fr: "{dur} de repos." },
  "break.close": { en: "Back to work", fr: "Reprendre" },
  "break.begun": { en: "A break of {dur}", fr: "Une pause de {dur}" },
} as const satisfies Messages;
