import type { JSX } from "preact";
import { COUNTRIES } from "../../utils/domain/rest-presets.ts";
import { PROFILES, profileSource, type RuleSetup } from "../../utils/domain/rest-profiles.ts";
import type { Finding, RuleId } from "../../utils/domain/rule-limits.ts";
import type { DayKey } from "../../utils/domain/time.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { RuleChoice } from "../../utils/models/report-rules.ts";
import { Select } from "../ui/select.tsx";
import { FindingLine } from "./finding-line.tsx";
import type { RulesSay } from "./rules-texts.ts";
import { SourceLink } from "./source-link.tsx";

type RulesCardProps = {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleId[];
  readonly setup: RuleSetup;
  readonly choice: RuleChoice;
  readonly say: RulesSay;
  readonly onCompare: (choice: Partial<RuleChoice>) => void;
};

/** More than this is folded away behind a line that counts it. */
const MOST_OPEN_DAYS = 7;

/** What the rest rules saw, by day, each with its source; and whose rules they are. */
export function RulesCard(props: RulesCardProps): JSX.Element {
  const { findings, say } = props;
  const { t, locale } = say;
  const days = [...new Set(findings.map(({ day }) => day))].sort();
  const list = (
    <dl class="findings">
      {days.map((day) => (
        <DayFindings key={day} day={day} findings={findings.filter((each) => each.day === day)} say={say} />
      ))}
    </dl>
  );
  const n = findings.length;
  return (
    <section class="card rules" aria-labelledby="rules-title">
      <div class="ch">
        <h2 id="rules-title">{t("rules.title")}</h2>
      </div>
      <p class="said">{t("rules.note")}</p>
      <Choice {...props} />
      {n === 0 && <p class="none">{t("rules.none")}</p>}
      {n > 0 && days.length <= MOST_OPEN_DAYS && list}
      {days.length > MOST_OPEN_DAYS && (
        <details>
          <summary>{t(pluralKey("rules.count", n, locale.language), { n })}</summary>
          {list}
        </details>
      )}
      <Sources {...props} />
    </section>
  );
}

function Choice({ choice, say, onCompare }: RulesCardProps): JSX.Element {
  const { t } = say;
  const { country, profile } = choice;
  const why = country === null ? null : profileSource(profile);
  return (
    <div class="rules-choice">
      <label>
        <span>{t("rules.country")}</span>
        <Select
          value={country ?? "own"}
          choices={(["own", ...COUNTRIES] as const).map((value) => ({
            value,
            label: t(`rules.country.${value}`),
          }))}
          onChange={(value) => onCompare({ country: value === "own" ? null : value })}
        />
      </label>
      {country !== null && (
        <label>
          <span>{t("rules.profile")}</span>
          <Select
            value={profile}
            choices={PROFILES.map((value) => ({ value, label: t(`rules.profile.${value}`) }))}
            onChange={(value) => onCompare({ profile: value })}
          />
        </label>
      )}
      {why !== null && (
        <p>
          {t("rules.profile.why")} <SourceLink id={why} say={say} />
        </p>
      )}
    </div>
  );
}

type DayProps = { readonly day: DayKey; readonly findings: readonly Finding[]; readonly say: RulesSay };

function DayFindings({ day, findings, say }: DayProps): JSX.Element {
  return (
    <div>
      <dt>{say.locale.dates.dayLong(day)}</dt>
      {findings.map((finding) => (
        <FindingLine
          key={`${finding.kind}${finding.range[0]}${finding.limitMs}`}
          finding={finding}
          say={say}
        />
      ))}
    </div>
  );
}

/** Each source of the rules that are looked at, also of those that found nothing. */
function Sources({ rules, setup, say }: RulesCardProps): JSX.Element {
  const ids = [...new Set(rules.map((rule) => setup.sources[rule]))];
  return (
    <details class="sources">
      <summary>{say.t("rules.source.all")}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <SourceLink id={id} say={say} isFull />
          </li>
        ))}
      </ul>
    </details>
  );
}
