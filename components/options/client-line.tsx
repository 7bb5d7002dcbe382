import type { JSX } from "preact";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { ClientRow } from "../../utils/models/client-row.ts";
import type { ClientsModel } from "../../utils/models/clients-model.ts";
import { ClientDot } from "../ui/client-name.tsx";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_DOWN, CHEVRON_UP } from "../ui/icons.ts";
import { ClientEditor } from "./client-editor.tsx";
import { useWords } from "./words.tsx";

type ClientLineProps = {
  readonly row: ClientRow;
  readonly model: ClientsModel;
  /** The client left the list, and the focus with it. */
  readonly onGone: () => void;
};

export function ClientLine({ row, model, onGone }: ClientLineProps): JSX.Element {
  const { clients, locale } = useWords();
  const isOpen = model.openKey.value === row.key;
  const count = row.rules.length;
  const editorId = `client-${row.key}`;
  return (
    <li class={isOpen ? "client is-open" : "client"}>
      <div class="client-line">
        <ClientDot color={row.color} size={14} />
        <b>{row.name}</b>
        <span class="aside">
          {count === 0
            ? clients("clients.rules.none")
            : clients(pluralKey("clients.rules", count, locale.language), { n: count })}
        </span>
        <button
          type="button"
          class="icon-btn"
          aria-expanded={isOpen}
          aria-controls={editorId}
          aria-label={clients("clients.edit", { name: row.name })}
          onClick={() => {
            model.openKey.value = isOpen ? null : row.key;
          }}
        >
          <Icon path={isOpen ? CHEVRON_UP : CHEVRON_DOWN} />
        </button>
      </div>
      <div id={editorId} hidden={!isOpen}>
        {isOpen ? <ClientEditor row={row} model={model} onGone={onGone} /> : null}
      </div>
    </li>
  );
}
