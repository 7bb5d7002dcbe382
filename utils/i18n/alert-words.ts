import type { AlertAct, AlertButton, AlertNotice } from "../domain/alert-notice.ts";
import type { EpochMs } from "../domain/time.ts";
import type { ALERT_NOTICES } from "./messages/alert-notices.ts";
import type { Values } from "./translate.ts";

export type AlertWords = Omit<AlertNotice, "id">;
export type SayAlert = (key: keyof typeof ALERT_NOTICES, values?: Values) => string;

/** What an alert offers, beyond what its facts tell. */
export type AlertOffers = {
  /** Names of the services of the stretch, longest first. */
  readonly sites: readonly string[];
  /** Today may end later once more. */
  readonly canExtend: boolean;
  /** Something sounds: it may be a meeting that cannot be seen. */
  readonly isSounding: boolean;
  /** When the next day would begin after a crisis; `null` when nothing is to be given back. */
  readonly backAt: EpochMs | null;
};

export const button = (act: AlertAct, label: string): AlertButton => ({ act, label });
