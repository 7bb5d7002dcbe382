import type { JSX } from "preact";
import { groupOf } from "../../utils/domain/groups.ts";
import type { Counting, Summary } from "../../utils/domain/summary.ts";
import { Strong, type Say } from "./texts.tsx";

type HeroProps = {
  readonly summary: Summary;
  readonly say: Say;
  /** The name of a service. */
  readonly nameOf: (service: string) => string;
};

/** Today's total, its split, and what counts now. */
export function Hero({ summary, say, nameOf }: HeroProps): JSX.Element {
  const { t, locale } = say;
  const { day, inMs, offMs } = summary.today;
  return (
    <section class="hero">
      <h1 class="lbl">{t("popup.total.today", { date: locale.dates.dayLong(day) })}</h1>
      <Total durationMs={inMs + offMs} say={say} />
      <p class="split">
        <span>
          <i class="key" />
          <Strong text={t("popup.in")} name="dur">
            {locale.duration(inMs)}
          </Strong>
        </span>
        <span>
          <i class="key o" />
          <Strong text={t("popup.off")} name="dur">
            {locale.duration(offMs)}
          </Strong>
        </span>
      </p>
      <NowLine
        counting={summary.counting}
        isOff={summary.status.state !== "inside"}
        say={say}
        nameOf={nameOf}
      />
    </section>
  );
}

function Total({ durationMs, say }: { readonly durationMs: number; readonly say: Say }): JSX.Element {
  const { locale } = say;
  return (
    <p class="total">
      <span class="sr">{locale.duration(durationMs)}</span>
      <span aria-hidden="true">
        {locale
          .durationParts(durationMs)
          .map(({ text, isUnit }) => (isUnit ? <span class="u">{text.trim()}</span> : text.trim()))}
      </span>
    </p>
  );
}

type NowLineProps = {
  readonly counting: Counting;
  readonly isOff: boolean;
  readonly say: Say;
  readonly nameOf: (service: string) => string;
};

function NowLine({ counting, isOff, say, nameOf }: NowLineProps): JSX.Element {
  const { t } = say;
  if (counting.kind === "nothing") {
    return (
      <p class="now idle">
        <i class="dot" />
        {t(`popup.not.${counting.why}`)}
      </p>
    );
  }
  if (counting.context === "personal") {
    return (
      <p class="now idle">
        <i class="dot" />
        {t("popup.now.personal")}
      </p>
    );
  }
  return (
    <p class="now">
      <i class={isOff ? "dot live o" : "dot live"} />
      <span class="clip">
        <Strong text={t("popup.now")} name="what">
          {nameOf(counting.service)}
        </Strong>
        {` · ${t(`group.${groupOf(counting.activity)}`)}`}
      </span>
    </p>
  );
}
