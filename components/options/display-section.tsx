import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Settings } from "../../utils/domain/settings.ts";
import { Card } from "../ui/card.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Select } from "../ui/select.tsx";
import { capital } from "./capital.ts";
import { useWords } from "./words.tsx";

type DisplaySectionProps = {
  readonly settings: Settings;
  readonly onSave: (patch: Partial<Settings>) => void;
};

const IDLE = { min: 30, max: 600 };
const WEEK_STARTS = [0, 6, 5, 1, 2, 3, 4];

export function DisplaySection({ settings, onSave }: DisplaySectionProps): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <DisplayCard settings={settings} onSave={onSave} />
      <Card id="counting" title={t("display.counting")}>
        <div class="card-body">
          <Field id="idle" label={t("display.idle")} note={t("display.idle.note")}>
            <NumberField
              id="idle"
              {...IDLE}
              step={30}
              unit={t("unit.sec")}
              value={settings.idleAfterSec}
              problem={t("breaks.bad", IDLE)}
              describedBy={noteId("idle")}
              onChange={(idleAfterSec) => onSave({ idleAfterSec })}
            />
          </Field>
        </div>
      </Card>
      <Card id="evening-card" title={t("display.evening")}>
        <div class="card-body">
          <EveningPlan text={settings.eveningPlan} onSave={(eveningPlan) => onSave({ eveningPlan })} />
        </div>
      </Card>
    </>
  );
}

function DisplayCard({ settings, onSave }: DisplaySectionProps): JSX.Element {
  const { t, locale } = useWords();
  return (
    <Card id="display-card" title={t("display.card")}>
      <div class="card-body">
        <Field id="language" label={t("display.language")}>
          <Select
            id="language"
            value={settings.language}
            choices={[
              { value: "auto", label: t("display.language.auto") },
              { value: "en", label: "English" },
              { value: "fr", label: "Français" },
            ]}
            onChange={(language) => onSave({ language })}
          />
        </Field>
        <Field id="theme" label={t("display.theme")}>
          <Select
            id="theme"
            value={settings.theme}
            choices={(["auto", "light", "dark"] as const).map((value) => ({
              value,
              label: t(`display.theme.${value}`),
            }))}
            onChange={(theme) => onSave({ theme })}
          />
        </Field>
        <Field id="week-start" label={t("display.weekStart")}>
          <Select
            id="week-start"
            value={String(settings.weekStart)}
            choices={WEEK_STARTS.map((day) => ({
              value: String(day),
              label: capital(locale.dates.weekdayName(day, "long")),
            }))}
            onChange={(day) => onSave({ weekStart: Number(day) })}
          />
        </Field>
      </div>
    </Card>
  );
}

/** What the settings keep of it. */
const PLAN_LIMIT = 120;

type EveningPlanProps = { readonly text: string; readonly onSave: (text: string) => void };

function EveningPlan({ text, onSave }: EveningPlanProps): JSX.Element {
  const { t } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div class="stacked">
      <label for="evening">{t("display.evening.label")}</label>
      <small id={noteId("evening")}>{t("display.evening.note")}</small>
      <textarea
        id="evening"
        class="text-input"
        rows={2}
        maxLength={PLAN_LIMIT}
        placeholder={t("display.evening.hint")}
        aria-describedby={noteId("evening")}
        value={draft ?? text}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={(event) => {
          const next = event.currentTarget.value.trim();
          setDraft(null);
          if (next !== text) onSave(next);
        }}
      />
    </div>
  );
}
