import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import type { DayStack } from "../../utils/models/report-splits.ts";
import type { Say } from "./details-texts.ts";

type BarLinksProps = {
  readonly stacks: readonly DayStack[];
  readonly marked: DayStack | null;
  readonly today: DayKey;
  readonly say: Say;
};

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

function moveAlong(event: KeyboardEvent & { readonly currentTarget: HTMLAnchorElement }): void {
  const step = STEPS[event.key];
  const links = [...(event.currentTarget.parentElement?.querySelectorAll("a") ?? [])];
  const next = step === undefined ? undefined : links[links.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** A link over each bar to the log of its day, or to its week. One stop for the keyboard, arrows move along. */
export function BarLinks({ stacks, marked, today, say }: BarLinksProps): JSX.Element {
  const { t, locale } = say;
  const [focused, setFocused] = useState<string | null>(null);
  const open = stacks.filter(({ fromDay }) => fromDay <= today);
  const stop = open.find(({ fromDay }) => fromDay === focused) ?? marked ?? open[0] ?? null;
  return (
    <nav class="bar-links" aria-label={t("report.open")}>
      {stacks.map((stack) => {
        const { fromDay, toDay } = stack;
        if (fromDay > today) return <span key={fromDay} />;
        const isDay = fromDay === toDay;
        const day = isDay ? locale.dates.dayLong(fromDay) : locale.dates.dayRange(fromDay, toDay);
        return (
          <a
            key={fromDay}
            href={isDay ? `#${fromDay}` : `#week=${fromDay}`}
            tabIndex={stack === stop ? 0 : -1}
            aria-label={t(isDay ? "report.open.day" : "report.open.week", { day })}
            title={t(isDay ? "report.open.day" : "report.open.week", { day })}
            onFocus={() => setFocused(fromDay)}
            onKeyDown={moveAlong}
          />
        );
      })}
    </nav>
  );
}
