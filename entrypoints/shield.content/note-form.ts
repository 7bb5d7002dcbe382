import type { Say } from "./texts.ts";
import { element } from "./dom.ts";

export type NoteForm = { readonly node: HTMLElement; readonly setHelp: (text: string) => void };

/** Keeps a thought for the next start, and says what became of it. */
export type Park = (text: string) => Promise<{ readonly isKept: boolean; readonly say: string }>;

/** What is typed stays in the field until it is really kept. */
export function createNoteForm(t: Say, onPark: Park): NoteForm {
  const input = element("input", {
    id: "park",
    autocomplete: "off",
    maxlength: 280,
    placeholder: t("off.park.hint"),
  });
  const submit = element("button", { type: "submit" }, t("off.park"));
  const help = element("p", { class: "help", role: "status" });
  const node = element(
    "form",
    { class: "note" },
    element("label", { for: "park" }, t("off.mind")),
    element("div", { class: "field" }, input, submit),
    help,
  );
  let isAnswered = false;
  const park = async (text: string): Promise<void> => {
    submit.disabled = true;
    const { isKept, say } = await onPark(text);
    submit.disabled = false;
    if (isKept) input.value = "";
    isAnswered = true;
    help.textContent = say;
  };
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text !== "" && !submit.disabled) void park(text);
  });
  return {
    node,
    setHelp: (text) => {
      if (!isAnswered) help.textContent = text;
    },
  };
}
