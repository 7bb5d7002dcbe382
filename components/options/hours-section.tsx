import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { dayAndTime } from "../../utils/i18n/locale.ts";
import type { HoursModel } from "../../utils/models/hours-model.ts";
import type { OptionsModel } from "../../utils/models/options-model.ts";
import { Card } from "../ui/card.tsx";
import { Emphasis } from "../ui/emphasis.tsx";
import { DayRow } from "./day-row.tsx";
import { ExceptionsLine } from "./exceptions-line.tsx";
import { HoursRules } from "./hours-rules.tsx";
import { RestNotes } from "./rest-notes.tsx";
import { RibbonScale } from "./ribbon.tsx";
import { TemplatesMenu } from "./templates-menu.tsx";
import { useWords } from "./words.tsx";
import { ZoneCard } from "./zone-card.tsx";

/** The week, day by day, and what happens around its edges. */
export function HoursSection({ model }: { readonly model: OptionsModel }): JSX.Element {
  const { t, locale } = useWords();
  const [openDay, setOpenDay] = useState<number | null>(null);
  const { hours, store } = model;
  const { weekStart, alerts, gate } = store.settings.value;
  const pendingFrom = store.pendingFrom.value;
  const order = Array.from({ length: 7 }, (_, index) => (index + weekStart) % 7);
  return (
    <>
      <Card id="week" title={t("hours.week")} aside={<WeekAside hours={hours} />}>
        <div class="week-grid">
          <RibbonScale />
          {order.map((day) => (
            <DayRow
              key={day}
              day={day}
              hours={hours}
              isOpen={openDay === day}
              onOpen={(isOpen) => setOpenDay(isOpen ? day : null)}
            />
          ))}
        </div>
        <ExceptionsLine model={model.exceptions} weekStart={weekStart} />
        {pendingFrom === null ? null : (
          <p class="note-line calm">{t("pending.hours", dayAndTime(locale, pendingFrom))}</p>
        )}
        <RestNotes
          notes={hours.restNotes.value}
          goalMin={store.parts.value.restGoalMin}
          onMend={hours.mend}
          onKeep={hours.keep}
        />
      </Card>
      <div class="two">
        <ZoneCard zone={model.zone} now={store.now.value} />
        <HoursRules
          alerts={alerts}
          gate={gate}
          restGoalMin={store.parts.value.restGoalMin}
          contractMin={store.parts.value.contractMin}
          onRestGoal={hours.setRestGoal}
          onContract={hours.setContract}
          onSave={model.save}
        />
      </div>
    </>
  );
}

function WeekAside({ hours }: { readonly hours: HoursModel }): JSX.Element {
  const { t, locale } = useWords();
  return (
    <>
      <span class="per-week">
        <Emphasis text={t("hours.perweek")} name="dur">
          {locale.duration(hours.totalMin.value * MINUTE_MS)}
        </Emphasis>
      </span>
      <TemplatesMenu onPick={hours.applyTemplate} />
    </>
  );
}
