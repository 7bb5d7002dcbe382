import { BELL, CLOCK, CUP, LANGUAGE, LOCK, SITE } from "../ui/icons.ts";

/** The parts of the page, by the hash that leads to them. */
export const SECTIONS = [
  { id: "hours", icon: CLOCK },
  { id: "sites", icon: SITE },
  { id: "breaks", icon: CUP },
  { id: "alerts", icon: BELL },
  { id: "data", icon: LOCK },
  { id: "display", icon: LANGUAGE },
] as const;

export type SectionId = (typeof SECTIONS)[number]["id"];

/** The section that a hash names; hours, the first one, for anything else. */
export function sectionOf(hash: string): SectionId {
  return SECTIONS.find(({ id }) => `#${id}` === hash)?.id ?? "hours";
}
