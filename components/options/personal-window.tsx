import type { JSX } from "preact";
import { intervalOf } from "../../utils/domain/time-field.ts";
import { endMinuteOf } from "../../utils/domain/week-plan.ts";
import type { WindowDraft, WindowProblem } from "../../utils/models/window-draft.ts";
import { Icon } from "../ui/icon.tsx";
import { CLOSE } from "../ui/icons.ts";
import { useWords, type OptionsWords } from "./words.tsx";

const DAY_MIN = 1440;

type PersonalWindowProps = {
  readonly window: WindowDraft;
  /** Counted from 1, to tell several apart. */
  readonly number: number;
  readonly weekStart: number;
  readonly problem: WindowProblem | null;
  readonly onDay: (day: number) => void;
  readonly onField: (edge: "start" | "end", value: string) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
};

/** The same hours on some days of the week. */
export function PersonalWindow(props: PersonalWindowProps): JSX.Element {
  const words = useWords();
  const { contexts, t } = words;
  const { window, number, problem } = props;
  const problemId = `window-problem-${window.key}`;
  const tagId = `window-tag-${window.key}`;
  const tag = problem === null ? tagOf(window, words) : null;
  const tellsId = tag === null ? undefined : tagId;
  const field = (edge: "start" | "end"): JSX.Element => (
    <input
      type="time"
      class="time"
      value={window[edge]}
      aria-label={contexts(`contexts.window.${edge}`, { n: number })}
      aria-invalid={problem !== null && problem.kind !== "no-days"}
      aria-describedby={problem === null ? tellsId : problemId}
      onInput={(event) => props.onField(edge, event.currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
  return (
    <fieldset class="window">
      <legend class="sr">{contexts("contexts.window.legend", { n: number })}</legend>
      <div class="interval-line">
        <WindowDays days={window.days} weekStart={props.weekStart} onDay={props.onDay} />
        <span class="edge">
          <span aria-hidden="true">{t("hours.from")}</span>
          {field("start")}
        </span>
        <span class="edge">
          <span aria-hidden="true">{t("hours.to")}</span>
          {field("end")}
        </span>
        {tag === null ? null : (
          <span class="tag" id={tagId}>
            {tag}
          </span>
        )}
        <button
          type="button"
          class="icon-btn"
          aria-label={contexts("contexts.window.remove", { n: number })}
          onClick={props.onRemove}
        >
          <Icon path={CLOSE} size={16} />
        </button>
      </div>
      {problem === null ? null : (
        <p class="problem" id={problemId} role="alert">
          {sayProblem(problem, words)}
        </p>
      )}
    </fieldset>
  );
}

type WindowDaysProps = {
  readonly days: readonly number[];
  readonly weekStart: number;
  readonly onDay: (day: number) => void;
};

function WindowDays({ days, weekStart, onDay }: WindowDaysProps): JSX.Element {
  const { locale } = useWords();
  const order = Array.from({ length: 7 }, (_, index) => (index + weekStart) % 7);
  return (
    <span class="window-days">
      {order.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={days.includes(day)}
          aria-label={locale.dates.weekdayName(day, "long")}
          onClick={() => onDay(day)}
        >
          {locale.dates.weekdayName(day, "narrow")}
        </button>
      ))}
    </span>
  );
}

function tagOf(window: WindowDraft, { contexts, t }: OptionsWords): string | null {
  const interval = intervalOf(window);
  if (interval === null) return null;
  if (interval.start === 0 && interval.end === DAY_MIN) return contexts("contexts.window.allday");
  if (interval.end === DAY_MIN) return t("hours.midnight");
  return endMinuteOf(interval) > DAY_MIN ? contexts("contexts.window.nextday") : null;
}

function sayProblem({ kind, day }: WindowProblem, { contexts, locale }: OptionsWords): string {
  return contexts(
    `contexts.window.bad.${kind}`,
    day === null ? {} : { day: locale.dates.weekdayName(day, "long") },
  );
}
