import type { JSX } from "preact";
import type { Settings } from "../../utils/domain/settings.ts";
import { Card } from "../ui/card.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "./words.tsx";

type BreaksSectionProps = {
  readonly breaks: Settings["breaks"];
  readonly onSave: (patch: Partial<Settings>) => void;
};

const EVERY = { min: 25, max: 120 };
const REST = { min: 1, max: 60 };

export function BreaksSection({ breaks, onSave }: BreaksSectionProps): JSX.Element {
  const { t, alerts } = useWords();
  const save = (patch: Partial<Settings["breaks"]>): void => onSave({ breaks: { ...breaks, ...patch } });
  return (
    <Card
      id="rhythm"
      title={t("breaks.card")}
      aside={
        <span class="switch-line">
          <span aria-hidden="true">{t("breaks.on")}</span>
          <Switch isOn={breaks.isOn} label={t("breaks.on")} onToggle={(isOn) => save({ isOn })} />
        </span>
      }
    >
      <div class="card-body">
        <Field id="every" label={t("breaks.every")} note={t("breaks.every.note")}>
          <NumberField
            id="every"
            {...EVERY}
            step={5}
            unit={t("unit.min")}
            value={breaks.everyMin}
            problem={t("breaks.bad", EVERY)}
            describedBy={noteId("every")}
            onChange={(everyMin) => save({ everyMin })}
          />
        </Field>
        <Field id="rest" label={t("breaks.rest")}>
          <NumberField
            id="rest"
            {...REST}
            unit={t("unit.min")}
            value={breaks.restMin}
            problem={t("breaks.bad", REST)}
            onChange={(restMin) => save({ restMin })}
          />
        </Field>
        <Field id="micro" label={alerts("breaks.micro")} note={alerts("breaks.micro.note")}>
          <Switch
            isOn={breaks.isMicroOn}
            label={alerts("breaks.micro")}
            onToggle={(isMicroOn) => save({ isMicroOn })}
          />
        </Field>
        <div class="fld">
          <small>{alerts("breaks.long.note")}</small>
        </div>
      </div>
    </Card>
  );
}
