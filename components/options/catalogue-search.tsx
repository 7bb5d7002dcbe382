import type { JSX } from "preact";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { SitesModel } from "../../utils/models/sites-model.ts";
import { Card } from "../ui/card.tsx";
import { ChipToggle } from "../ui/chip-toggle.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { useWords } from "./words.tsx";

/** Finds further services by name or host, to let in as many as picked with a single prompt. */
export function CatalogueSearch({ model }: { readonly model: SitesModel }): JSX.Element {
  const { sites, locale } = useWords();
  const picked = model.picked.value;
  const isSearching = model.query.value.trim() !== "";
  return (
    <Card id="catalogue" title={sites("search.title")}>
      <div class="card-body">
        <Field
          id="search"
          label={sites("search.label", { n: model.catalogueSize })}
          note={sites("search.hint")}
        >
          <input
            id="search"
            type="search"
            class="text-input search-input"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={noteId("search")}
            value={model.query.value}
            onInput={(event) => {
              model.query.value = event.currentTarget.value;
            }}
          />
        </Field>
        <p class="aside" role="status">
          {isSearching ? <FoundLine total={model.found.value.total} /> : null}
        </p>
        <Results model={model} isSearching={isSearching} />
        {picked.length === 0 ? null : (
          <button type="button" class="btn pri" onClick={() => void model.allowPicked()}>
            {sites(pluralKey("search.allow", picked.length, locale.language), { n: picked.length })}
          </button>
        )}
      </div>
    </Card>
  );
}

function FoundLine({ total }: { readonly total: number }): JSX.Element {
  const { sites, locale } = useWords();
  if (total === 0) return <>{sites("search.none")}</>;
  return <>{sites(pluralKey("search.found", total, locale.language), { n: total })}</>;
}

type ResultsProps = { readonly model: SitesModel; readonly isSearching: boolean };

/** What is picked stays in sight, also when the search moves on. */
function Results({ model, isSearching }: ResultsProps): JSX.Element {
  const { sites } = useWords();
  const { shown, total } = model.found.value;
  const picked = model.picked.value;
  const found = isSearching ? shown : [];
  const kept = model.pickedServices.value.filter(({ id }) => !found.some((each) => each.id === id));
  const hidden = isSearching ? total - shown.length : 0;
  return (
    <>
      <div class="chips">
        {[...kept, ...found].map(({ id, name }) => (
          <ChipToggle key={id} isOn={picked.includes(id)} text={name} onToggle={() => model.pick(id)} />
        ))}
      </div>
      {hidden > 0 ? <p class="aside">{sites("search.more", { n: hidden })}</p> : null}
    </>
  );
}
