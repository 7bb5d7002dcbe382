import { BELL, CALENDAR, CLOCK, CUP, LANGUAGE, LOCK, SITE, TAG } from "../ui/icons.ts";

/** The parts of the page, by the hash that leads to them. */
export const SECTIONS = [
  { id: "hours", icon: CLOCK },
  { id: "exceptions", icon: CALENDAR },
  { id: "sites", icon: SITE },
  { id: "breaks", icon: CUP },
  { id: "alerts", icon: BELL },
  { id: "clients", icon: TAG },
  { id: "data", icon: LOCK },
  { id: "display", icon: LANGUAGE },
] as const;

export type SectionId = (typeof SECTIONS)[number]["id"];

/** The section that a hash names; hours, the first one, for anything else. */
export function sectionOf(hash: string): SectionId {
  return SECTIONS.find(({ id }) => `#${id}` === hash)?.id ?? "hours";
}
