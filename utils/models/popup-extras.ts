import type { Summary } from "../domain/summary.ts";
import type { EpochMs } from "../domain/time.ts";
import type { MenuFacts } from "./popup-menu-facts.ts";
import type { PopupExtras } from "./popup-model.ts";

export type ExtrasPorts = {
  readonly readNextStart: (now: EpochMs) => Promise<EpochMs | null>;
  readonly needsNotifications: () => Promise<boolean>;
  readonly readNames: (ids: readonly string[]) => Promise<PopupExtras["names"]>;
  /** Never rejects. */
  readonly readMenu: () => Promise<MenuFacts>;
};

/** Each part may fail alone: the popup then offers less, and says nothing false. */
export async function learnExtras(ports: ExtrasPorts, summary: Summary, now: EpochMs): Promise<PopupExtras> {
  const { counting, missingHosts, top3 } = summary;
  const unnamed = [...(counting.kind === "counting" ? [counting.service] : []), ...missingHosts].filter(
    (id) => !top3.some(({ service }) => service === id),
  );
  const [nextStart, needs, names, menu] = await Promise.allSettled([
    ports.readNextStart(now),
    ports.needsNotifications(),
    unnamed.length > 0 ? ports.readNames(unnamed) : {},
    ports.readMenu(),
  ]);
  return {
    nextStart: nextStart.status === "fulfilled" ? nextStart.value : null,
    needsNotifications: needs.status === "fulfilled" && needs.value,
    names: names.status === "fulfilled" ? names.value : {},
    menu: menu.status === "fulfilled" ? menu.value : null,
  };
}
