import type { JSX } from "preact";
import { UNLIMITED_VISITS, type Settings } from "../../utils/domain/settings.ts";
import { Card } from "../ui/card.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Select } from "../ui/select.tsx";
import { useWords } from "./words.tsx";

type VisitsCardProps = {
  readonly gate: Settings["gate"];
  readonly onSave: (patch: Partial<Settings>) => void;
};

const WAIT = { min: 0, max: 60 };
const MOST_VISITS = 10;
const BUDGETS = [...Array.from({ length: MOST_VISITS + 1 }, (_, count) => count), UNLIMITED_VISITS];

/** How a short visit off-hours opens, and how many a week has. */
export function VisitsCard({ gate, onSave }: VisitsCardProps): JSX.Element {
  const { t } = useWords();
  return (
    <Card id="visits-card" title={t("gate.card")}>
      <div class="card-body">
        <Field id="wait" label={t("gate.wait")} note={t("gate.wait.note")}>
          <NumberField
            id="wait"
            {...WAIT}
            step={5}
            unit={t("unit.sec")}
            value={gate.waitSec}
            problem={t("breaks.bad", WAIT)}
            describedBy={noteId("wait")}
            onChange={(waitSec) => onSave({ gate: { ...gate, waitSec } })}
          />
        </Field>
        <Field id="visits" label={t("gate.visits")} note={t("gate.visits.note")}>
          <Select
            id="visits"
            describedBy={noteId("visits")}
            value={String(gate.visitsPerWeek)}
            choices={BUDGETS.map((count) => ({
              value: String(count),
              label: count === UNLIMITED_VISITS ? t("gate.visits.unlimited") : String(count),
            }))}
            onChange={(count) => onSave({ gate: { ...gate, visitsPerWeek: Number(count) } })}
          />
        </Field>
      </div>
    </Card>
  );
}
