import type { JSX } from "preact";
import type { AlertChannel, Settings } from "../../utils/domain/settings.ts";
import type { NotificationsModel } from "../../utils/models/notifications-model.ts";
import { Card } from "../ui/card.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Select } from "../ui/select.tsx";
import { useWords, type OptionsWords } from "./words.tsx";

type AlertsSectionProps = {
  readonly settings: Settings;
  readonly notifications: NotificationsModel;
  readonly onSave: (patch: Partial<Settings>) => void;
};

type AlertName = "break" | "endSoon" | "end" | "afterHours";

/** Only channels that do something. Tracked pages announce by themselves that they are about to close. */
const CHANNELS: Readonly<Record<AlertName, readonly AlertChannel[]>> = {
  break: ["system", "none"],
  endSoon: ["system", "none"],
  end: ["system", "page", "none"],
  afterHours: ["system", "none"],
};
const NAMES = ["break", "endSoon", "end", "afterHours"] as const;
const WAIT = { min: 0, max: 60 };
const VISITS = { min: 0, max: 10 };

export function AlertsSection({ settings, notifications, onSave }: AlertsSectionProps): JSX.Element {
  const { t } = useWords();
  const { alerts, gate } = settings;
  return (
    <>
      <Card id="channels" title={t("alerts.card")}>
        <div class="card-body">
          {NAMES.map((name) => (
            <Field key={name} id={`alert-${name}`} label={t(`alerts.${name}`)} note={noteOf(name, t)}>
              <Select
                id={`alert-${name}`}
                describedBy={noteOf(name, t) === undefined ? undefined : noteId(`alert-${name}`)}
                value={alerts[name]}
                choices={offered(name, alerts[name]).map((value) => ({ value, label: t(`alerts.${value}`) }))}
                onChange={(channel) => onSave({ alerts: { ...alerts, [name]: channel } })}
              />
            </Field>
          ))}
        </div>
      </Card>
      <NotificationsCard model={notifications} />
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
            <NumberField
              id="visits"
              {...VISITS}
              unit=""
              value={gate.visitsPerWeek}
              problem={t("breaks.bad", VISITS)}
              describedBy={noteId("visits")}
              onChange={(visitsPerWeek) => onSave({ gate: { ...gate, visitsPerWeek } })}
            />
          </Field>
        </div>
      </Card>
    </>
  );
}

function noteOf(name: AlertName, t: OptionsWords["t"]): string | undefined {
  return name === "end" || name === "afterHours" ? t(`alerts.${name}.note`) : undefined;
}

/** What is set now stays on offer, also where it came from an import. */
function offered(name: AlertName, current: AlertChannel): readonly AlertChannel[] {
  const channels = CHANNELS[name];
  return channels.includes(current) ? channels : [...channels, current];
}

function NotificationsCard({ model }: { readonly model: NotificationsModel }): JSX.Element {
  const { t } = useWords();
  const isAllowed = model.isAllowed.value;
  return (
    <Card id="notifications" title={t("alerts.permission")}>
      <div class="card-body">
        <div class="fld">
          <p role="status">
            {isAllowed
              ? t("alerts.permission.on")
              : t(model.isRefused.value ? "alerts.permission.refused" : "alerts.permission.off")}
          </p>
          {isAllowed ? null : (
            <button type="button" class="btn sec" onClick={() => void model.ask()}>
              {t("alerts.permission.cta")}
            </button>
          )}
        </div>
      </div>
    </Card>
  );
}
