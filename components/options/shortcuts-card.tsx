import type { JSX } from "preact";
import type { ShortcutsModel } from "../../utils/models/shortcuts-model.ts";
import { Card } from "../ui/card.tsx";
import { useWords } from "./words.tsx";

const NAMES = [
  "_execute_action",
  "client",
  "personal-tab",
  "personal-30",
  "break",
  "pause",
  "crisis",
] as const;

/** What the keyboard can do in any tab, and by which keys; nothing where the browser knows no such commands. */
export function ShortcutsCard({ model }: { readonly model: ShortcutsModel }): JSX.Element | null {
  const { shortcuts } = useWords();
  const list = model.list.value;
  if (list.length === 0) return null;
  return (
    <Card id="shortcuts" title={shortcuts("shortcuts.title")}>
      <div class="card-body">
        <dl class="shortcuts">
          {NAMES.map((name) => {
            const keys = list.find((each) => each.name === name)?.keys ?? "";
            return (
              <div key={name} class="fld">
                <dt>{shortcuts(`shortcuts.${name}`)}</dt>
                <dd>
                  {keys === "" ? (
                    <span class="aside">{shortcuts("shortcuts.none")}</span>
                  ) : (
                    <kbd class="keys">{keys}</kbd>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
        <div class="fld">
          <p class="aside">{shortcuts(model.canOpen ? "shortcuts.how" : "shortcuts.how.addons")}</p>
          {model.canOpen ? (
            <button type="button" class="btn sec" onClick={() => void model.open()}>
              {shortcuts("shortcuts.open")}
            </button>
          ) : null}
        </div>
      </div>
    </Card>
  );
}
