import type { JSX } from "preact";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { ContainerRow, ContainersModel } from "../../utils/models/containers-model.ts";
import { Select } from "../ui/select.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "./words.tsx";

/** Firefox's containers as a way to tell work from personal. */
export function ContainerRules({ model }: { readonly model: ContainersModel }): JSX.Element {
  const { contexts } = useWords();
  const isOn = model.isOn.value;
  const rows = model.rows.value;
  return (
    <section class="context-part" aria-labelledby="contexts-containers">
      <div class="switch-line">
        <Switch
          isOn={isOn}
          label={contexts("contexts.containers")}
          describedBy="contexts-containers-note"
          onToggle={(wanted) => void model.toggle(wanted)}
        />
        <h3 id="contexts-containers">{contexts("contexts.containers")}</h3>
      </div>
      <p class="aside" id="contexts-containers-note">
        {contexts(isOn ? "contexts.containers.hint" : "contexts.containers.note")}
      </p>
      {model.isRefused.value ? (
        <p class="problem" role="alert">
          {contexts("contexts.containers.refused")}
        </p>
      ) : null}
      {isOn && rows.length === 0 ? <p class="aside">{contexts("contexts.containers.none")}</p> : null}
      {isOn && rows.length > 0 ? (
        <ul class="context-list">
          {rows.map((row) => (
            <ContainerLine key={row.id} row={row} onSay={(said) => model.say(row.id, said)} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

type ContainerLineProps = {
  readonly row: ContainerRow;
  readonly onSay: (said: ContainerRow["said"]) => void;
};

function ContainerLine({ row, onSay }: ContainerLineProps): JSX.Element {
  const { contexts, locale } = useWords();
  const name = contexts("contexts.container", { n: row.number });
  return (
    <li class="context-line">
      <b>
        {name}
        <small>{contexts(pluralKey("contexts.tabs", row.tabs, locale.language), { n: row.tabs })}</small>
      </b>
      <Select
        label={contexts("contexts.said", { name })}
        value={row.said ?? "hours"}
        choices={(["hours", "work", "personal"] as const).map((value) => ({
          value,
          label: contexts(`contexts.${value}`),
        }))}
        onChange={(value) => onSay(value === "hours" ? null : value)}
      />
    </li>
  );
}
