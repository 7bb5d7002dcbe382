import { HOUR_MS, MINUTE_MS } from "../domain/time.ts";
import type { Language } from "./translate.ts";

/** Narrow no-break space: what French typography puts between a number and its unit. */
const THIN = "\u202f";

/** A duration cut into what a headline sets in different sizes. */
export type DurationParts = readonly { readonly text: string; readonly isUnit: boolean }[];

/**
 * A duration in ms as whole minutes, rounded down so that a total never claims more than was tracked:
 * `4h 32m`, `20 min`, `< 1 min`; in French `4 h 32`, `20 min`. Zero is `0 min`.
 */
export function formatDuration(durationMs: number, language: Language): string {
  return durationParts(durationMs, language)
    .map((part) => part.text)
    .join("");
}

/** The same text as `formatDuration`, in parts. */
export function durationParts(durationMs: number, language: Language): DurationParts {
  const minutes = Math.floor(Math.max(0, durationMs) / MINUTE_MS);
  const space = language === "fr" ? THIN : " ";
  if (minutes === 0) return [number(durationMs > 0 ? `<${space}1` : "0"), unit(`${space}min`)];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return [number(String(rest)), unit(`${space}min`)];
  const padded = String(rest).padStart(2, "0");
  if (language === "fr") {
    const head = [number(String(hours)), unit(`${THIN}h`)];
    return rest === 0 ? head : [...head, number(`${THIN}${padded}`)];
  }
  const head = [number(String(hours)), unit("h")];
  return rest === 0 ? head : [...head, number(` ${padded}`), unit("m")];
}

/** The short form for labels on bars: `4h32`, `45m`; in French `4 h 32`, `45 min`. */
export function formatBarDuration(durationMs: number, language: Language): string {
  if (language === "fr" || durationMs < MINUTE_MS) return formatDuration(durationMs, language);
  const minutes = Math.floor(durationMs / MINUTE_MS);
  if (minutes < 60) return `${minutes}m`;
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}`;
}

/** Minutes and seconds for a countdown: `3:06`. */
export function formatCountdown(durationMs: number): string {
  const seconds = Math.max(0, Math.ceil(durationMs / 1000));
  const hours = Math.floor(seconds / (HOUR_MS / 1000));
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = `${hours > 0 ? String(minutes).padStart(2, "0") : minutes}:${String(seconds % 60).padStart(2, "0")}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

const number = (text: string) => ({ text, isUnit: false });
const unit = (text: string) => ({ text, isUnit: true });
