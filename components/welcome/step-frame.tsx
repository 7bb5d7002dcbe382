import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { WelcomeModel } from "../../utils/models/welcome-model.ts";
import { Icon } from "../ui/icon.tsx";
import { INFO } from "../ui/icons.ts";
import { useWords } from "./words.tsx";

const TOTAL = 3;

type StepFrameProps = {
  readonly number: 1 | 2 | 3;
  readonly title: string;
  readonly lead: string;
  readonly next: string;
  readonly model: WelcomeModel;
  readonly children: ComponentChildren;
};

/** One question: progress, heading, answers, and the ways on, back and out. */
export function StepFrame({ number, title, lead, next, model, children }: StepFrameProps): JSX.Element {
  const { t } = useWords();
  const saving = model.saving.value;
  return (
    <section class="step" aria-labelledby="step-title">
      <div class="progress">
        {[1, 2, 3].map((each) => (
          <i key={each} class={each <= number ? "is-reached" : undefined} />
        ))}
        <span>{t("ob.step", { n: number, total: TOTAL })}</span>
      </div>
      <StepTitle title={title} />
      <p class="lead">{lead}</p>
      {children}
      <div role="alert">
        {saving === "failed" ? (
          <p class="trouble">
            <Icon path={INFO} size={18} />
            {t("ob.failed")}
          </p>
        ) : null}
      </div>
      <div class="step-actions">
        <button type="button" class="btn pri" onClick={() => void model.next()}>
          {saving === "running" ? t("ob.saving") : saving === "failed" ? t("ob.retry") : next}
        </button>
        {number === 1 ? null : (
          <button type="button" class="btn ghost" onClick={model.back}>
            {t("ob.back")}
          </button>
        )}
        <button type="button" class="btn ghost skip" onClick={() => void model.skip()}>
          {t("ob.skip")}
        </button>
      </div>
    </section>
  );
}

/** The heading takes the focus when its step appears, so that the new question is read out. */
export function StepTitle({ title }: { readonly title: string }): JSX.Element {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t("ob.page")}`;
    heading.current?.focus();
  }, [title]);
  return (
    <h1 id="step-title" ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
