import type { ClientId } from "../../utils/domain/client.ts";
import type { SaidContext } from "../../utils/domain/context-rules.ts";
import type { MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import type { Choosable } from "./choice-group.tsx";
import type { LaterSay } from "./later-texts.ts";

/** Nobody in particular first. Where clients have places of their own, these decide then. */
export function whoOptions(
  { clients, hasPlaces, workingFor }: MenuFacts,
  byPlace: string | null,
  { t }: LaterSay,
): readonly Choosable<ClientId | null>[] {
  const nobody = !hasPlaces
    ? t("menu.for.none")
    : workingFor === null && byPlace !== null
      ? t("menu.for.places.now", { name: byPlace })
      : t("menu.for.places");
  const each = (clients ?? []).map(({ id, name, color }) => ({ value: id, text: name, color }));
  return [{ value: null, text: nobody }, ...each];
}

export function saidOptions({ t }: LaterSay): readonly Choosable<SaidContext | "hours">[] {
  return [
    { value: "hours", text: t("menu.said.hours") },
    { value: "work", text: t("menu.said.work") },
    { value: "personal", text: t("menu.said.personal") },
  ];
}
