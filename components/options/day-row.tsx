import type { JSX } from "preact";
import type { DayInterval } from "../../utils/domain/plan.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { endMinuteOf } from "../../utils/domain/week-plan.ts";
import type { HoursModel } from "../../utils/models/hours-model.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_DOWN, CHEVRON_UP } from "../ui/icons.ts";
import { Switch } from "../ui/switch.tsx";
import { capital } from "./capital.ts";
import { DayEditor } from "./day-editor.tsx";
import { Ribbon } from "./ribbon.tsx";
import { useWords } from "./words.tsx";

type DayRowProps = {
  readonly day: number;
  readonly hours: HoursModel;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

export function DayRow({ day, hours, isOpen, onOpen }: DayRowProps): JSX.Element {
  const { t, locale } = useWords();
  const name = locale.dates.weekdayName(day, "long");
  const pairs = hours.draft.value[day] ?? [];
  const intervals = hours.shown.value[day] ?? [];
  const hasProblem = hours.problems.value.some((problem) => problem.day === day);
  const isShown = isOpen || hasProblem;
  return (
    <div class={isShown ? "day is-open" : "day"}>
      <div class="day-row">
        <div class="day-name">
          <Switch
            isOn={pairs.length > 0}
            label={t("hours.switch", { day: name })}
            onToggle={(isOn) => hours.toggle(day, isOn)}
          />
          <span>{capital(name)}</span>
        </div>
        <Ribbon day={day} hours={hours} />
        <DaySum intervals={intervals} />
        <button
          type="button"
          class="icon-btn"
          aria-expanded={isShown}
          aria-controls={`day-${day}`}
          aria-label={t("hours.edit", { day: name })}
          onClick={() => onOpen(!isShown)}
        >
          <Icon path={isShown ? CHEVRON_UP : CHEVRON_DOWN} />
        </button>
      </div>
      <div id={`day-${day}`} hidden={!isShown}>
        {isShown ? <DayEditor day={day} hours={hours} /> : null}
      </div>
    </div>
  );
}

function DaySum({ intervals }: { readonly intervals: readonly DayInterval[] }): JSX.Element {
  const { t, locale } = useWords();
  const [only] = intervals;
  if (only === undefined) {
    return (
      <div class="day-sum">
        <b>{t("hours.rest")}</b>
      </div>
    );
  }
  const minutes = intervals.reduce((sum, each) => sum + endMinuteOf(each) - each.start, 0);
  const { dates } = locale;
  return (
    <div class="day-sum">
      <b>{locale.duration(minutes * MINUTE_MS)}</b>
      <span>
        {intervals.length > 1
          ? t("hours.intervals", { n: intervals.length })
          : `${dates.minute(only.start)}–${dates.minute(only.end)}`}
      </span>
    </div>
  );
}
