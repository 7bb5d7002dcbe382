import type { JSX } from "preact";
import { TEMPLATES } from "../../utils/domain/week-plan.ts";
import { templateNote } from "../../utils/i18n/template-note.ts";
import type { WelcomeModel } from "../../utils/models/welcome-model.ts";
import { Icon } from "../ui/icon.tsx";
import { GLOBE } from "../ui/icons.ts";
import { RadioCard } from "../ui/radio-card.tsx";
import { StepFrame } from "./step-frame.tsx";
import { WeekPreview } from "./week-preview.tsx";
import { useWords } from "./words.tsx";

/** The four that most people start from; the settings have more. */
const OFFERED = new Set(["classic", "late", "freelance", "empty"]);

export function HoursStep({ model }: { readonly model: WelcomeModel }): JSX.Element {
  const { t, setup, locale } = useWords();
  return (
    <StepFrame number={1} title={t("ob.1")} lead={t("ob.1.lead")} next={t("ob.next")} model={model}>
      <fieldset class="answers">
        <legend class="sr">{t("ob.1")}</legend>
        {TEMPLATES.filter(({ id }) => OFFERED.has(id)).map((template) => (
          <RadioCard
            key={template.id}
            name="template"
            isChosen={model.template.value === template.id}
            title={setup(`template.${template.id}`)}
            note={templateNote(template, setup, locale)}
            onChoose={() => {
              model.template.value = template.id;
            }}
          />
        ))}
      </fieldset>
      <WeekPreview week={model.week.value} />
      <p class="note">
        <Icon path={GLOBE} />
        {t("ob.zone", { zone: locale.zone })}
      </p>
    </StepFrame>
  );
}
