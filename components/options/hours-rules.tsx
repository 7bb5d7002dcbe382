import type { JSX } from "preact";
import type { Settings } from "../../utils/domain/settings.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { Card } from "../ui/card.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { Switch } from "../ui/switch.tsx";
import { ContractField } from "./contract-field.tsx";
import { MinutesSelect } from "./minutes-select.tsx";
import { useWords } from "./words.tsx";

type HoursRulesProps = {
  readonly alerts: Settings["alerts"];
  readonly gate: Settings["gate"];
  readonly restGoalMin: number;
  readonly contractMin: number | null;
  readonly onRestGoal: (minutes: number) => void;
  readonly onContract: (minutes: number | null) => void;
  readonly onSave: (patch: Partial<Settings>) => void;
};

const SOON_MIN = [5, 10, 15, 20, 30];
const GRACE_MIN = [0, 5, 10, 15, 30];
const REST_MIN = [9, 10, 11, 12, 13, 14].map((hours) => hours * 60);

/** What happens where the hours end, and how long the night should be. */
export function HoursRules(props: HoursRulesProps): JSX.Element {
  const { t, locale } = useWords();
  const { alerts, gate, onSave } = props;
  const say = (minutes: number): string => locale.duration(minutes * MINUTE_MS);
  return (
    <Card id="rules" title={t("rules.title")}>
      <div class="card-body">
        <Field id="end-soon" label={t("rules.soon")}>
          <MinutesSelect
            id="end-soon"
            value={alerts.endSoonMin}
            offered={SOON_MIN}
            say={say}
            onChange={(endSoonMin) => onSave({ alerts: { ...alerts, endSoonMin } })}
          />
        </Field>
        <Field id="grace" label={t("rules.grace")} note={t("rules.grace.note")}>
          <MinutesSelect
            id="grace"
            describedBy={noteId("grace")}
            value={gate.graceMin}
            offered={GRACE_MIN}
            say={(minutes) => (minutes === 0 ? t("rules.grace.none") : say(minutes))}
            onChange={(graceMin) => onSave({ gate: { ...gate, graceMin } })}
          />
        </Field>
        <div class="fld">
          <div>
            <span aria-hidden="true">{t("rules.gaps")}</span>
            <small id="gaps-note">{t("rules.gaps.note")}</small>
          </div>
          <Switch
            isOn={gate.gateGaps}
            label={t("rules.gaps")}
            describedBy="gaps-note"
            onToggle={(gateGaps) => onSave({ gate: { ...gate, gateGaps } })}
          />
        </div>
        <Field id="rest-goal" label={t("rules.rest")}>
          <MinutesSelect
            id="rest-goal"
            value={props.restGoalMin}
            offered={REST_MIN}
            say={say}
            onChange={props.onRestGoal}
          />
        </Field>
        <Field id="contract" label={t("rules.contract")} note={t("rules.contract.note")}>
          <ContractField value={props.contractMin} onChange={props.onContract} />
        </Field>
      </div>
    </Card>
  );
}
