import { levelFor } from "../../utils/domain/decide.ts";
import type { PageState } from "../../utils/domain/page-gate.ts";
import { restFacts } from "../../utils/domain/rest-facts.ts";
import type { ShieldState } from "../../utils/domain/shield-state.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { createAsks } from "./asks.ts";
import { ask } from "./extension.ts";
import { createHost } from "./host.ts";
import { leave } from "./leave.ts";
import { createOverlay } from "./overlay.ts";
import { createNoteForm, type Park } from "./note-form.ts";
import type { Place } from "./page-place.ts";
import { PROLONG_MIN, toastText, type ToastAsks } from "./page-toasts.ts";
import type { ShownAlerts } from "./shown-alerts.ts";
import type { Words } from "./texts.ts";
import { createToast, type ToastText } from "./toast.ts";

/** What a look found, besides the decision. */
export type Shown = {
  readonly now: EpochMs;
  readonly state: ShieldState;
  readonly place: Place;
  readonly words: Words;
};

export type Painter = {
  readonly draw: (found: PageState, shown: Shown) => void;
  /** The gate has nothing to show: an alert that waits for its answer does. */
  readonly rest: () => void;
  readonly alerts: ShownAlerts;
  /** Takes everything away without a trace. */
  readonly clear: () => void;
};

/** @param look decides and draws anew, after the user put a toast away */
export function createPainter(look: () => void): Painter {
  const dismissed = new Set<string>();
  let latest: Shown | null = null;
  const host = createHost(() => {
    overlay.raise();
    toast.raise();
  });
  const toast = createToast(host);
  const asks = createAsks(() => latest);
  const overlay = createOverlay(host, asks, () => toast.close());

  let alert: ToastText | null = null;

  const clear = (): void => {
    overlay.hide();
    toast.hide();
    host.remove();
  };
  const rest = (): void => {
    if (alert === null) return clear();
    overlay.hide();
    toast.show(alert);
  };
  const showToast = (found: Extract<PageState, { show: "toast" }>, shown: Shown): void => {
    overlay.hide();
    const put = (): void => {
      dismissed.add(text.key);
      look();
    };
    const text = toastText(found, shown, toastAsks(shown, put, asks.park));
    if (dismissed.has(text.key)) rest();
    else toast.show(text);
  };
  return {
    clear,
    rest,
    alerts: {
      isTaken: false,
      show: (text) => {
        alert = text;
        look();
      },
      note: () => latest && createNoteForm(latest.words.say, asks.park).node,
      root: host.root,
    },
    draw: (found, shown) => {
      latest = shown;
      if (found.show === "nothing") return rest();
      if (found.show === "toast") return showToast(found, shown);
      toast.hide();
      const { now, state, place, words } = shown;
      const isClosed = levelFor(state.levels, place.surface) === "closed";
      overlay.show({ ...state, words, now, facts: restFacts(now, state), site: place.name, isClosed });
      overlay.raise();
    },
  };
}

function toastAsks({ state, place }: Shown, put: () => void, park: Park): ToastAsks {
  const { service } = place.surface;
  return {
    dismiss: put,
    leave,
    park,
    quiet: () => {
      put();
      void ask("remind.dismiss", {});
    },
    endVisit: () => void ask("visit.end", { service }),
    prolong: () => {
      put();
      const reason = state.overrides.visits.find((visit) => visit.service === service)?.reason ?? "other";
      void ask("visit.start", { service, minutes: PROLONG_MIN, reason });
    },
  };
}
