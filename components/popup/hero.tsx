import type { ComponentChildren, JSX } from "preact";
import type { Summary } from "../../utils/domain/summary.ts";
import { NowLine, type NowLineProps } from "./now-line.tsx";
import { Emphasis } from "../ui/emphasis.tsx";
import type { Say } from "./texts.tsx";

type HeroProps = Omit<NowLineProps, "counting" | "isOff"> & {
  readonly summary: Summary;
  /** Stands beside the total. */
  readonly score: ComponentChildren;
};

/** Today's total, its split, and what counts now. */
export function Hero({ summary, score, ...line }: HeroProps): JSX.Element {
  const { say } = line;
  const { t, locale } = say;
  const { day, inMs, offMs } = summary.today;
  return (
    <section class="hero">
      <h1 class="lbl">{t("popup.total.today", { date: locale.dates.dayLong(day) })}</h1>
      <Total durationMs={inMs + offMs} say={say} />
      <div class="score-place">{score}</div>
      <p class="split">
        <span>
          <i class="key" />
          <Emphasis text={t("popup.in")} name="dur">
            {locale.duration(inMs)}
          </Emphasis>
        </span>
        <span>
          <i class="key o" />
          <Emphasis text={t("popup.off")} name="dur">
            {locale.duration(offMs)}
          </Emphasis>
        </span>
      </p>
      <NowLine {...line} counting={summary.counting} isOff={summary.status.state !== "inside"} />
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
