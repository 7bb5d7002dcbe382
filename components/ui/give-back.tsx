import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { addDays, dayKeyAt } from "../../utils/domain/zone.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { GIVE_BACK_MESSAGES } from "../../utils/i18n/messages/give-back.ts";
import { translator } from "../../utils/i18n/translate.ts";
import type { GiveBackModel, GiveBackView } from "../../utils/models/give-back-model.ts";
import { Icon } from "./icon.tsx";
import { BUOY, CHECK } from "./icons.ts";
import "./give-back.css";

type Shown = Exclude<GiveBackView, { phase: "none" }>;
type GiveBackProps = {
  readonly view: GiveBackView;
  readonly locale: Locale;
  readonly actions: Pick<GiveBackModel, "take" | "decline" | "undo">;
};

/** After a crisis: the offer to begin later the next morning, and its answer. */
export function GiveBack({ view, locale, actions }: GiveBackProps): JSX.Element | null {
  if (view.phase === "none") return null;
  const isTaken = view.phase === "taken";
  const t = translator(GIVE_BACK_MESSAGES, locale.language);
  const { title, body } = isTaken ? takenText(view, locale) : offerText(view, locale);
  return (
    <section class={isTaken ? "give-back taken" : "give-back"} aria-labelledby="give-back">
      <span class="give-back-icon">
        <Icon path={isTaken ? CHECK : BUOY} size={20} />
      </span>
      <div>
        <h2 id="give-back">{title}</h2>
        <p>{body}</p>
        {isTaken ? null : (
          <p class="give-back-why">
            {t("back.why", {
              planned: locale.dates.time(view.offer.plannedStart),
              rest: locale.duration(view.offer.restMs),
            })}
          </p>
        )}
        <p role="status" class={view.hasFailed ? "give-back-failed" : "sr"}>
          {view.hasFailed ? t("back.failed") : isTaken ? body : ""}
        </p>
        <Answers view={view} locale={locale} actions={actions} />
      </div>
    </section>
  );
}

function Answers({
  view,
  locale,
  actions,
}: Omit<GiveBackProps, "view"> & { readonly view: Shown }): JSX.Element {
  const t = translator(GIVE_BACK_MESSAGES, locale.language);
  const undo = useRef<HTMLButtonElement>(null);
  const isTaken = view.phase === "taken";
  // The button that was pressed is gone: the focus goes to the one that takes its place.
  const wasTaken = useRef(isTaken);
  useEffect(() => {
    if (isTaken && !wasTaken.current) undo.current?.focus();
    wasTaken.current = isTaken;
  }, [isTaken]);
  if (isTaken)
    return (
      <div class="give-back-acts">
        {view.canUndo ? (
          <button
            ref={undo}
            type="button"
            class="btn sec"
            disabled={view.isBusy}
            onClick={() => void actions.undo()}
          >
            {t("back.undo")}
          </button>
        ) : null}
      </div>
    );
  return (
    <div class="give-back-acts">
      <button type="button" class="btn pri" disabled={view.isBusy} onClick={() => void actions.take()}>
        {t("back.yes", { time: locale.dates.time(view.offer.start) })}
      </button>
      <button type="button" class="btn sec" disabled={view.isBusy} onClick={() => void actions.decline()}>
        {t("back.no")}
      </button>
    </div>
  );
}

type Words = { readonly title: string; readonly body: string };

function offerText(view: Shown, locale: Locale): Words {
  const t = translator(GIVE_BACK_MESSAGES, locale.language);
  // Never "0 min": an offer needs a crisis of a minute at least.
  const dur = locale.duration(Math.max(MINUTE_MS, view.offer.crisisMs));
  const values = { day: locale.dates.weekday(view.offer.start), time: locale.dates.time(view.offer.start) };
  return { title: t("back.title", { dur }), body: t(`back.body.${whenOf(view, locale)}`, values) };
}

function takenText(view: Shown, locale: Locale): Words {
  const t = translator(GIVE_BACK_MESSAGES, locale.language);
  const values = { day: locale.dates.weekday(view.offer.start), time: locale.dates.time(view.offer.start) };
  return { title: t("back.taken.title"), body: t(`back.taken.${whenOf(view, locale)}`, values) };
}

function whenOf({ offer, now }: Shown, { zone }: Locale): "today" | "tomorrow" | "day" {
  const [day, today] = [dayKeyAt(offer.start, zone), dayKeyAt(now, zone)];
  if (day === today) return "today";
  return day === addDays(today, 1) ? "tomorrow" : "day";
}
