import type { Say } from "./texts.ts";
import { element } from "./dom.ts";

export type NoteForm = { readonly node: HTMLElement; readonly setHelp: (text: string) => void };

/** @param onPark gives what to say when it was kept, or `null` when it was not */
export function createNoteForm(t: Say, onPark: (text: string) => Promise<string | null>): NoteForm {
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
    const answer = await onPark(text);
    submit.disabled = false;
    if (answer === null) return;
    input.value = "";
    isAnswered = true;
    help.textContent = answer;
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
