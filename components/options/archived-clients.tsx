import type { JSX } from "preact";
import type { ClientsModel } from "../../utils/models/clients-model.ts";
import { Card } from "../ui/card.tsx";
import { ClientDot } from "../ui/client-name.tsx";
import { useWords } from "./words.tsx";

type ArchivedClientsProps = { readonly model: ClientsModel; readonly onGone: () => void };

/** Clients that are no longer offered. Only one without recorded time can be removed altogether. */
export function ArchivedClients({ model, onGone }: ArchivedClientsProps): JSX.Element | null {
  const { clients } = useWords();
  const rows = model.archived.value;
  if (rows.length === 0) return null;
  return (
    <Card id="clients-archived" title={clients("clients.archived")}>
      <div class="card-body">
        <p class="aside">{clients("clients.archived.note")}</p>
        <ul class="client-list">
          {rows.map((row) => (
            <li key={row.key} class="client">
              <div class="client-line">
                <ClientDot color={row.color} size={14} />
                <b>{row.name}</b>
                {row.isUsed ? null : (
                  <button
                    type="button"
                    class="link"
                    aria-label={clients("clients.remove.name", { name: row.name })}
                    onClick={() => {
                      model.remove(row);
                      onGone();
                    }}
                  >
                    {clients("clients.remove")}
                  </button>
                )}
                <button
                  type="button"
                  class="btn sec small"
                  aria-label={clients("clients.restore.name", { name: row.name })}
                  onClick={() => {
                    model.restore(row);
                    onGone();
                  }}
                >
                  {clients("clients.restore")}
                </button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
