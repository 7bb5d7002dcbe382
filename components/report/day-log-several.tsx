import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { SpanEdit } from "../../utils/domain/log-edit.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import { Icon } from "../ui/icon.tsx";
import { CHECK } from "../ui/icons.ts";
import { Select } from "../ui/select.tsx";
import { clientChoices } from "./client-choices.ts";
import type { OnEdit } from "./day-log-form.tsx";
import type { LogWords } from "./day-log-words.ts";
import { Labelled } from "./log-field.tsx";
import { PickBox } from "./pick-box.tsx";
import type { LogPicking } from "./use-log-picking.ts";

type SeveralProps = {
  readonly picking: LogPicking;
  readonly words: LogWords;
  readonly onEdit: OnEdit;
};

/** What is shown, and whether several can be picked. */
export function LogTools({ picking, words: { t } }: Omit<SeveralProps, "onEdit">): JSX.Element {
  const id = useId();
  return (
    <div class="log-tools">
      {picking.filters.length > 1 && (
        <Labelled id={id} label={t("log.filter")}>
          <Select id={id} value={picking.filter} choices={picking.filters} onChange={picking.setFilter} />
        </Labelled>
      )}
      <button type="button" class="tb" aria-pressed={picking.isOn} onClick={picking.toggle}>
        <Icon path={CHECK} size={16} />
        {t("log.several")}
      </button>
    </div>
  );
}

/** What can be said of all picked rows at once; it is one edit, with one step back. */
export function LogSeveral({ picking, words, onEdit }: SeveralProps): JSX.Element {
  const { t, locale } = words;
  const ids = picking.picked.map(({ span }) => span.id);
  const sumMs = picking.picked.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const count = { n: ids.length, dur: locale.duration(sumMs) };
  const button = (text: string, edit: SpanEdit): JSX.Element => (
    <button type="button" class="btn sec" disabled={ids.length === 0} onClick={() => void onEdit(edit)}>
      {text}
    </button>
  );
  return (
    <div class="log-several" role="group" aria-label={t("log.several.label")}>
      <PickBox ids={picking.rows.map(({ span }) => span.id)} text={t("log.several.all")} picking={picking} />
      <p aria-live="polite">
        {ids.length === 0
          ? t("log.several.none")
          : t(pluralKey("log.several.count", ids.length, locale.language), count)}
      </p>
      <GiveClient ids={ids} words={words} onEdit={onEdit} />
      <span class="log-several-sort">
        {button(t("log.several.work"), { kind: "sort", ids, context: "work" })}
        {button(t("log.several.personal"), { kind: "sort", ids, context: "personal" })}
      </span>
    </div>
  );
}

/** Stands for nobody: nothing is chosen at first. */
const NOBODY = "-";

type GiveProps = Omit<SeveralProps, "picking"> & { readonly ids: readonly string[] };

function GiveClient({ ids, words, onEdit }: GiveProps): JSX.Element | null {
  const { t } = words;
  const id = useId();
  const [chosen, setChosen] = useState("");
  const choices = clientChoices(words, null).map(({ value, label }) => ({
    value: value === "" ? NOBODY : value,
    label,
  }));
  if (words.clients.length === 0) return null;
  const isChosen = choices.some(({ value }) => value === chosen);
  return (
    <span class="log-several-client">
      <Labelled id={id} label={t("log.col.client")}>
        <Select
          id={id}
          value={isChosen ? chosen : ""}
          choices={[{ value: "", label: t("log.several.choose") }, ...choices]}
          onChange={setChosen}
        />
      </Labelled>
      <button
        type="button"
        class="btn sec"
        disabled={ids.length === 0 || !isChosen}
        onClick={() => void onEdit({ kind: "assign", ids, client: chosen === NOBODY ? null : chosen })}
      >
        {t("log.several.give")}
      </button>
    </span>
  );
}
