import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Summary } from "../../utils/domain/summary.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import { actionRowOf, bannerOf, crisisAt, leftToShow, pausedUntil } from "../../utils/domain/popup-view.ts";
import { ActionRow } from "./action-row.tsx";
import { DayStrip } from "./day-strip.tsx";
import { Hero } from "./hero.tsx";
import type { PopupProps } from "./popup-screen.tsx";
import type { Say } from "./texts.tsx";
import { TopSites } from "./top-sites.tsx";
import { useAfterPaint } from "./use-after-paint.ts";
import { WeekBlock } from "./week-block.tsx";

type ReadyProps = PopupProps & { readonly summary: Summary; readonly say: Say };

/** Heights that fill 600 px in each arrangement: with strip and one line, two lines, or a banner in their place. */
const CHART_PX = { break: 118, rest: 106, banner: 124 };
const NOTES_PX = [124, 124, 112];
const OFFER_PX = 30;
const EXTEND_MS = 30 * MINUTE_MS;
/** The one line above the bar: trouble with the database goes before an offer. */
const TROUBLE_OFFER = { text: "popup.trouble", action: "popup.settings", page: "options.html#data" } as const;
const NOTICE_OFFER = { text: "popup.notif", action: "popup.notif.cta", page: "options.html#alerts" } as const;

/** The popup with figures. */
export function Ready(props: ReadyProps): JSX.Element {
  const { summary, now, week, extras, say, on } = props;
  const later = useAfterPaint();
  const [areNotesKept, setAreNotesKept] = useState(false);
  const nameOf = createNameOf(summary, extras.names);
  const banner = bannerOf(summary, now);
  const areNotesDue = summary.notes.length > 0 && summary.status.state === "inside" && banner === null;
  const areNotesShown = areNotesDue && !areNotesKept;
  const row = actionRowOf(summary, now);
  const offer = props.hasTrouble ? TROUBLE_OFFER : extras.needsNotifications ? NOTICE_OFFER : null;
  const hasOffer = offer !== null && banner === null && !areNotesShown;
  const place = banner ? "banner" : areNotesShown ? "notes" : row.kind;
  const height = heightOf(place, summary.notes.length) - (hasOffer ? OFFER_PX : 0);
  return (
    <>
      <StateBanner {...props} nameOf={nameOf} />
      {areNotesShown && later && (
        <later.NotesBanner
          notes={summary.notes}
          locale={say.locale}
          onClear={(id) => void on.clearNote(id)}
          onKeep={() => setAreNotesKept(true)}
        />
      )}
      <Hero summary={summary} say={say} nameOf={nameOf} />
      {!banner && !areNotesShown && (
        <>
          <DayStrip summary={summary} now={now} say={say}>
            {later && <later.BlockTable summary={summary} locale={say.locale} />}
          </DayStrip>
          <ActionRow row={row} say={say} onStartBreak={() => void on.startBreak()} onPark={on.park} />
        </>
      )}
      <WeekBlock week={week} today={summary.today.day} height={height} say={say} onStep={on.showWeek}>
        {later && (
          <later.DayLinks days={week.days} locale={say.locale} onOpen={(path) => void on.open(path)} />
        )}
      </WeekBlock>
      <TopSites rows={summary.top3} limit={place === "banner" || place === "notes" ? 2 : 3} say={say}>
        {areNotesDue && areNotesKept && (
          <button type="button" class="linkish" onClick={() => setAreNotesKept(false)}>
            {say.t(pluralKey("popup.notes", summary.notes.length, say.locale.language), {
              n: summary.notes.length,
            })}
          </button>
        )}
      </TopSites>
      {hasOffer && (
        <p class="offer">
          <span class="clip">{say.t(offer.text)}</span>
          <button type="button" class="linkish" onClick={() => void on.open(offer.page)}>
            {say.t(offer.action)}
          </button>
        </p>
      )}
    </>
  );
}

function heightOf(place: "banner" | "notes" | "break" | "rest", noteCount: number): number {
  return place === "notes" ? (NOTES_PX[Math.min(noteCount, NOTES_PX.length) - 1] ?? 112) : CHART_PX[place];
}

type StateBannerProps = ReadyProps & { readonly nameOf: (service: string) => string };

/** The box of a banner is there at once, so that nothing moves when its text has come. */
function StateBanner(props: StateBannerProps): JSX.Element | null {
  const kind = bannerOf(props.summary, props.now);
  return (
    kind && (
      <section class={`banner ${kind}`}>
        <BannerContent {...props} />
      </section>
    )
  );
}

function BannerContent({ summary, now, locale, on, nameOf }: StateBannerProps): JSX.Element | null {
  const later = useAfterPaint();
  const crisis = crisisAt(summary, now);
  const paused = pausedUntil(summary, now);
  if (!later) return null;
  if (crisis) {
    return (
      <later.CrisisBanner
        leftMs={leftToShow(crisis.end - now)}
        locale={locale}
        onEnd={() => void on.endCrisis()}
        onExtend={() => void on.startCrisis(EXTEND_MS / MINUTE_MS)}
      />
    );
  }
  if (paused !== null) {
    return (
      <later.PausedBanner
        until={paused}
        locale={locale}
        onResume={() => void on.pause(null)}
        onExtend={() => void on.pause(paused + EXTEND_MS)}
      />
    );
  }
  return (
    <later.PermissionBanner
      names={summary.missingHosts.map(nameOf)}
      locale={locale}
      onAllow={() => void on.open("options.html#sites")}
    />
  );
}

/** A service's name: from the summary, from what was read later, else its id in a readable form. */
function createNameOf(
  summary: Summary,
  names: Readonly<Record<string, string>>,
): (service: string) => string {
  return (service) =>
    summary.top3.find((row) => row.service === service)?.name ??
    names[service] ??
    service.replaceAll("-", " ").replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
