import type { JSX } from "preact";
import { Mark } from "../ui/mark.tsx";
import { StepTitle } from "./step-frame.tsx";
import { useWords } from "./words.tsx";

/** Where the product lives from now on. */
export function DoneStep({ hasGate }: { readonly hasGate: boolean }): JSX.Element {
  const { t } = useWords();
  return (
    <section class="step done" aria-labelledby="step-title">
      <Mark size={72} />
      <StepTitle title={t("ob.done")} />
      <p class="lead">{t("ob.done.body")}</p>
      <p class="lead">{t("ob.done.pin")}</p>
      {hasGate ? <p class="lead">{t("ob.done.first")}</p> : null}
      <div class="step-actions">
        <a class="btn sec" href="options.html#sites">
          {t("ob.done.sites")}
        </a>
        <a class="btn ghost" href="options.html#hours">
          {t("ob.done.hours")}
        </a>
      </div>
    </section>
  );
}
