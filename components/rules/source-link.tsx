import type { JSX } from "preact";
import { sourceOf, type SourceId } from "../../utils/domain/rule-sources.ts";
import type { RulesSay } from "./rules-texts.ts";

type SourceProps = {
  readonly id: SourceId;
  readonly say: RulesSay;
  /** Says how the source was checked, too. */
  readonly isFull?: boolean;
};

/** Where a rule can be read. Nothing is fetched: the link opens only when it is followed. */
export function SourceLink({ id, say, isFull = false }: SourceProps): JSX.Element {
  const { t } = say;
  const { label, url, checked } = sourceOf(id);
  if (id === "own-plan" || id === "own-contract") return <>{t(`rules.${id}`)}</>;
  const note = isFull && checked !== "source" ? ` ${t(`rules.checked.${checked}`)}` : "";
  if (url === null) return <>{`${label}${note}`}</>;
  return (
    <>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {label}
        <span class="sr"> ({t("rules.newTab")})</span>
      </a>
      {note}
    </>
  );
}
