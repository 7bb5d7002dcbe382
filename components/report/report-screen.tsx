import type { ComponentChildren, JSX } from "preact";
import { monogram } from "../../utils/domain/monogram.ts";
import type { DayKey } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { ReportPhase } from "../../utils/models/report-model.ts";
import type { Headline, WeekReport } from "../../utils/models/report-view.ts";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_LEFT, CHEVRON_RIGHT, LOCK } from "../ui/icons.ts";
import { Mark } from "../ui/mark.tsx";
import { SplitTable } from "./split-table.tsx";
import { createSay, type Say } from "./texts.ts";
import { WeekCard } from "./week-card.tsx";

export type ReportProps = {
  readonly phase: ReportPhase;
  readonly report: WeekReport | null;
  readonly names: Readonly<Record<string, string>>;
  readonly days: readonly DayKey[];
  readonly today: DayKey;
  readonly selected: DayKey | null;
  readonly isCurrentWeek: boolean;
  readonly locale: Locale;
  readonly onStep: (weeks: -1 | 1) => void;
  readonly onRetry: () => void;
  /** The log of one day; it comes after the figures. */
  readonly children?: ComponentChildren;
};

export function ReportScreen(props: ReportProps): JSX.Element {
  const { phase, report, onRetry } = props;
  const say = createSay(props.locale);
  return (
    <>
      <ReportBar {...props} say={say} />
      <main class="wrap">
        {phase === "error" && (
          <div class="card trouble" role="alert">
            <p>{say.t("error.read")}</p>
            <button type="button" class="btn sec" onClick={onRetry}>
              {say.t("error.retry")}
            </button>
          </div>
        )}
        {phase !== "error" && report && <Week {...props} report={report} say={say} />}
        {phase !== "error" && report && props.children}
        <p class="foot">
          <Icon path={LOCK} />
          {say.t("report.private")}
        </p>
      </main>
    </>
  );
}

type Part = ReportProps & { readonly say: Say };

function ReportBar({ days, isCurrentWeek, onStep, say }: Part): JSX.Element {
  const { t, locale } = say;
  const [first] = days;
  const last = days.at(-1);
  return (
    <header class="bar-top">
      <span class="brand">
        <Mark size={26} />
        {t("report.brand")}
      </span>
      <nav class="wkn" aria-label={t("report.week")}>
        <button type="button" class="icb" aria-label={t("report.week.prev")} onClick={() => onStep(-1)}>
          <Icon path={CHEVRON_LEFT} />
        </button>
        <span aria-live="polite">
          {first && last ? `${locale.dates.dayRange(first, last)} ${last.slice(0, 4)}` : ""}
        </span>
        <button
          type="button"
          class="icb"
          aria-label={t("report.week.next")}
          disabled={isCurrentWeek}
          onClick={() => onStep(1)}
        >
          <Icon path={CHEVRON_RIGHT} />
        </button>
      </nav>
    </header>
  );
}

type WeekProps = Part & { readonly report: WeekReport };

function Week({ report, names, today, selected, say }: WeekProps): JSX.Element {
  const { t, locale } = say;
  const totalMs = report.inMs + report.offMs;
  if (totalMs === 0) {
    return (
      <>
        <h1>{headlineText(report.headline, say)}</h1>
        <p class="lead">{t(report.headline.kind === "rest" ? "report.lead.rest" : "empty.report")}</p>
      </>
    );
  }
  const lead = { off: locale.duration(report.offMs), total: locale.duration(totalMs) };
  return (
    <>
      <h1>{headlineText(report.headline, say)}</h1>
      <p class="lead">{t(report.offMs > 0 ? "report.lead" : "report.lead.none", lead)}</p>
      <Figures report={report} say={say} />
      <WeekCard report={report} today={today} selected={selected} say={say} />
      <div class="pair">
        <SplitTable
          title={t("report.service")}
          head={t("report.site")}
          rows={report.services.map(({ service, ...sums }) => {
            const name = names[service] ?? service;
            return { key: service, name, mark: monogram(service, name), ...sums };
          })}
          note={
            report.personalMs > 0
              ? t("report.personal.note", { dur: locale.duration(report.personalMs) })
              : null
          }
          say={say}
        />
        <SplitTable
          title={t("report.activity")}
          head={t("report.group")}
          rows={report.groups.map(({ group, ...sums }) => ({
            key: group,
            name: t(`group.${group}`),
            ...sums,
          }))}
          say={say}
        />
      </div>
    </>
  );
}

function headlineText(headline: Headline, { t, locale }: Say): string {
  switch (headline.kind) {
    case "empty":
      return t("empty.week");
    case "in":
      return t("report.h.in");
    case "off":
      return t("report.h.off", { dur: locale.duration(headline.offMs) });
    case "rest":
      return t("report.h.rest", { n: headline.restDays });
  }
}

function Figures({ report, say }: { readonly report: WeekReport; readonly say: Say }): JSX.Element {
  const { t } = say;
  const totalMs = report.inMs + report.offMs;
  const percent = Math.round((report.offMs / totalMs) * 100);
  return (
    <dl class="figs">
      <div>
        <dt>
          <i class="key" />
          {t("report.total")}
        </dt>
        <dd>
          <BigDuration durationMs={totalMs} say={say} />
        </dd>
      </div>
      <div>
        <dt>
          <i class="key o" />
          {t("report.offTotal")}
        </dt>
        <dd>
          <BigDuration durationMs={report.offMs} say={say} />
        </dd>
        <dd class="n">{t("report.share", { n: percent })}</dd>
      </div>
    </dl>
  );
}

function BigDuration({ durationMs, say }: { readonly durationMs: number; readonly say: Say }): JSX.Element {
  return (
    <span class="v">
      {say.locale
        .durationParts(durationMs)
        .map(({ text, isUnit }) => (isUnit ? <small>{text}</small> : text))}
    </span>
  );
}
