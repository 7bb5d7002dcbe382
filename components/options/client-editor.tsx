import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CLIENT_COLORS, shownColor } from "../../utils/domain/client-colors.ts";
import { NAME_LIMIT, type ClientNameProblem } from "../../utils/domain/client-rules.ts";
import type { ClientRow } from "../../utils/models/client-row.ts";
import type { ClientsModel } from "../../utils/models/clients-model.ts";
import { ClientPlaces } from "./client-places.tsx";
import { useWords } from "./words.tsx";

type ClientEditorProps = {
  readonly row: ClientRow;
  readonly model: ClientsModel;
  readonly onGone: () => void;
};

/** Everything about one client. Each change is saved by itself. */
export function ClientEditor({ row, model, onGone }: ClientEditorProps): JSX.Element {
  const { clients } = useWords();
  const { key, name } = row;
  const leave = (act: (row: ClientRow) => void): void => {
    act(row);
    onGone();
  };
  return (
    <div class="client-editor">
      <div class="client-looks">
        <NameField row={row} onRename={(wanted) => model.rename(row, wanted)} />
        <fieldset class="swatches">
          <legend>{clients("clients.color")}</legend>
          {CLIENT_COLORS.map(({ id, hex }) => (
            <label key={id} class="swatch" title={clients(`clients.color.${id}`)}>
              <input
                type="radio"
                name={`color-${key}`}
                checked={shownColor(row.color) === hex}
                style={{ "--swatch": hex }}
                onChange={() => model.recolor(row, hex)}
              />
              <span class="sr">{clients(`clients.color.${id}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <ClientPlaces row={row} model={model} />
      <div class="client-ways-out">
        <button
          type="button"
          class="btn sec"
          aria-label={clients("clients.archive.name", { name })}
          aria-describedby={`archive-${key}`}
          onClick={() => leave(model.archive)}
        >
          {clients("clients.archive")}
        </button>
        <p class="aside" id={`archive-${key}`}>
          {clients("clients.archive.note")}
        </p>
        <button
          type="button"
          class="btn sec"
          aria-label={clients("clients.remove.name", { name })}
          aria-describedby={`removal-${key}`}
          onClick={() => leave(model.remove)}
        >
          {clients("clients.remove")}
        </button>
        <p class="aside" id={`removal-${key}`}>
          {clients(row.isUsed ? "clients.remove.kept" : "clients.remove.gone")}
        </p>
      </div>
    </div>
  );
}

type NameFieldProps = {
  readonly row: ClientRow;
  readonly onRename: (name: string) => ClientNameProblem | null;
};

/** A name that cannot be stays in the field with the reason, and is not saved. */
function NameField({ row, onRename }: NameFieldProps): JSX.Element {
  const { clients } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<ClientNameProblem | null>(null);
  const id = `client-name-${row.key}`;
  return (
    <div class="stacked">
      <label for={id}>{clients("clients.name")}</label>
      <input
        id={id}
        class="text-input"
        autocomplete="off"
        maxLength={NAME_LIMIT}
        value={draft ?? row.name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          setProblem(null);
        }}
        onChange={(event) => {
          const found = onRename(event.currentTarget.value);
          setProblem(found);
          if (found === null) setDraft(null);
        }}
      />
      {problem === null ? null : (
        <small class="problem" id={`${id}-problem`} role="alert">
          {clients(`clients.name.${problem}`)}
        </small>
      )}
    </div>
  );
}
