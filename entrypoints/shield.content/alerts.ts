import { BELL } from "../../components/ui/icons.ts";
import type { AlertNotice } from "../../utils/domain/alert-notice.ts";
import type { PageMoment } from "../../utils/messaging/protocol.ts";
import { ask, onMessage } from "./extension.ts";
import type { ToastText } from "./toast.ts";

/**
 * Hears the background: it asks what goes on in this page, and shows its alerts here where notifications are not allowed
 * or not wanted.
 */
export function watchAlerts(moment: () => PageMoment, show: (notice: AlertNotice) => void): void {
  onMessage((message) => {
    if (message.relache === "toast") show(message.notice);
    return moment();
  });
}

/** The toast of an alert. An answer goes to the background; `done` takes the toast away. */
export function alertToast({ id, title, body, buttons }: AlertNotice, done: () => void): ToastText {
  const answer = (button: number) => (): void => {
    done();
    void ask("alert.answer", { id, button });
  };
  const actions = buttons.map((label, button) => ({ label, run: answer(button) }));
  // The same word in every language we speak.
  return { key: id, icon: BELL, title, body, actions: [...actions, { label: "OK", run: done }] };
}
