import type { Settings } from "./settings.ts";

/**
 * The settings after a change that would loosen, as far as they may hold at once: where the two differ in how firmly
 * something is kept, the firmer one; all else as wanted.
 */
export function firmer(before: Settings, after: Settings): Settings {
  const own = new Set(before.sites.custom.map(({ id }) => id));
  const held = new Set(before.sites.custom.flatMap(({ hosts }) => hosts));
  const added = after.sites.custom.filter(
    ({ id, hosts }) => !own.has(id) && !hosts.some((host) => held.has(host)),
  );
  return {
    ...after,
    sites: {
      disabled: after.sites.disabled.filter((id) => before.sites.disabled.includes(id)),
      custom: [...before.sites.custom, ...added],
    },
    gate: {
      visitsPerWeek: Math.min(before.gate.visitsPerWeek, after.gate.visitsPerWeek),
      waitSec: Math.max(before.gate.waitSec, after.gate.waitSec),
      graceMin: Math.min(before.gate.graceMin, after.gate.graceMin),
      gapLimitMin: Math.min(before.gate.gapLimitMin, after.gate.gapLimitMin),
      gateGaps: before.gate.gateGaps || after.gate.gateGaps,
    },
  };
}

/**
 * Whether a change of settings would open something sooner, wider or more often than before (decision 24):
 * fewer sites held, more visits, a shorter wait, a longer grace, longer holes that count as a gap, gaps that only remind again.
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
    after.gate.gapLimitMin > before.gate.gapLimitMin ||
    (before.gate.gateGaps && !after.gate.gateGaps)
  );
}
