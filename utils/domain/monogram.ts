import type { ServiceId } from "./service.ts";

/** The short forms under which people know these services. */
const KNOWN: Readonly<Record<ServiceId, string>> = {
  facebook: "fb",
  instagram: "ig",
  linkedin: "in",
  hootsuite: "Hs",
  x: "X",
  tiktok: "tt",
  youtube: "yt",
  "meta-business-suite": "mb",
  whatsapp: "wa",
  sproutsocial: "Sp",
};

const ICONIC = /\p{L}|\p{N}/u;

/** Two characters (one for the shortest names) that stand for a service in place of its icon, which would be a request. */
export function monogram(id: ServiceId, name: string): string {
  if (Object.hasOwn(KNOWN, id)) return KNOWN[id] ?? "";
  const words = name
    .split(/[\s./&()-]+/)
    .map((word) => [...word].filter((letter) => ICONIC.test(letter)))
    .filter((word) => word.length > 0);
  const [first = [], second] = words;
  const tail = second?.[0] ?? first[1] ?? "";
  return `${(first[0] ?? "•").toUpperCase()}${second === undefined ? tail.toLowerCase() : tail.toUpperCase()}`;
}
