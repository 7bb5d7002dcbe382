import type { ComponentChildren, JSX } from "preact";
import type { UsualRange } from "../../utils/domain/usual-range.ts";
import type { ReportView } from "../../utils/models/report-view.ts";
import { capital, dayName, roundDuration } from "./period-words.ts";
import type { Say } from "./texts.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";

type FiguresProps = { readonly report: ReportView; readonly say: Say };

/** Five figures, each with what is usual or where it comes from. A narrowed report knows the first two alone. */
export function FiguresRow({ report, say }: FiguresProps): JSX.Element {
  return (
    <dl class="figs">
      <TotalFigure report={report} say={say} />
      <OffFigure report={report} say={say} />
      {!report.isFiltered && (
        <>
          <RestFigure report={report} say={say} />
          <StretchFigure report={report} say={say} />
          <BreaksFigure report={report} say={say} />
        </>
      )}
    </dl>
  );
}

type FigureProps = {
  readonly name: ComponentChildren;
  readonly note: string;
  readonly children: ComponentChildren;
};

function Figure({ name, note, children }: FigureProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="v">{children}</dd>
      {note !== "" && <dd class="n">{note}</dd>}
    </div>
  );
}

function TotalFigure({ report, say }: FiguresProps): JSX.Element {
  const { t, locale } = say;
  const { sums, figures, usual, period, isFiltered } = report;
  const perDay = figures.workedDays > 0 && !isFiltered && period.kind !== "week";
  const note = perDay
    ? t("report.perDay", { dur: locale.duration(sums.totalMs / figures.workedDays) })
    : usualText(usual?.total ?? null, say);
  const name = (
    <>
      <i class="key" />
      {t("report.total")}
    </>
  );
  return (
    <Figure name={name} note={note}>
      <BigDuration durationMs={sums.totalMs} say={say} />
    </Figure>
  );
}

function OffFigure({ report, say }: FiguresProps): JSX.Element {
  const { sums, usual, period, isFiltered } = report;
  const kind = isFiltered ? "range" : period.kind;
  const n = Math.round((sums.offMs / sums.totalMs) * 100);
  const notes = [say.t(`report.share.${kind}`, { n }), usualText(usual?.off ?? null, say)];
  const name = (
    <>
      <i class="key o" />
      {say.t("report.offTotal")}
    </>
  );
  return (
    <Figure name={name} note={notes.filter(Boolean).join(", ")}>
      <BigDuration durationMs={sums.offMs} say={say} />
    </Figure>
  );
}

function RestFigure({ report, say }: FiguresProps): JSX.Element {
  const { t, locale } = say;
  const rest = report.figures.shortestRest;
  const nameOf = (day: string): string => dayName(day, report.period, locale);
  const note =
    rest === null
      ? t("report.fig.rest.none")
      : capital(t("report.fig.rest.from", { from: nameOf(rest.fromDay), to: nameOf(rest.toDay) }));
  return (
    <Figure name={t("report.fig.rest")} note={note}>
      {rest === null ? "–" : <BigDuration durationMs={rest.restMs} say={say} />}
    </Figure>
  );
}

function StretchFigure({ report, say }: FiguresProps): JSX.Element {
  const { t, locale } = say;
  const stretch = report.figures.longestStretch;
  const day = stretch === null ? "" : dayKeyAt(stretch[0], report.loaded.zone);
  const note =
    stretch === null
      ? t("report.fig.stretch.none")
      : t("report.fig.stretch.from", {
          day: capital(dayName(day, report.period, locale)),
          time: locale.dates.time(stretch[0]),
        });
  return (
    <Figure name={t("report.fig.stretch")} note={note}>
      {stretch === null ? "–" : <BigDuration durationMs={stretch[1] - stretch[0]} say={say} />}
    </Figure>
  );
}

function BreaksFigure({ report, say }: FiguresProps): JSX.Element {
  const { t } = say;
  const { due, taken } = report.figures.breaks;
  const usual = report.usual?.breaks ?? null;
  const note =
    due === 0 ? t("report.fig.breaks.none") : usualText(usual, say, (count) => String(Math.round(count)));
  return (
    <Figure name={t("report.fig.breaks")} note={note}>
      {taken}
      {due > 0 && (
        <>
          <small> {t("report.fig.breaks.of")} </small>
          {due}
        </>
      )}
    </Figure>
  );
}

function usualText(
  usual: UsualRange | null,
  { t, locale }: Say,
  write: (value: number) => string = (durationMs) => roundDuration(durationMs, locale),
): string {
  if (usual === null) return "";
  const [a, b] = [write(Math.max(0, usual.low)), write(usual.high)];
  return t(a === b ? "report.usual.same" : "report.usual", { a, b });
}

function BigDuration({ durationMs, say }: { readonly durationMs: number; readonly say: Say }): JSX.Element {
  return (
    <>
      {say.locale
        .durationParts(durationMs)
        .map(({ text, isUnit }) => (isUnit ? <small>{text}</small> : text))}
    </>
  );
}
