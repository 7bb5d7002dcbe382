import type { JSX } from "preact";
import type { Settings } from "../../utils/domain/settings.ts";
import { Card } from "../ui/card.tsx";
import { Field } from "../ui/field.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Select } from "../ui/select.tsx";
import { ChannelField } from "./channel-field.tsx";
import { useWords } from "./words.tsx";

type WeekAlertsCardProps = {
  readonly alerts: Settings["alerts"];
  readonly onSave: (patch: Partial<Settings>) => void;
};

const NAMES = ["weekHours", "weeklyRest", "watchBudget", "weekSummary"] as const;
const WATCH = { min: 5, max: 480 };
const DAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What is said of the week: each alone, and off until it is wanted, but the first. */
export function WeekAlertsCard({ alerts, onSave }: WeekAlertsCardProps): JSX.Element {
  const words = useWords();
  const t = words.alerts;
  const save = (patch: Partial<Settings["alerts"]>): void => onSave({ alerts: { ...alerts, ...patch } });
  return (
    <Card id="week-alerts" title={t("week.card")}>
      <div class="card-body">
        {NAMES.map((name) => (
          <ChannelField
            key={name}
            name={name}
            label={t(`alerts.${name}`)}
            note={name === "weekHours" || name === "weeklyRest" ? t(`alerts.${name}.note`) : undefined}
            channel={alerts[name]}
            onChange={(channel) => save({ [name]: channel })}
          />
        ))}
        {alerts.watchBudget === "none" ? null : (
          <Field id="watch-min" label={t("alerts.watch.min")}>
            <NumberField
              id="watch-min"
              {...WATCH}
              step={5}
              unit={words.t("unit.min")}
              value={alerts.watchBudgetMin}
              problem={words.t("breaks.bad", WATCH)}
              onChange={(watchBudgetMin) => save({ watchBudgetMin })}
            />
          </Field>
        )}
        {alerts.weekSummary === "none" ? null : <SummaryTime alerts={alerts} onChange={save} />}
      </div>
    </Card>
  );
}

type SummaryTimeProps = {
  readonly alerts: Settings["alerts"];
  readonly onChange: (patch: Partial<Settings["alerts"]>) => void;
};

function SummaryTime({ alerts, onChange }: SummaryTimeProps): JSX.Element {
  const { alerts: t, locale } = useWords();
  const { dates } = locale;
  return (
    <>
      <Field id="summary-day" label={t("alerts.summary.day")}>
        <Select
          id="summary-day"
          value={String(alerts.summaryDay)}
          choices={DAYS.map((day) => ({ value: String(day), label: dates.weekdayName(day, "long") }))}
          onChange={(day) => onChange({ summaryDay: Number(day) })}
        />
      </Field>
      <Field id="summary-hour" label={t("alerts.summary.hour")}>
        <Select
          id="summary-hour"
          value={String(alerts.summaryHour)}
          choices={HOURS.map((hour) => ({ value: String(hour), label: dates.minute(hour * 60) }))}
          onChange={(hour) => onChange({ summaryHour: Number(hour) })}
        />
      </Field>
    </>
  );
}
