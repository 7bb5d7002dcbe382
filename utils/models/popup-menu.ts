import type { ClientId } from "../domain/client.ts";
import type { ContextRules, SaidContext } from "../domain/context-rules.ts";
import { personalUntil } from "../domain/popup-view.ts";
import type { Activity, ServiceId } from "../domain/service.ts";
import type { EpochMs } from "../domain/time.ts";
import type { Act, ActPage, ActWorld, Flash } from "./popup-acting.ts";

/** One choice in the menu of what counts now. `null` leaves it to places, to the hours, or ends it. */
export type MenuChoice =
  | { readonly kind: "client"; readonly client: ClientId | null }
  | { readonly kind: "activity"; readonly activity: Activity }
  | { readonly kind: "tab"; readonly isPersonal: boolean; readonly tabId: number }
  | { readonly kind: "short"; readonly until: EpochMs | null }
  | {
      readonly kind: "service";
      readonly id: ServiceId;
      readonly name: string;
      readonly said: SaidContext | null;
    }
  | { readonly kind: "container"; readonly id: string; readonly said: SaidContext | null };

type RuleChoice = Extract<MenuChoice, { kind: "service" | "container" }>;

export type Choose = (choice: MenuChoice) => Promise<void>;

/** Every choice acts at once; its undo chooses again what held before. */
export function createChoose(world: ActWorld, page: ActPage, act: Act): Choose {
  const choose: Choose = async (choice) => {
    const before = heldBefore(world, page, choice);
    const undo = before === null ? {} : { undo: () => choose(before) };
    switch (choice.kind) {
      case "client": {
        const name = page.menu()?.clients?.find(({ id }) => id === choice.client)?.name;
        const done: Flash =
          name === undefined ? { key: "menu.done.client.none" } : { key: "menu.done.client", name };
        await act("client.set", { client: choice.client }, { ...done, ...undo });
        return;
      }
      case "activity": {
        const { activity } = choice;
        await act("activity.set", { activity }, { key: "menu.done.activity", activity, ...undo });
        return;
      }
      case "tab": {
        const { tabId } = choice;
        if (choice.isPersonal)
          await act("personal.start", { tabId }, { key: "action.personal.done", ...undo });
        else await act("personal.end", { tabId }, ended(page, { key: "popup.personal.ended", ...undo }));
        return;
      }
      case "short": {
        const { until } = choice;
        const done: Flash =
          until === null
            ? { key: "menu.done.short.end", ...undo }
            : { key: "menu.done.short", at: until, ...undo };
        await act("personal.until", { until }, until === null ? ended(page, done) : done);
        return;
      }
      case "service":
      case "container":
        await sayOf(world, page, choice, undo);
    }
  };
  return choose;
}

/** What ended may have been one reason of several: it is not said that time counts again when it does not. */
function ended(page: ActPage, done: Flash): () => Flash {
  return () => {
    const counting = page.summary.value?.counting;
    const isPersonal = counting?.kind === "counting" && counting.context === "personal";
    return isPersonal ? { key: "menu.done.still" } : done;
  };
}

/** `null` where nothing is known to go back to. */
function heldBefore(world: ActWorld, page: ActPage, choice: MenuChoice): MenuChoice | null {
  const summary = page.summary.value;
  switch (choice.kind) {
    case "client":
      return { kind: "client", client: page.menu()?.workingFor ?? null };
    case "activity":
      return summary?.counting.kind === "counting"
        ? { kind: "activity", activity: summary.counting.activity }
        : null;
    case "tab":
      return { ...choice, isPersonal: !choice.isPersonal };
    case "short":
      return { kind: "short", until: summary && personalUntil(summary, world.now()) };
    case "service":
    case "container": {
      const rules = page.menu()?.contexts;
      return rules ? { ...choice, said: rules[FIELDS[choice.kind]][choice.id] ?? null } : null;
    }
  }
}

const FIELDS = { service: "services", container: "containers" } as const;

/** A standing rule is a setting: written by this page, with only the difference to what it showed. */
async function sayOf(
  world: ActWorld,
  page: ActPage,
  choice: RuleChoice,
  undo: Pick<Flash, "undo">,
): Promise<void> {
  const contexts = page.menu()?.contexts;
  const key = `menu.done.said.${choice.said ?? "hours"}` as const;
  const what = choice.kind === "service" ? { name: choice.name } : { container: choice.id };
  try {
    if (!contexts) throw new Error("the rules could not be read");
    const to = withRule(contexts, choice);
    const outcome = await world.saveRules({ settings: { from: { contexts }, to: { contexts: to } } });
    if (!outcome.ok) throw new Error(outcome.why);
    await page.reread().catch(() => undefined);
    page.say({ key, ...what, ...undo });
  } catch {
    page.say({ key: "popup.failed" });
  }
}

function withRule(contexts: ContextRules, { kind, id, said }: RuleChoice): ContextRules {
  const field = FIELDS[kind];
  const { [id]: _before, ...others } = contexts[field];
  return { ...contexts, [field]: said === null ? others : { ...others, [id]: said } };
}
