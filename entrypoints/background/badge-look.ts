import type { BadgeLook } from "../../utils/browser/badge.ts";
import type { Badge } from "../../utils/domain/badge.ts";

/** Colours of the design's tokens, fixed: a badge stands on toolbars of any theme. */
const COLORS: Readonly<Record<Badge["tone"], { readonly background: string; readonly color: string }>> = {
  none: { background: "#27304f", color: "#ffffff" },
  soon: { background: "#8a4700", color: "#ffffff" },
  off: { background: "#27304f", color: "#eef1fa" },
  paused: { background: "#474f61", color: "#ffffff" },
  crisis: { background: "#a82d17", color: "#ffffff" },
  trouble: { background: "#8a4700", color: "#ffffff" },
};

export function badgeLook({ text, tone }: Badge, title: string): BadgeLook {
  return { text, title, ...COLORS[tone] };
}
