import type { JSX } from "preact";
import { Icon } from "../ui/icon.tsx";
import { Mark } from "../ui/mark.tsx";
import { SECTIONS, type SectionId } from "./sections.ts";
import { useWords } from "./words.tsx";

export function SideNav({ section }: { readonly section: SectionId }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <div class="brand">
        <Mark size={26} />
        Relâche
      </div>
      <nav class="nav" aria-label={t("nav.label")}>
        {SECTIONS.map(({ id, icon }) => (
          <a key={id} href={`#${id}`} aria-current={id === section ? "page" : undefined}>
            <Icon path={icon} />
            {t(`nav.${id}`)}
          </a>
        ))}
      </nav>
    </>
  );
}
