import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { pluralKey } from "../../utils/i18n/translate.ts";
import { Icon } from "../ui/icon.tsx";
import { COPY } from "../ui/icons.ts";
import { Popover } from "../ui/popover.tsx";
import { useWords } from "./words.tsx";

type CopyToProps = {
  readonly day: number;
  /** Which days have hours now. */
  readonly worked: readonly boolean[];
  readonly onCopy: (day: number, targets: readonly number[]) => void;
};

export function CopyTo(props: CopyToProps): JSX.Element {
  const { t, locale } = useWords();
  const title = t("hours.copy.title", { day: locale.dates.weekdayName(props.day, "long") });
  return (
    <Popover
      buttonClass="btn sec"
      label={title}
      button={
        <>
          <Icon path={COPY} size={16} />
          {t("hours.copy")}
        </>
      }
    >
      {(close) => (
        <>
          <h3>{title}</h3>
          <CopyForm
            {...props}
            onCopy={(day, targets) => {
              props.onCopy(day, targets);
              close();
            }}
          />
        </>
      )}
    </Popover>
  );
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

function CopyForm({ day, worked, onCopy }: CopyToProps): JSX.Element {
  const { t, locale } = useWords();
  const [targets, setTargets] = useState<readonly number[]>([]);
  const others = WEEK.filter((each) => each !== day);
  const toggle = (each: number): void =>
    setTargets((now) => (now.includes(each) ? now.filter((one) => one !== each) : [...now, each]));
  return (
    <>
      <div class="copy-days">
        {WEEK.map((each) => (
          <button
            key={each}
            type="button"
            aria-label={locale.dates.weekdayName(each, "long")}
            aria-pressed={targets.includes(each)}
            disabled={each === day}
            onClick={() => toggle(each)}
          >
            {locale.dates.weekdayName(each, "narrow")}
          </button>
        ))}
      </div>
      <div class="copy-links">
        <button type="button" class="link" onClick={() => setTargets(others.filter((each) => worked[each]))}>
          {t("hours.copy.working")}
        </button>
        <button type="button" class="link" onClick={() => setTargets(others)}>
          {t("hours.copy.all")}
        </button>
      </div>
      <button
        type="button"
        class="btn pri wide"
        disabled={targets.length === 0}
        onClick={() => onCopy(day, targets)}
      >
        {targets.length === 0
          ? t("hours.copy.none")
          : t(pluralKey("hours.copy.do", targets.length, locale.language), { n: targets.length })}
      </button>
    </>
  );
}
