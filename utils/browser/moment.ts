import browser from "webextension-polyfill";
import type { AlertNotice } from "../domain/alert-notice.ts";
import { isLiveUrl, isMeetingUrl, type Moment } from "../domain/seams.ts";
import { canNotify } from "./notifications.ts";
import { injectInto } from "./scripts.ts";
import { readPlace } from "./sensors.ts";

/** Brought into a page with the first alert that is shown there: most pages never need it. */
const TOAST_SCRIPT = "alert-toast.js";

/** What the in-page layer answers when it is asked what goes on. */
type PageMoment = { readonly lastTypedAt: number | null; readonly isFullScreen: boolean };

/** What stands in front of the user, as far as an extension can tell. Addresses are looked at and dropped. */
export async function readMoment(): Promise<Moment> {
  const { tab } = await readPlace();
  const [window, sounding, page, canShow] = await Promise.all([
    // Firefox for Android has no windows.
    browser.windows?.getLastFocused(),
    browser.tabs.query({ audible: true }),
    tellFront({ relache: "moment" }) as Promise<PageMoment | null>,
    canNotify(),
  ]);
  return {
    tabId: tab?.id ?? null,
    isAudible: tab?.isAudible ?? false,
    isFullScreen: page?.isFullScreen === true || window?.state === "fullscreen",
    isMeeting: isMeetingUrl(tab?.url) || sounding.some(({ url }) => isMeetingUrl(url)),
    isSounding: sounding.length > 0,
    isLive: isLiveUrl(tab?.url),
    lastTypedAt: page?.lastTypedAt ?? null,
    hasShield: page !== null,
    canNotify: canShow,
  };
}

/** Shows a toast in the page in front, where our layer is. */
export async function showToast(notice: AlertNotice): Promise<void> {
  await tellFront({ relache: "toast", notice }, [TOAST_SCRIPT]);
}

/** Tells our layer in the page in front, once these scripts are there; `null` where there is none. */
async function tellFront(message: object, scripts: string[] = []): Promise<unknown> {
  const { tab } = await readPlace();
  if (tab === null) return null;
  try {
    if (scripts.length > 0) await injectInto(tab.id, scripts);
    return (await browser.tabs.sendMessage(tab.id, message)) ?? null;
  } catch {
    // A page of another site, or one that is being replaced.
    return null;
  }
}
