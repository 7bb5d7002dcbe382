import type { GateRule } from "../../utils/domain/gate-rules.ts";

export const isUnder = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** What a browser does with the rules: the highest priority wins, and `allow` at a tie. */
export function interpret(rules: readonly GateRule[], address: string): string | null {
  const host = new URL(address).hostname.replace(/\.$/, "");
  const hits = rules
    .filter(({ condition }) => condition.requestDomains.some((domain) => isUnder(host, domain)))
    .filter(({ condition }) => new RegExp(condition.regexFilter ?? "", "i").test(address))
    .sort((a, b) => b.priority - a.priority || a.action.type.localeCompare(b.action.type));
  const [rule] = hits;
  if (rule?.action.type !== "redirect") return null;
  const substitution = rule.action.redirect.regexSubstitution;
  return address.replace(new RegExp(rule.condition.regexFilter ?? "", "i"), (whole) =>
    substitution.replace("\\0", () => whole),
  );
}
