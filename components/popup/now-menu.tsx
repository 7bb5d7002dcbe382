import type { JSX } from "preact";
import { ACTIVITIES } from "../../utils/domain/service-words.ts";
import type { Counting, Summary } from "../../utils/domain/summary.ts";
import type { MenuChoice } from "../../utils/models/popup-menu.ts";
import type { MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { containerNumber, createLaterSay, type LaterSay } from "./later-texts.ts";
import { saidOptions, whoOptions } from "./menu-options.ts";
import { PersonalGroup } from "./personal-group.tsx";
import type { PopupProps } from "./popup-props.ts";
import { createNameOf } from "./service-name.ts";
import { SheetHead } from "./sheet-head.tsx";
import { useDialog } from "./use-dialog.ts";

type NowMenuProps = PopupProps & { readonly summary: Summary; readonly facts: MenuFacts };

type GroupProps = {
  readonly counting: Extract<Counting, { kind: "counting" }>;
  readonly facts: MenuFacts;
  readonly say: LaterSay;
  readonly choose: (choice: MenuChoice) => void;
  readonly close: () => void;
};

/** For whom, as what, and whether at all: each choice acts at once and closes the menu, so that its undo is at hand. */
export function NowMenu({ summary, facts, now, extras, locale, on }: NowMenuProps): JSX.Element {
  const say = createLaterSay(locale);
  const close = (): void => on.openSheet(null);
  const dialog = useDialog(close, ['.group a, [aria-checked="true"]', ".group button"]);
  const choose = (choice: MenuChoice): void => {
    close();
    void on.choose(choice);
  };
  const counting = summary.counting.kind === "counting" ? summary.counting : null;
  return (
    <dialog ref={dialog} class="sheet menu" aria-labelledby="sheet-title">
      <SheetHead title={say.t(counting ? "menu.title" : "menu.title.next")} say={say} onClose={close} />
      <ForGroup facts={facts} counting={counting} say={say} choose={choose} close={close} onOpen={on.open} />
      {counting && counting.context !== "personal" && counting.tabId !== null && (
        <ChoiceGroup
          name={say.t("menu.counts")}
          options={ACTIVITIES.map((value) => ({ value, text: say.t(`activity.${value}`) }))}
          chosen={counting.activity}
          onChoose={(activity) => choose({ kind: "activity", activity })}
          onKeep={close}
          isEven
        />
      )}
      <PersonalGroup summary={summary} facts={facts} now={now} say={say} choose={choose} />
      {counting && (
        <RuleGroups
          counting={counting}
          facts={facts}
          name={createNameOf(summary, extras.names)(counting.service)}
          say={say}
          choose={choose}
          close={close}
        />
      )}
    </dialog>
  );
}

type ForProps = Omit<GroupProps, "counting"> & {
  readonly counting: GroupProps["counting"] | null;
  readonly onOpen: (path: string) => Promise<void>;
};

const CLIENTS_PAGE = "options.html#clients";

function ForGroup({ facts, counting, say, choose, close, onOpen }: ForProps): JSX.Element | null {
  if (facts.clients === null) return null;
  if (facts.clients.length === 0) {
    return (
      <div class="group">
        <h3>{say.t("menu.for")}</h3>
        <a
          href={CLIENTS_PAGE}
          target="_blank"
          onClick={(event) => {
            event.preventDefault();
            void onOpen(CLIENTS_PAGE);
          }}
        >
          {say.t("menu.for.add")}
        </a>
      </div>
    );
  }
  return (
    <ChoiceGroup
      name={say.t("menu.for")}
      options={whoOptions(facts, counting?.clientName ?? null, say)}
      chosen={facts.workingFor}
      onChoose={(client) => choose({ kind: "client", client })}
      onKeep={close}
    />
  );
}

/** What is always work or always personal, whatever the hours. */
function RuleGroups(props: GroupProps & { readonly name: string }): JSX.Element | null {
  const { counting, facts, name, say, choose, close } = props;
  const { contexts, container } = facts;
  if (contexts === null) return null;
  const id = counting.service;
  return (
    <>
      <ChoiceGroup
        name={say.t("menu.is", { name })}
        options={saidOptions(say)}
        chosen={contexts.services[id] ?? "hours"}
        onChoose={(said) => choose({ kind: "service", id, name, said: said === "hours" ? null : said })}
        onKeep={close}
      />
      {container !== null && (
        <ChoiceGroup
          name={say.t("menu.container.is", { n: containerNumber(container) })}
          options={saidOptions(say)}
          chosen={contexts.containers[container] ?? "hours"}
          onChoose={(said) =>
            choose({ kind: "container", id: container, said: said === "hours" ? null : said })
          }
          onKeep={close}
        />
      )}
    </>
  );
}
