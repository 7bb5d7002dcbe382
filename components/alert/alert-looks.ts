import type { AlertLook } from "../../utils/domain/alert-notice.ts";
import { BELL, BUOY, CUP, MOON, NOTE, SUNSET } from "../ui/icons.ts";

/** What an alert is about, as a picture: in toasts and on the page alike. */
export const ALERT_ICONS: Readonly<Record<AlertLook, string>> = {
  break: CUP,
  soon: SUNSET,
  end: MOON,
  crisis: BUOY,
  note: NOTE,
  bell: BELL,
};
