import { createCatalogueReader } from "../../utils/domain/catalogue-reader.ts";
import { decide } from "../../utils/domain/decide.ts";
import type { ShieldState } from "../../utils/domain/shield-state.ts";
import type { Surface } from "../../utils/domain/service.ts";
import type { EpochMs } from "../../utils/domain/time.ts";

/** What the page shows, and since when. */
export type Place = { readonly surface: Surface; readonly name: string; readonly loadedAt: EpochMs };

export type PlaceReader = {
  readonly read: (now: EpochMs, state: ShieldState, address: string) => Place | null;
  /** The page came anew: from the back-forward cache, or out of a prerender. */
  readonly renew: (now: EpochMs) => void;
};

/** Follows the surface of a page through changes of its address. */
export function createPlaceReader(loadedAt: EpochMs): PlaceReader {
  let catalogue = { text: "", find: createCatalogueReader("") };
  let since = loadedAt;
  let last: Surface | null = null;
  return {
    read: (now, state, address) => {
      const text = state.catalogue;
      if (catalogue.text !== text) catalogue = { text, find: createCatalogueReader(text) };
      const found = catalogue.find(address);
      if (last !== null && !isSamePlace(now, state, last, found?.surface ?? null)) since = now;
      last = found?.surface ?? last;
      return found && { ...found, loadedAt: since };
    },
    renew: (now) => {
      since = now;
    },
  };
}

/** Moving about within what is judged alike is no new page: the grace goes on. */
function isSamePlace(now: EpochMs, state: ShieldState, last: Surface, next: Surface | null): boolean {
  if (next === null || next.service !== last.service) return false;
  return decide(now, state, last).action === decide(now, state, next).action;
}
