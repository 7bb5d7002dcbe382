import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ClientRow } from "../../utils/models/client-row.ts";
import type { ClientsModel, RuleProblem } from "../../utils/models/clients-model.ts";
import { Icon } from "../ui/icon.tsx";
import { CLOSE, PLUS } from "../ui/icons.ts";
import { useWords, type OptionsWords } from "./words.tsx";

type ClientPlacesProps = { readonly row: ClientRow; readonly model: ClientsModel };

/** The addresses by which a client is recognised. A client that is open without any asks for the first at once. */
export function ClientPlaces({ row, model }: ClientPlacesProps): JSX.Element {
  const words = useWords();
  const { clients } = words;
  const field = useRef<HTMLInputElement>(null);
  const rules = model.rulesOf(row);
  useEffect(() => {
    if (rules.length === 0) field.current?.focus();
  }, []);
  return (
    <div class="client-places">
      <h3>{clients("clients.rules")}</h3>
      <ul>
        {rules.map(({ rule, isTracked, other }) => (
          <li key={rule}>
            <span class="client-rule">{rule}</span>
            <button
              type="button"
              class="icon-btn"
              aria-label={clients("clients.rule.remove", { rule })}
              onClick={() => {
                model.removeRule(row, rule);
                field.current?.focus();
              }}
            >
              <Icon path={CLOSE} size={16} />
            </button>
            {isTracked ? null : <small>{clients("clients.rule.untracked")}</small>}
            {other === null ? null : <small>{clients("clients.rule.other", { name: other })}</small>}
          </li>
        ))}
      </ul>
      <NewPlace row={row} field={field} onAdd={(text) => model.addRule(row, text)} />
    </div>
  );
}

type NewPlaceProps = {
  readonly row: ClientRow;
  readonly field: { current: HTMLInputElement | null };
  readonly onAdd: (text: string) => RuleProblem | null;
};

function NewPlace({ row, field, onAdd }: NewPlaceProps): JSX.Element {
  const words = useWords();
  const { clients } = words;
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<RuleProblem | null>(null);
  const id = `client-rule-${row.key}`;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = onAdd(field.current?.value ?? text);
        setProblem(found);
        if (found === null) setText("");
        field.current?.focus();
      }}
    >
      <label for={id}>{clients("clients.rule")}</label>
      <div class="line-of-fields">
        <input
          id={id}
          ref={field}
          class="text-input"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={clients("clients.rule.hint")}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? `${id}-note` : `${id}-problem ${id}-note`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="btn sec">
          <Icon path={PLUS} size={16} />
          {clients("clients.rule.add")}
        </button>
      </div>
      {problem === null ? null : (
        <small class="problem" id={`${id}-problem`} role="alert">
          {sayProblem(problem, words)}
        </small>
      )}
      <small id={`${id}-note`}>{clients("clients.rule.note")}</small>
    </form>
  );
}

function sayProblem(problem: RuleProblem, { clients }: OptionsWords): string {
  return problem.kind === "taken"
    ? clients("clients.rule.bad.taken", { name: problem.name })
    : clients(`clients.rule.bad.${problem.kind}`);
}
