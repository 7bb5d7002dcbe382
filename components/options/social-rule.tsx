import type { JSX } from "preact";
import type { Level, Levels, SocialAnswer } from "../../utils/domain/plan.ts";
import { Card } from "../ui/card.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { RadioCard } from "../ui/radio-card.tsx";
import { Select } from "../ui/select.tsx";
import { useWords } from "./words.tsx";

type SocialRuleProps = {
  readonly levels: Levels;
  readonly onSocial: (answer: SocialAnswer) => void;
  readonly onTools: (level: Level) => void;
};

const ANSWERS = [
  { answer: "closed", words: "social.closed" },
  { answer: "gate", words: "social.gate" },
  { answer: "personal-open", words: "social.personal" },
  { answer: "remind", words: "social.remind" },
  { answer: "off", words: "social.off" },
] as const;
const TOOL_LEVELS = ["off", "remind", "gate", "closed"] as const;

/** What every site follows that has no choice of its own. */
export function SocialRule({ levels, onSocial, onTools }: SocialRuleProps): JSX.Element {
  const { sites, setup } = useWords();
  return (
    <Card id="rule" title={sites("rule.title")}>
      <div class="card-body">
        <fieldset class="answers">
          <legend>{sites("rule.social")}</legend>
          {ANSWERS.map(({ answer, words }) => (
            <RadioCard
              key={answer}
              name="social"
              isChosen={levels.social === answer}
              title={setup(words)}
              note={setup(`${words}.note`)}
              onChoose={() => onSocial(answer)}
            />
          ))}
          {levels.social === "unanswered" ? <p class="aside">{setup("social.unanswered")}</p> : null}
        </fieldset>
        <Field id="tools-level" label={sites("rule.tools")} note={sites("rule.tools.note")}>
          <Select
            id="tools-level"
            describedBy={noteId("tools-level")}
            value={levels.tools}
            choices={TOOL_LEVELS.map((value) => ({ value, label: sites(`sites.level.${value}`) }))}
            onChange={onTools}
          />
        </Field>
      </div>
    </Card>
  );
}
