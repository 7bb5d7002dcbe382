import type { JSX } from "preact";
import type { Finding } from "../../utils/domain/rule-limits.ts";
import type { RulesSay } from "./rules-texts.ts";
import { SourceLink } from "./source-link.tsx";

type FindingProps = { readonly finding: Finding; readonly say: RulesSay };

/** One observation in calm words. What lies in a declared exception says so, and weighs less. */
export function FindingLine({ finding, say }: FindingProps): JSX.Element {
  const { t, locale } = say;
  const { messageId, observedMs, limitMs, isDeclared, level, sourceId } = finding;
  const isQuiet = isDeclared || level === "hint";
  return (
    <dd class={isQuiet ? "finding quiet" : "finding"}>
      <i class="mark" aria-hidden="true" />
      <span>
        {t(messageId, { seen: locale.duration(observedMs), limit: locale.duration(limitMs) })}{" "}
        {isDeclared && <span class="tag">{t("rules.declared")}</span>}{" "}
        <span class="source">
          {t("rules.source")} <SourceLink id={sourceId} say={say} />
        </span>
      </span>
    </dd>
  );
}
