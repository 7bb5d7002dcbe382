import { useState } from "preact/hooks";
import type { EditProblem, SpanEdit } from "../../utils/domain/log-edit.ts";
import { fieldAt, instantOf, type LogEdge } from "../../utils/domain/log-time.ts";
import type { Activity } from "../../utils/domain/service.ts";
import type { Context, Span } from "../../utils/domain/span.ts";
import type { DayKey, EpochMs, Zone } from "../../utils/domain/time.ts";
import { clientChoices } from "./client-choices.ts";
import type { LogWords } from "./day-log-words.ts";

export type FormProblem = EditProblem | "trouble" | "blank" | "split";

type FieldsOf = {
  readonly day: DayKey;
  readonly zone: Zone;
  readonly span: Span | null;
  readonly services: readonly string[];
  readonly words: LogWords;
};

export type Fields = ReturnType<typeof useLogFields>;

/** The fields as typed, and the edit that they mean. */
export function useLogFields({ day, zone, span, services, words }: FieldsOf) {
  const at = { day, zone: span?.zone ?? zone };
  const shown = (instant: EpochMs | undefined): string =>
    instant === undefined ? "" : fieldAt(instant, at.zone);
  const [times, setTimes] = useState({ start: shown(span?.start), end: shown(span?.end) });
  const [split, setSplit] = useState(span === null ? "" : shown(span.start + (span.end - span.start) / 2));
  const [service, setService] = useState(span?.service ?? "");
  const [activity, setActivity] = useState<Activity | "">(span?.activity ?? "");
  const [client, setClient] = useState(span?.client ?? "");
  const [context, setContext] = useState<Context>(span?.context ?? "work");
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const known = [...new Set([...services, ...(span?.service ? [span.service] : [])])]
    .map((value) => ({ value, label: words.service(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.locale.language));
  const clients = clientChoices(words, span?.client ?? null);
  // One that was deleted meanwhile is offered no more.
  const shownClient = clients.some(({ value }) => value === client) ? client : "";
  const wanted = (): SpanEdit | FormProblem => {
    const start = instantOf(times.start, "start", { ...at, old: span?.start ?? null });
    const end = instantOf(times.end, "end", { ...at, old: span?.end ?? null });
    if (start === null || end === null) return "blank";
    const label = {
      service: service === "" ? null : service,
      activity: activity === "" ? null : activity,
      client: shownClient === "" ? null : shownClient,
      context,
    };
    const common = { range: [start, end] as const, label };
    return span === null ? { kind: "add", day, ...common } : { kind: "change", id: span.id, ...common };
  };
  const wantedSplit = (): SpanEdit | FormProblem => {
    const instant = instantOf(split, "start", { ...at, old: null });
    if (span === null || instant === null) return "split";
    return { kind: "split", id: span.id, at: instant };
  };
  return {
    ...times,
    setField: (edge: LogEdge, value: string) => setTimes((typed) => ({ ...typed, [edge]: value })),
    split,
    setSplit,
    service,
    setService,
    activity,
    setActivity,
    client: shownClient,
    setClient,
    clients,
    context,
    setContext,
    problem,
    setProblem,
    choices: [{ value: "", label: words.t("log.service.none") }, ...known],
    wanted,
    wantedSplit,
  };
}
