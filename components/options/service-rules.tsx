import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { monogram } from "../../utils/domain/monogram.ts";
import type { SaidContext } from "../../utils/domain/context-rules.ts";
import type { ContextsModel, ServiceRule } from "../../utils/models/contexts-model.ts";
import { Select } from "../ui/select.tsx";
import { useWords } from "./words.tsx";

const SAID = ["work", "personal"] as const;

/** The sites that are always work or always personal; all others are left to the hours. */
export function ServiceRules({ model }: { readonly model: ContextsModel }): JSX.Element {
  const { contexts } = useWords();
  const adder = useRef<HTMLButtonElement>(null);
  const rules = model.rules.value;
  return (
    <section class="context-part" aria-labelledby="contexts-services">
      <h3 id="contexts-services">{contexts("contexts.services")}</h3>
      <p class="aside">{contexts("contexts.services.note")}</p>
      {rules.length === 0 ? null : (
        <ul class="context-list">
          {rules.map((rule) => (
            <RuleLine
              key={rule.id}
              rule={rule}
              onSay={(said) => model.say(rule.id, said)}
              onRemove={() => {
                model.say(rule.id, null);
                adder.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <NewRule model={model} adder={adder} />
    </section>
  );
}

type RuleLineProps = {
  readonly rule: ServiceRule;
  readonly onSay: (said: SaidContext) => void;
  readonly onRemove: () => void;
};

function RuleLine({ rule, onSay, onRemove }: RuleLineProps): JSX.Element {
  const { contexts } = useWords();
  const { id, name, said } = rule;
  return (
    <li class="context-line">
      <span class="mono" aria-hidden="true">
        {monogram(id, name)}
      </span>
      <b>{name}</b>
      <button
        type="button"
        class="link"
        aria-label={contexts("contexts.remove.name", { name })}
        onClick={onRemove}
      >
        {contexts("contexts.remove")}
      </button>
      <Select
        label={contexts("contexts.said", { name })}
        value={said}
        choices={SAID.map((value) => ({ value, label: contexts(`contexts.${value}`) }))}
        onChange={onSay}
      />
    </li>
  );
}

type NewRuleProps = {
  readonly model: ContextsModel;
  readonly adder: { current: HTMLButtonElement | null };
};

function NewRule({ model, adder }: NewRuleProps): JSX.Element {
  const { contexts } = useWords();
  const [service, setService] = useState("");
  const [said, setSaid] = useState<SaidContext>("personal");
  const [isMissing, setIsMissing] = useState(false);
  const free = model.free.value;
  const isFree = free.some(({ id }) => id === service);
  const add = (): void => {
    setIsMissing(!isFree);
    if (!isFree) return;
    model.say(service, said);
    setService("");
  };
  return (
    <form
      class="context-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="stacked">
        <label for="context-site">{contexts("contexts.site")}</label>
        <Select
          id="context-site"
          value={isFree ? service : ""}
          choices={[
            { value: "", label: contexts("contexts.site.choose") },
            ...free.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          describedBy={isMissing ? "context-problem" : undefined}
          onChange={(id) => {
            setService(id);
            setIsMissing(false);
          }}
        />
      </div>
      <div class="stacked">
        <label for="context-said">{contexts("contexts.counts")}</label>
        <Select
          id="context-said"
          value={said}
          choices={SAID.map((value) => ({ value, label: contexts(`contexts.${value}`) }))}
          onChange={setSaid}
        />
      </div>
      <button type="submit" class="btn sec" ref={adder}>
        {contexts("contexts.add")}
      </button>
      {isMissing ? (
        <small class="problem" id="context-problem" role="alert">
          {contexts("contexts.site.missing")}
        </small>
      ) : null}
    </form>
  );
}
