import type { BadgeLook } from "../../utils/browser/badge.ts";
import type { Badge } from "../../utils/domain/badge.ts";

/** Grounds of the design's tokens, fixed: a badge stands on toolbars of any theme. White reads at 4.5 to 1 on each. */
const GROUNDS: Readonly<Record<Badge["tone"], string>> = {
  none: "#27304f",
  soon: "#8a4700",
  off: "#27304f",
  paused: "#474f61",
  crisis: "#a82d17",
  trouble: "#8a4700",
};

export function badgeLook({ text, tone }: Badge, title: string): BadgeLook {
  return { text, title, background: GROUNDS[tone], color: "#ffffff" };
}
