import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { formatCountdown } from "../../utils/i18n/durations.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { ALERTS_MESSAGES } from "../../utils/i18n/messages/alerts.ts";
import { BREAK_MESSAGES } from "../../utils/i18n/messages/break.ts";
import { translator } from "../../utils/i18n/translate.ts";
import { Icon } from "../ui/icon.tsx";
import { CUP, SUN, USER } from "../ui/icons.ts";

export type BreakProps = {
  readonly leftMs: number;
  readonly fraction: number;
  readonly plannedMs: number;
  readonly restedMs: number;
  readonly isDone: boolean;
  readonly locale: Locale;
  readonly onBack: () => void;
  readonly onAdd: () => void;
};

const RADIUS = 92;
const AROUND = 2 * Math.PI * RADIUS;

const IDEAS = [
  { icon: SUN, key: "break.idea.eyes" },
  { icon: CUP, key: "break.idea.water" },
  { icon: USER, key: "break.idea.move" },
] as const;

/** A break that goes on, and the welcome when it is over. */
export function BreakScreen(props: BreakProps): JSX.Element {
  const { isDone, locale, onBack, onAdd } = props;
  const t = translator({ ...ALERTS_MESSAGES, ...BREAK_MESSAGES }, locale.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isDone) heading.current?.focus();
  }, [isDone]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onBack();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onBack]);
  return (
    <main class="break">
      <Ring {...props} />
      <p class="sr" role="status">
        {isDone ? t("break.done") : t("break.begun", { dur: locale.duration(props.plannedMs) })}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {unbroken(t(isDone ? "break.done" : "break.page.title"))}
      </h1>
      <p class="lead">
        {isDone ? t("break.welcome", { dur: locale.duration(props.restedMs) }) : t("break.page.body")}
      </p>
      {!isDone && (
        <ul class="ideas">
          {IDEAS.map(({ icon, key }) => (
            <li key={key}>
              <Icon path={icon} />
              {t(key)}
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <button type="button" class="btn back" onClick={onBack}>
          {t(isDone ? "break.close" : "break.back")}
        </button>
        <button type="button" class="btn add" onClick={onAdd}>
          {t("break.add")}
        </button>
      </div>
    </main>
  );
}

/** The time left. It is not read out by itself: that it began and that it ended is said once each. */
function Ring({ leftMs, fraction, isDone }: BreakProps): JSX.Element {
  return (
    <svg class="ring" viewBox="0 0 216 216" role="timer" aria-live="off" aria-label={formatCountdown(leftMs)}>
      <circle class="ground" cx="108" cy="108" r={RADIUS} />
      {!isDone && (
        <circle
          class="left"
          cx="108"
          cy="108"
          r={RADIUS}
          stroke-dasharray={`${AROUND * fraction} ${AROUND}`}
          transform="rotate(-90 108 108)"
        />
      )}
      {isDone ? (
        <path class="tick" d="m76 110 22 22 44-46" />
      ) : (
        <text x="108" y="124" text-anchor="middle">
          {formatCountdown(leftMs)}
        </text>
      )}
    </svg>
  );
}

/** Keeps a word with a hyphen on one line: a heading of few words breaks between them. */
const unbroken = (text: string): string => text.replaceAll("-", "\u2060-\u2060");
