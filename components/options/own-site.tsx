import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ACTIVITIES, SERVICE_KINDS } from "../../utils/domain/service-words.ts";
import type { OwnSiteAnswer, OwnSiteForm, OwnSiteProblem } from "../../utils/models/sites-model.ts";
import { Card } from "../ui/card.tsx";
import { Select } from "../ui/select.tsx";
import { useWords, type OptionsWords } from "./words.tsx";

const BLANK: OwnSiteForm = { address: "", name: "", kind: "social", activity: "community" };

type OwnSiteProps = { readonly onAdd: (form: OwnSiteForm) => Promise<OwnSiteAnswer> };

/** A site that the catalogue does not know. */
export function OwnSite({ onAdd }: OwnSiteProps): JSX.Element {
  const { sites } = useWords();
  const [form, setForm] = useState(BLANK);
  const [answer, setAnswer] = useState<OwnSiteAnswer | null>(null);
  const change = (part: Partial<OwnSiteForm>): void => {
    setForm({ ...form, ...part });
    setAnswer(null);
  };
  const problem = answer !== null && !answer.ok ? answer.problem : null;
  const submit = async (): Promise<void> => {
    // Reaches the permission prompt in this very turn: nothing is awaited before.
    const given = await onAdd(form);
    setAnswer(given);
    if (given.ok) setForm(BLANK);
  };
  return (
    <Card id="own" title={sites("own.title")}>
      <form
        class="card-body own-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <HostField address={form.address} problem={problem} onChange={(address) => change({ address })} />
        <div class="stacked">
          <label for="own-name">{sites("own.name")}</label>
          <input
            id="own-name"
            class="text-input"
            maxLength={60}
            value={form.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
          <small>{sites("own.name.note")}</small>
        </div>
        <OwnSiteSorts form={form} onChange={change} />
        <button type="submit" class="btn sec">
          {sites("own.add")}
        </button>
        <p class="aside" role="status">
          {answer?.ok === true ? sites("own.added", { name: answer.name }) : ""}
        </p>
      </form>
    </Card>
  );
}

type HostFieldProps = {
  readonly address: string;
  readonly problem: OwnSiteProblem | null;
  readonly onChange: (address: string) => void;
};

function HostField({ address, problem, onChange }: HostFieldProps): JSX.Element {
  const words = useWords();
  const { sites } = words;
  return (
    <div class="stacked">
      <label for="own-host">{sites("own.host")}</label>
      <input
        id="own-host"
        class="text-input"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        value={address}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? "own-host-note" : "own-host-problem own-host-note"}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {problem === null ? null : (
        <small class="problem" id="own-host-problem" role="alert">
          {sayProblem(problem, words)}
        </small>
      )}
      <small id="own-host-note">{sites("own.host.note")}</small>
    </div>
  );
}

type SortsProps = { readonly form: OwnSiteForm; readonly onChange: (part: Partial<OwnSiteForm>) => void };

function OwnSiteSorts({ form, onChange }: SortsProps): JSX.Element {
  const { sites } = useWords();
  return (
    <>
      <div class="stacked">
        <label for="own-kind">{sites("own.kind")}</label>
        <Select
          id="own-kind"
          value={form.kind}
          choices={SERVICE_KINDS.map((value) => ({ value, label: sites(`kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      <div class="stacked">
        <label for="own-activity">{sites("own.activity")}</label>
        <Select
          id="own-activity"
          value={form.activity}
          choices={ACTIVITIES.map((value) => ({ value, label: sites(`activity.${value}`) }))}
          onChange={(activity) => onChange({ activity })}
        />
      </div>
    </>
  );
}

function sayProblem(problem: OwnSiteProblem, { sites }: OptionsWords): string {
  switch (problem.kind) {
    case "listed":
      return sites("own.bad.known", { name: problem.name });
    case "catalogued":
      return sites("own.bad.catalogue", { name: problem.name });
    case "already-known":
      return sites("own.bad.known", { name: sites("own.host") });
    case "empty":
    case "not-a-host":
    case "ip":
    case "local":
    case "too-broad":
      return sites(`own.bad.${problem.kind}`);
  }
}
