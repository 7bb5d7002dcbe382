import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ClientNameProblem } from "../../utils/domain/client-rules.ts";
import type { ClientNews } from "../../utils/models/client-row.ts";
import type { ClientsModel } from "../../utils/models/clients-model.ts";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { INFO, PLUS } from "../ui/icons.ts";
import { ArchivedClients } from "./archived-clients.tsx";
import { ClientLine } from "./client-line.tsx";
import { useWords } from "./words.tsx";

/** Who the user works for: names, colours and the places by which they are recognised. */
export function ClientsSection({ model }: { readonly model: ClientsModel }): JSX.Element | null {
  const { clients, common } = useWords();
  const newName = useRef<HTMLInputElement>(null);
  if (model.state.value === "loading") return null;
  if (model.state.value === "failed") {
    return (
      <div class="note-line" role="alert">
        <span>{common("error.read")}</span>
        <button type="button" class="btn sec" onClick={() => void model.load()}>
          {common("error.retry")}
        </button>
      </div>
    );
  }
  const active = model.active.value;
  /** What held the focus is gone: the next thing to do gets it. */
  const onGone = (): void => newName.current?.focus();
  return (
    <>
      <Card id="clients" title={clients("clients.card")}>
        <div class="card-body">
          {active.length === 0 ? <p class="aside">{clients("clients.empty")}</p> : null}
          {active.length === 0 ? null : (
            <ul class="client-list">
              {active.map((row) => (
                <ClientLine key={row.key} row={row} model={model} onGone={onGone} />
              ))}
            </ul>
          )}
          <NewClient model={model} field={newName} />
        </div>
      </Card>
      <News news={model.news.value} />
      <ArchivedClients model={model} onGone={onGone} />
    </>
  );
}

type NewClientProps = {
  readonly model: ClientsModel;
  readonly field: { current: HTMLInputElement | null };
};

function NewClient({ model, field }: NewClientProps): JSX.Element {
  const { clients } = useWords();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<ClientNameProblem | null>(null);
  return (
    <form
      class="client-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = model.add(field.current?.value ?? name);
        setProblem(found);
        if (found === null) setName("");
        else field.current?.focus();
      }}
    >
      <label for="client-new">{clients("clients.new")}</label>
      <div class="line-of-fields">
        <input
          id="client-new"
          ref={field}
          class="text-input"
          autocomplete="off"
          value={name}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? "client-new-note" : "client-new-problem client-new-note"}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="btn sec">
          <Icon path={PLUS} size={16} />
          {clients("clients.add")}
        </button>
      </div>
      {problem === null ? null : (
        <small class="problem" id="client-new-problem" role="alert">
          {clients(`clients.name.${problem}`)}
        </small>
      )}
      <small id="client-new-note">{clients("clients.new.note")}</small>
    </form>
  );
}

function News({ news }: { readonly news: ClientNews | null }): JSX.Element {
  const { clients } = useWords();
  return (
    <div role="status">
      {news === null ? null : (
        <p class="note-line calm">
          <Icon path={INFO} size={20} />
          {clients(`clients.news.${news.kind}`, { name: news.name })}
        </p>
      )}
    </div>
  );
}
