import { MINUTE_MS, type EpochMs, type Zone } from "../domain/time.ts";
import { isZone, offsetMsAt } from "../domain/zone.ts";
import type { Language } from "./translate.ts";

/** A zone as it is read: `America/New York`. */
export function zoneName(zone: Zone): string {
  return zone.replaceAll("_", " ");
}

/** `UTC+1`, `UTC−3:30`, `UTC+0`: what the clocks of the zone are ahead of UTC at the instant. */
export function zoneOffset(zone: Zone, now: EpochMs): string {
  const minutes = Math.round(offsetMsAt(now, zone) / MINUTE_MS);
  if (minutes === 0) return "UTC+0";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${minutes > 0 ? "+" : "−"}${Math.floor(size / 60)}${rest}`;
}

/** The zones that this browser offers, UTC among them, and those given; in the order of their names. */
export function allZones(known: readonly (Zone | null)[] = []): Zone[] {
  const own = known.filter((zone) => zone !== null).filter(isZone);
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), ...own])].sort();
}

/** What each zone is found by besides its name: its country, or the city that its clocks are named after. */
const placesOf = new Map<Language, Map<Zone, string>>();

function placeOf(zone: Zone, language: Language): string {
  const known = placesOf.get(language) ?? new Map<Zone, string>();
  placesOf.set(language, known);
  const found = known.get(zone);
  if (found !== undefined) return found;
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "shortGeneric" });
  const place = format.formatToParts(0).find(({ type }) => type === "timeZoneName")?.value ?? "";
  known.set(zone, place);
  return place;
}

/** Reading the clocks of all zones takes a moment, and a search asks at every letter. */
const offsets = new Map<Zone, { readonly at: EpochMs; readonly text: string }>();

function offsetNear(zone: Zone, now: EpochMs): string {
  const known = offsets.get(zone);
  if (known !== undefined && Math.abs(now - known.at) < MINUTE_MS) return known.text;
  const text = folded(zoneOffset(zone, now));
  offsets.set(zone, { at: now, text });
  return text;
}

/** Without case, accents and separators. */
const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("−", "-")
    .replaceAll(/[/_\s]+/gu, " ")
    .toLowerCase()
    .trim();

/**
 * The zones that a search finds: by name, by country or city in the user's language, or by what they are ahead of UTC
 * now. Those whose name begins with what is sought come first. None for an empty search.
 */
export function searchZones(query: string, zones: readonly Zone[], now: EpochMs, language: Language): Zone[] {
  const sought = folded(query);
  if (sought === "") return [];
  if (/^utc[+-]/u.test(sought)) return zones.filter((zone) => offsetNear(zone, now) === sought);
  const hasWord = (text: string): boolean => ` ${folded(text)}`.includes(` ${sought}`);
  const isCity = (zone: Zone): boolean => folded(zone.slice(zone.lastIndexOf("/") + 1)).startsWith(sought);
  const cities = zones.filter(isCity);
  const others = zones.filter(
    (zone) => !cities.includes(zone) && (hasWord(zone) || hasWord(placeOf(zone, language))),
  );
  return [...cities, ...others];
}
