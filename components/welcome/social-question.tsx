import type { JSX } from "preact";
import type { SocialWish } from "../../utils/models/welcome-choices.ts";
import { RadioCard } from "../ui/radio-card.tsx";
import { useWords } from "./words.tsx";

type SocialQuestionProps = {
  readonly chosen: SocialWish | null;
  readonly onChoose: (wish: SocialWish) => void;
};

const ANSWERS = [
  { wish: "gate", words: "social.gate" },
  { wish: "personal-open", words: "social.personal" },
  { wish: "remind", words: "social.remind" },
] as const;

/** Asked without a hint at an answer: people differ, and no answer is one too (decision 25). */
export function SocialQuestion({ chosen, onChoose }: SocialQuestionProps): JSX.Element {
  const { setup } = useWords();
  return (
    <fieldset class="answers question">
      <legend>{setup("social.question")}</legend>
      {ANSWERS.map(({ wish, words }) => (
        <RadioCard
          key={wish}
          name="social"
          isChosen={chosen === wish}
          title={setup(words)}
          note={setup(`${words}.note`)}
          onChoose={() => onChoose(wish)}
        />
      ))}
      {chosen === null ? <p class="aside">{setup("social.unanswered")}</p> : null}
    </fieldset>
  );
}
