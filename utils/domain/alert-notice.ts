/**
 * What a button of an alert does. `break` starts the break, `later` puts it off, `space` gives breaks a longer interval,
 * `today` silences them for today, `quiet` silences all while a meeting goes on, `park` keeps a thought, `extend` lets today
 * end later, `back` takes back the rest of a crisis, `clear` erases the notes that were shown, `ok` only closes.
 */
export type AlertAct =
  | "break"
  | "later"
  | "space"
  | "today"
  | "quiet"
  | "park"
  | "extend"
  | "back"
  | "clear"
  | "ok";

export type AlertButton = { readonly act: AlertAct; readonly label: string };

/** How an alert looks: what it is about. */
export type AlertLook = "break" | "soon" | "end" | "crisis" | "note" | "bell";

/** The words of an alert. The body stands alone: buttons are an extra of some browsers. */
export type AlertNotice = {
  /** `kind:about:acts`: names the occasion, and what the buttons of a system notification do. */
  readonly id: string;
  readonly look: AlertLook;
  readonly title: string;
  readonly body: string;
  /** The same text for a browser without buttons, where a click opens the choice. */
  readonly bodyWithoutButtons?: string;
  /** The strongest first. A toast shows all, a system notification two of those that do something. */
  readonly buttons: readonly AlertButton[];
  /** Only confirms an answer: it goes by itself. */
  readonly isBrief?: boolean;
};

/** The id of an alert: kind, occasion, and what its buttons in a system notification do. */
export function occasionId(
  { kind, about }: { readonly kind: string; readonly about: number },
  buttons: readonly AlertButton[],
): string {
  const acts = systemButtons(buttons).map(({ act }) => act);
  return `${kind}:${about}:${acts.join()}`;
}

/** Those of a system notification: it has a cross of its own, and room for two. */
export function systemButtons(buttons: readonly AlertButton[]): readonly AlertButton[] {
  return buttons.filter(({ act }) => act !== "ok").slice(0, 2);
}
