import type { JSX } from "preact";
import { endMinuteOf } from "../../utils/domain/week-plan.ts";
import type { DayInterval } from "../../utils/domain/plan.ts";
import { intervalOf } from "../../utils/domain/time-field.ts";
import type { DraftInterval, DraftProblem } from "../../utils/models/week-draft.ts";
import { Icon } from "../ui/icon.tsx";
import { CLOSE } from "../ui/icons.ts";
import { useWords, type OptionsWords } from "./words.tsx";

const DAY_MIN = 1440;

type IntervalRowProps = {
  readonly day: number;
  readonly index: number;
  readonly pair: DraftInterval;
  readonly problem: DraftProblem | null;
  readonly onField: (edge: "start" | "end", value: string) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
};

export function IntervalRow(props: IntervalRowProps): JSX.Element {
  const words = useWords();
  const { t, locale } = words;
  const { day, index, pair, problem } = props;
  const name = locale.dates.weekdayName(day, "long");
  const problemId = `problem-${day}-${pair.key}`;
  const interval = intervalOf(pair);
  const tag = interval === null || problem !== null ? null : tagOf(interval, day, words);
  const tagId = `tag-${day}-${pair.key}`;
  const described = [problem === null ? "" : problemId, tag === null ? "" : tagId].filter(Boolean).join(" ");
  const field = (edge: "start" | "end"): JSX.Element => (
    <input
      type="time"
      class="time"
      value={pair[edge]}
      aria-label={t(`hours.${edge}.label`, { n: index + 1, day: name })}
      aria-invalid={problem !== null}
      aria-describedby={described === "" ? undefined : described}
      onInput={(event) => props.onField(edge, event.currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
  return (
    <div class="interval">
      <div class="interval-line">
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
          aria-label={removeLabel(interval, name, words)}
          onClick={props.onRemove}
        >
          <Icon path={CLOSE} size={16} />
        </button>
      </div>
      {problem === null ? null : (
        <p class="problem" id={problemId} role="alert">
          {sayProblem(problem, day, words)}
        </p>
      )}
    </div>
  );
}

function rangeText({ start, end }: DayInterval, { locale }: OptionsWords): string {
  return `${locale.dates.minute(start)}–${locale.dates.minute(end)}`;
}

function removeLabel(interval: DayInterval | null, day: string, words: OptionsWords): string {
  return interval === null
    ? words.t("hours.remove.blank", { day })
    : words.t("hours.remove", { range: rangeText(interval, words), day });
}

function tagOf(interval: DayInterval, day: number, { t, locale }: OptionsWords): string | null {
  if (interval.start === 0 && interval.end === DAY_MIN) return t("hours.allday");
  if (interval.end === DAY_MIN) return t("hours.midnight");
  if (endMinuteOf(interval) <= DAY_MIN) return null;
  return t("hours.nextday", { day: locale.dates.weekdayName((day + 1) % 7, "long") });
}

function sayProblem({ kind, other }: DraftProblem, day: number, words: OptionsWords): string {
  const { t, locale } = words;
  if (kind === "blank") return t("hours.blank");
  if (kind === "over-a-day") return t("hours.overaday");
  if (kind === "same" || other === null) return t("hours.same", { zero: locale.dates.minute(0) });
  const range = rangeText(other.interval, words);
  if (other.day === day) return t("hours.overlap", { other: range });
  return t("hours.overlap.day", { day: locale.dates.weekdayName(other.day, "long"), other: range });
}
