import type { ClientId } from "../../utils/domain/client.ts";
import type { Choice } from "../ui/select.tsx";
import type { LogWords } from "./day-log-words.ts";

/** Nobody, and the clients that may be chosen: those that are not archived, and `own`, which stays in any case. */
export function clientChoices(
  { clients, client, t, locale }: LogWords,
  own: ClientId | null,
): Choice<string>[] {
  const offered = clients.filter(({ isArchived }) => !isArchived).map(({ id }) => id);
  const ids = new Set([...offered, ...(own === null ? [] : [own])]);
  const named = [...ids]
    .map((value) => ({ value, label: client(value)?.name ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale.language));
  return [{ value: "", label: t("log.client.none") }, ...named];
}
