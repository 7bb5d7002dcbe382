import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { VisitReason } from "../../utils/domain/gate.ts";
import type { GateTranslate } from "../../utils/i18n/offhours-texts.ts";
import type { VisitView } from "../../utils/models/offhours-view.ts";
import { Choices } from "./choices.tsx";
import { WaitRing } from "./wait-ring.tsx";

const REASONS: readonly VisitReason[] = ["post", "client", "personal", "other"];
const LENGTHS_MIN: readonly number[] = [5, 10, 15];

type VisitPanelProps = {
  readonly t: GateTranslate;
  readonly visit: VisitView;
  readonly site: string | null;
  readonly onReason: (reason: VisitReason) => void;
  readonly onMinutes: (minutes: number) => void;
  readonly onEnter: () => void;
  readonly onClose: () => void;
};

/** The short way in: reason, length, wait; only then a button, which the user presses. */
export function VisitPanel(props: VisitPanelProps): JSX.Element {
  const { t, visit, site, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [onClose]);
  const refusal = refusalText(t, visit, site);
  return (
    <section class="gate" id="visit" aria-labelledby="visit-title">
      <h2 id="visit-title" ref={heading} tabIndex={-1}>
        {t("gate.title")}
      </h2>
      <p>{refusal ?? t("gate.body")}</p>
      {refusal === null && <Request {...props} site={site ?? ""} />}
      {visit.access === "closed" ? null : <Budget t={t} left={visit.left} max={visit.max} />}
    </section>
  );
}

function refusalText(t: GateTranslate, visit: VisitView, site: string | null): string | null {
  if (site === null) return t("gate.nosite");
  if (visit.access === "closed") return t("gate.closed", { site });
  return visit.access === "none-left" ? t("gate.none") : null;
}

function Request(props: VisitPanelProps & { readonly site: string }): JSX.Element {
  const { t, visit, onReason, onMinutes } = props;
  const reasons = REASONS.map((value) => ({ value, label: t(`gate.r.${value}`) }));
  const lengths = LENGTHS_MIN.map((value) => ({ value, label: t("gate.min", { n: value }) }));
  return (
    <>
      <Choices
        legend={t("gate.reason")}
        name="reason"
        options={reasons}
        chosen={visit.reason}
        onChoose={onReason}
      />
      <Choices
        legend={t("gate.len")}
        name="length"
        options={lengths}
        chosen={visit.minutes}
        onChoose={onMinutes}
      />
      <Wait {...props} />
    </>
  );
}

function Wait(props: VisitPanelProps & { readonly site: string }): JSX.Element | null {
  const { t, visit, site, onEnter } = props;
  if (visit.step === "choosing") return null;
  if (visit.step === "waiting")
    return (
      <div class="wait" role="timer">
        <WaitRing fraction={visit.fraction} />
        <div>
          <span class="left">
            {visit.isPaused ? t("gate.wait.paused") : t("gate.wait", { s: visit.secondsLeft })}
          </span>
          <small>{t("gate.note")}</small>
        </div>
      </div>
    );
  return (
    <div class="ready">
      <button type="button" class="btn lg line" disabled={visit.step === "opening"} onClick={onEnter}>
        {visit.step === "opening" ? t("gate.opening") : t("gate.ready", { site })}
      </button>
    </div>
  );
}

type BudgetProps = { readonly t: GateTranslate; readonly left: number; readonly max: number | null };

function Budget({ t, left, max }: BudgetProps): JSX.Element | null {
  if (max === 0) return null;
  if (max === null) return <p class="budget">{t("gate.unlimited")}</p>;
  const pills = Array.from({ length: max }, (_, index) => index < left);
  return (
    <div class="budget">
      {pills.map((isLeft, index) => (
        <i key={index} class={isLeft ? "" : "used"} aria-hidden="true" />
      ))}
      <span>{t("gate.left", { n: left, max })}</span>
    </div>
  );
}
