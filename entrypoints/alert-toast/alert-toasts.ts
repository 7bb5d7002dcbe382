import { ALERT_ICONS } from "../../components/alert/alert-looks.ts";
import type { AlertButton, AlertNotice } from "../../utils/domain/alert-notice.ts";
import { SECOND_MS } from "../../utils/domain/time.ts";
import { ask } from "../shield.content/extension.ts";
import { dress } from "../shield.content/host.ts";
import type { ShownAlerts } from "../shield.content/shown-alerts.ts";
import type { ToastText } from "../shield.content/toast.ts";

/** Grounds and marks of the design's tokens; several lines of notes; a third button, set apart. */
const SHEET = `
.a-soon{--tint:#fcefd9;--ring:#8a4700}.a-crisis{--tint:#fbe6e0;--ring:#a82d17}.a-break{--tint:#e0f1ea;--ring:#12694f}
.toast p{white-space:pre-line;overflow-wrap:anywhere}
.acts{gap:8px}
.acts button{padding-inline:12px}
.acts>:nth-child(3){padding-inline:4px;margin-inline-start:auto;border-color:#0000;color:var(--ring)}
@media(prefers-color-scheme:dark){.a-soon{--tint:#38290f;--ring:#f5b865}.a-crisis{--tint:#3f211b;--ring:#ff9a82}.a-break{--tint:#16322a;--ring:#6fd3ae}}
`;

/** A confirmation is read by then; it waits while it is pointed at or has the focus. */
const BRIEF_MS = 8 * SECOND_MS;
/** What an answer led to has come by then, or says nothing. */
const REPLY_MS = 2 * SECOND_MS;

/** Shows alerts until they are answered. What became of an answer takes the place of the question. */
export function createAlertToasts(shown: ShownAlerts): (notice: AlertNotice) => void {
  dress(shown.root, SHEET);
  let timer = 0;
  const later = (delayMs: number, act: () => void): void => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delayMs);
  };
  /** What had the focus in the page when the alert came. */
  let before: Element | null = null;
  const close = (): void => {
    clearTimeout(timer);
    const isWithin = shown.root.activeElement !== null;
    shown.show(null);
    if (isWithin && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const closeUnheld = (): void => (isHeld(shown.root) ? later(BRIEF_MS, closeUnheld) : close());
  const answer = (id: string, { act }: AlertButton, text: ToastText): void => {
    if (act === "ok") return close();
    if (act === "park") return park(shown, text, close);
    later(REPLY_MS, close);
    void ask("alert.answer", { id, act });
  };
  return ({ id, look, title, body, buttons, isBrief }) => {
    clearTimeout(timer);
    if (shown.root.activeElement === null) before = document.activeElement;
    const actions = buttons.map((each) => ({ label: each.label, run: () => answer(id, each, text) }));
    const text: ToastText = {
      // Two of the same id are two toasts: each confirmation is said.
      key: `${id} ${title}`,
      icon: ALERT_ICONS[look],
      tone: `a-${look}`,
      title,
      body: body === "" ? null : body,
      actions,
      close,
    };
    showKeepingFocus(shown, text);
    if (isBrief === true) later(BRIEF_MS, closeUnheld);
  };
}

/** The field opens in the toast, and stays with what became of the note until it is closed. */
function park(shown: ShownAlerts, text: ToastText, close: () => void): void {
  const note = shown.note();
  if (note === null) return;
  const ok = text.actions.slice(1, 2).map(({ label }) => ({ label, run: close }));
  showKeepingFocus(shown, { ...text, key: `${text.key} note`, body: null, actions: ok, note: () => note });
}

/** Whoever has pressed a button in a toast goes on in the one that follows; nobody else's focus is taken. */
function showKeepingFocus(shown: ShownAlerts, text: ToastText): void {
  const { root } = shown;
  const had = root.activeElement !== null;
  shown.show(text);
  // It is filled with the next frame.
  if (had) requestAnimationFrame(() => root.querySelector<HTMLElement>(".toast :is(input,button)")?.focus());
}

/** A button that was pressed with the mouse keeps the focus as well: that holds nothing. */
const isHeld = (root: ShadowRoot): boolean =>
  root.querySelector(".toast:hover, .toast :focus-visible") !== null;
