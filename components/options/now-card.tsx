import type { JSX } from "preact";
import type { HoursStatus } from "../../utils/domain/plan.ts";
import { HOUR_MS, type EpochMs } from "../../utils/domain/time.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { dayAndTime } from "../../utils/i18n/locale.ts";
import { Icon } from "../ui/icon.tsx";
import { CLOCK, MOON, SUNSET } from "../ui/icons.ts";
import { useWords, type OptionsWords } from "./words.tsx";

type NowCardProps = {
  readonly status: HoursStatus;
  readonly nextStart: EpochMs | null;
  readonly now: EpochMs;
};

/** What the hours say at this moment, so that a change can be seen to hold. */
export function NowCard(props: NowCardProps): JSX.Element {
  const words = useWords();
  const { locale } = words;
  const { headline, line, icon, isSoon } = sayNow(props, words);
  return (
    <div class="now">
      <b class={isSoon ? "soon" : undefined}>
        <Icon path={icon} size={16} />
        {headline}
      </b>
      <span class="now-date">
        {locale.dates.dayLong(dayKeyAt(props.now, locale.zone))}, {locale.dates.time(props.now)}
      </span>
      {line === null ? null : <span>{line}</span>}
    </div>
  );
}

function sayNow({ status, nextStart, now }: NowCardProps, { t, locale }: OptionsWords) {
  if (status.state !== "outside") {
    const leftMs = (status.until ?? Infinity) - now;
    const isSoon = status.state === "inside" && leftMs <= HOUR_MS;
    const headline = isSoon
      ? t("now.soon", { dur: locale.duration(leftMs) })
      : t(status.state === "gap" ? "now.gap" : "now.on");
    const key = status.state === "gap" ? "now.back" : "now.ends";
    const line = status.until === null ? null : t(key, dayAndTime(locale, status.until));
    return { headline, line, icon: isSoon ? SUNSET : CLOCK, isSoon };
  }
  const line = nextStart === null ? t("now.none") : t("now.back", dayAndTime(locale, nextStart));
  return { headline: t("now.off"), line, icon: MOON, isSoon: false };
}
