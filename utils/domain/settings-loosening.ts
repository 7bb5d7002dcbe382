import type { Settings } from "./settings.ts";

/**
 * Whether a change of settings would open something sooner, wider or more often than before (decision 24):
 * fewer sites held, more visits, a shorter wait, a longer grace, longer holes that count as a gap.
 */
export function isLooser(before: Settings, after: Settings): boolean {
  const held = new Set(after.sites.custom.flatMap(({ hosts }) => hosts));
  const wasOff = new Set(before.sites.disabled);
  return (
    after.sites.disabled.some((id) => !wasOff.has(id)) ||
    before.sites.custom.some(({ hosts }) => hosts.some((host) => !held.has(host))) ||
    after.gate.visitsPerWeek > before.gate.visitsPerWeek ||
    after.gate.waitSec < before.gate.waitSec ||
    after.gate.graceMin > before.gate.graceMin ||
    after.gate.gapLimitMin > before.gate.gapLimitMin
  );
}
