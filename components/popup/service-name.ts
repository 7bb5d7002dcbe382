import type { Summary } from "../../utils/domain/summary.ts";

export type NameOf = (service: string) => string;

/** A service's name: from the summary, from what was read later, else its id in a readable form. */
export function createNameOf(summary: Summary, names: Readonly<Record<string, string>>): NameOf {
  return (service) =>
    summary.top3.find((row) => row.service === service)?.name ??
    names[service] ??
    service.replaceAll("-", " ").replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
