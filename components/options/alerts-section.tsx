import type { JSX } from "preact";
import type { Settings } from "../../utils/domain/settings.ts";
import type { NotificationsModel } from "../../utils/models/notifications-model.ts";
import { Card } from "../ui/card.tsx";
import { ChannelField } from "./channel-field.tsx";
import { VisitsCard } from "./visits-card.tsx";
import { WeekAlertsCard } from "./week-alerts-card.tsx";
import { useWords, type OptionsWords } from "./words.tsx";

type AlertsSectionProps = {
  readonly settings: Settings;
  readonly notifications: NotificationsModel;
  readonly onSave: (patch: Partial<Settings>) => void;
};

const NAMES = ["break", "legalBreak", "endSoon", "end", "afterHours"] as const;
type AlertName = (typeof NAMES)[number];

/** Tracked pages announce by themselves that they are about to close: "in the page" adds nothing to that. */
export function AlertsSection({ settings, notifications, onSave }: AlertsSectionProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { alerts, gate } = settings;
  return (
    <>
      <Card id="channels" title={t("alerts.card")}>
        <div class="card-body">
          {NAMES.map((name) => (
            <ChannelField
              key={name}
              name={name}
              label={labelOf(name, words)}
              note={noteOf(name, words)}
              channel={alerts[name]}
              onChange={(channel) => onSave({ alerts: { ...alerts, [name]: channel } })}
            />
          ))}
        </div>
      </Card>
      <WeekAlertsCard alerts={alerts} onSave={onSave} />
      <NotificationsCard model={notifications} />
      <VisitsCard gate={gate} onSave={onSave} />
    </>
  );
}

function labelOf(name: AlertName, { t, alerts }: OptionsWords): string {
  return name === "legalBreak" ? alerts("alerts.legalBreak") : t(`alerts.${name}`);
}

function noteOf(name: AlertName, { t, alerts }: OptionsWords): string | undefined {
  if (name === "legalBreak") return alerts("alerts.legalBreak.note");
  return name === "end" || name === "afterHours" ? t(`alerts.${name}.note`) : undefined;
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
