import type { VisitReason } from "../../utils/domain/gate.ts";
import {
  newVisitRequest,
  secondsLeft,
  stepVisitRequest,
  type VisitRequest,
  type VisitRequestEvent,
} from "../../utils/domain/visit-request.ts";
import { VISIT_MINUTES, VISIT_REASONS, type VisitMinutes } from "../../utils/domain/visits.ts";
import type { Say } from "./texts.ts";
import { button, element, ring } from "./dom.ts";

export type VisitForm = { readonly node: HTMLElement; readonly focus: () => void; readonly stop: () => void };

type VisitFormOptions = {
  readonly t: Say;
  readonly site: string;
  readonly waitSec: number;
  /** Said instead of the form when there is no way in. */
  readonly refusal: string | null;
  readonly budget: string;
  /** Tells a screen reader; called three times in a wait and no more. */
  readonly announce: (text: string) => void;
  readonly onEnter: (reason: VisitReason, minutes: VisitMinutes) => void;
};

const TICK_MS = 1000;

/** Reason, length, wait; then a button appears, which the user presses. */
export function createVisitForm(options: VisitFormOptions): VisitForm {
  const { t, refusal } = options;
  const title = element("h2", { id: "visit-title", tabindex: -1 }, t("gate.title"));
  const way = element("div");
  const node = element(
    "section",
    { class: "gate", "aria-labelledby": "visit-title" },
    title,
    element("p", {}, refusal ?? t("gate.body")),
    way,
    element("p", { class: "budget" }, options.budget),
  );
  const stop = refusal === null ? fillWay(way, options) : (): void => undefined;
  return { node, stop, focus: () => title.focus() };
}

function fillWay(way: HTMLElement, { t, site, waitSec, announce, onEnter }: VisitFormOptions): () => void {
  let request = newVisitRequest(waitSec);
  let tickedAt = performance.now();
  const arc = ring();
  const left = element("b");
  const wait = element("div", { class: "wait", role: "timer", hidden: true }, arc.node);
  wait.append(element("div", {}, left, element("small", {}, t("gate.note"))));
  const enter = button(t("gate.ready", { site }), "lg line", () => {
    if (request.reason !== null && request.minutes !== null) onEnter(request.reason, request.minutes);
  });
  const ready = element("div", { class: "go", hidden: true }, enter);

  const step = (event: VisitRequestEvent): void => {
    const before = request;
    request = stepVisitRequest(request, event);
    if (request.phase === "waiting" && before.phase !== "waiting") tickedAt = performance.now();
    wait.hidden = request.phase !== "waiting";
    ready.hidden = request.phase !== "ready";
    left.textContent = t("gate.wait", { s: secondsLeft(request) });
    arc.show(request.waitMs === 0 ? 1 : 1 - request.leftMs / request.waitMs);
    const spoken = spokenText(t, before, request, site);
    if (spoken !== null) announce(spoken);
  };
  const tick = (isVisible: boolean): void => {
    const at = performance.now();
    step({ type: "tick", elapsedMs: at - tickedAt, isVisible });
    tickedAt = at;
  };
  way.append(
    choices(
      t("gate.reason"),
      VISIT_REASONS,
      (reason) => t(`gate.r.${reason}`),
      (reason) => step({ type: "pickReason", reason }),
    ),
    choices(
      t("gate.len"),
      VISIT_MINUTES,
      (n) => t("gate.min", { n }),
      (minutes) => step({ type: "pickLength", minutes }),
    ),
    wait,
    ready,
  );
  const timer = setInterval(() => tick(!document.hidden), TICK_MS);
  // The time until the tab was hidden counts, the time until it came back does not.
  const onSight = (): void => tick(document.hidden);
  document.addEventListener("visibilitychange", onSight);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", onSight);
  };
}

function spokenText(t: Say, before: VisitRequest, after: VisitRequest, site: string): string | null {
  if (after.phase === "ready" && before.phase !== "ready") return t("gate.wait.ready", { site });
  if (after.phase !== "waiting") return null;
  if (before.phase !== "waiting") return t("gate.wait.start", { s: secondsLeft(after) });
  return secondsLeft(before) > 10 && secondsLeft(after) <= 10 ? t("gate.wait.ten") : null;
}

function choices<Value extends string | number>(
  legend: string,
  values: readonly Value[],
  label: (value: Value) => string,
  onChoose: (value: Value) => void,
): HTMLElement {
  const options = values.map((value) => {
    const input = element("input", { type: "radio", name: legend, value });
    input.addEventListener("change", () => onChoose(value));
    return element("label", {}, input, label(value));
  });
  return element(
    "fieldset",
    {},
    element("legend", {}, legend),
    element("div", { class: "opts" }, ...options),
  );
}
