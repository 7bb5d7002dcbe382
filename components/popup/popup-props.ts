import type { Summary } from "../../utils/domain/summary.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { Flash } from "../../utils/models/popup-acting.ts";
import type { PopupActions } from "../../utils/models/popup-actions.ts";
import type { PopupAsides } from "../../utils/models/popup-asides.ts";
import type { PopupExtras, PopupPhase, Sheet, ShownWeek } from "../../utils/models/popup-model.ts";

/** What the popup may ask for. */
export type PopupCallbacks = PopupActions & {
  readonly openSheet: (sheet: Sheet | null) => void;
  /** Opens a page of ours. */
  readonly open: (path: string) => Promise<void>;
  readonly showWeek: (step: -1 | 1) => void;
  readonly retry: () => void;
};

/** What the popup shows. */
export type PopupProps = {
  readonly phase: PopupPhase;
  readonly summary: Summary | null;
  readonly now: EpochMs;
  readonly week: ShownWeek;
  readonly extras: PopupExtras;
  /** `null` before they were learnt. */
  readonly asides: PopupAsides | null;
  readonly sheet: Sheet | null;
  readonly flash: Flash | null;
  /** The database gave trouble that no later success has cleared. */
  readonly hasTrouble: boolean;
  readonly locale: Locale;
  /** Of the content, in px, where it is not that of the popup. */
  readonly width?: number | undefined;
  readonly on: PopupCallbacks;
};
