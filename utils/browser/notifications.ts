import browser from "webextension-polyfill";
import { systemButtons, type AlertNotice } from "../domain/alert-notice.ts";

/** A second one of the same id replaces the first. Buttons are left out where the browser knows none: Firefox throws on them. */
export type Notice = Pick<AlertNotice, "id" | "title" | "body" | "bodyWithoutButtons" | "buttons">;

export type NoticeClick = {
  readonly id: string;
  /** `null` is the body: the main action everywhere. */ readonly button: number | null;
};

const ICON = "/icon/128.png";

/** Whether system notifications may be shown: the permission, and on Chromium the user's own level. */
export async function canNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ["notifications"] });
}

/** Shows a notice; false when the permission is missing. The listener for clicks is `onNoticeClick`. */
export async function showNotice(notice: Notice): Promise<boolean> {
  if (!(await canNotify())) return false;
  const hasButtons = import.meta.env.CHROME || import.meta.env.EDGE;
  const options = {
    type: "basic" as const,
    iconUrl: browser.runtime.getURL(ICON),
    title: notice.title,
    message: hasButtons ? notice.body : (notice.bodyWithoutButtons ?? notice.body),
  };
  const buttons = systemButtons(notice.buttons).map(({ label }) => ({ title: label }));
  // Chromium shows its sound-free banner only when asked to be silent; Firefox refuses keys that it does not know.
  const extended = hasButtons
    ? { ...options, silent: true, ...(buttons.length > 0 ? { buttons } : {}) }
    : options;
  await browser.notifications.create(notice.id, extended);
  return true;
}

/**
 * Hears clicks. Call in the first synchronous turn. An optional permission may be granted later, and then the
 * interface appears only with the next start of the worker in some browsers: so it is called again when that happens.
 */
export function onNoticeClick(listener: (click: NoticeClick) => void): void {
  const { notifications } = browser;
  if (!notifications || isListening) return;
  isListening = true;
  notifications.onClicked.addListener((id) => listener({ id, button: null }));
  notifications.onButtonClicked?.addListener((id, button) => listener({ id, button }));
}

let isListening = false;
