import type { JSX } from "preact";
import type { Service } from "../../utils/domain/service.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { WelcomeModel } from "../../utils/models/welcome-model.ts";
import { ChipToggle } from "../ui/chip-toggle.tsx";
import { Icon } from "../ui/icon.tsx";
import { INFO, LOCK } from "../ui/icons.ts";
import { SocialQuestion } from "./social-question.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useWords } from "./words.tsx";

type SitesStepProps = { readonly model: WelcomeModel; readonly services: readonly Service[] };

export function SitesStep({ model, services }: SitesStepProps): JSX.Element {
  const { t, locale } = useWords();
  const toAllow = model.toAllow.value;
  const refused = model.refused.value;
  const names = (some: readonly Service[]): string => locale.list(some.map(({ name }) => name));
  const next =
    toAllow.length === 0
      ? t("ob.next")
      : t(pluralKey("ob.allow", toAllow.length, locale.language), { n: toAllow.length });
  return (
    <StepFrame number={2} title={t("ob.2")} lead={t("ob.2.lead")} next={next} model={model}>
      <Chips label={t("ob.platforms")} services={services.filter(isPlatform)} model={model} />
      <Chips label={t("ob.tools")} services={services.filter((each) => !isPlatform(each))} model={model} />
      <SocialQuestion
        chosen={model.social.value}
        onChoose={(wish) => {
          model.social.value = wish;
        }}
      />
      <p class="note">
        <Icon path={LOCK} />
        {t("ob.private")}
      </p>
      <div role="status">
        {toAllow.length === 0 ? null : (
          <p class="note">
            <Icon path={INFO} />
            {t("ob.allow.why", { sites: names(toAllow) })}
          </p>
        )}
        {refused.length === 0 ? null : (
          <p class="trouble">
            <Icon path={INFO} size={18} />
            {t("ob.allow.refused", { sites: names(refused) })}
          </p>
        )}
      </div>
    </StepFrame>
  );
}

const isPlatform = ({ kind }: Service): boolean => kind === "social" || kind === "messaging";

type ChipsProps = {
  readonly label: string;
  readonly services: readonly Service[];
  readonly model: WelcomeModel;
};

function Chips({ label, services, model }: ChipsProps): JSX.Element {
  const ticked = model.ticked.value;
  return (
    <fieldset class="chips-set">
      <legend>{label}</legend>
      <div class="chips">
        {services.map(({ id, name }) => (
          <ChipToggle key={id} isOn={ticked.includes(id)} text={name} onToggle={() => model.tick(id)} />
        ))}
      </div>
    </fieldset>
  );
}
