import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Summary } from "../../utils/domain/summary.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import {
  actionRowOf,
  bannerOf,
  crisisAt,
  leftToShow,
  pausedUntil,
  type ActionRow as Row,
} from "../../utils/domain/popup-view.ts";
import { ActionRow } from "./action-row.tsx";
import { DayStrip } from "./day-strip.tsx";
import { HeadingLink } from "./heading-link.tsx";
import { Hero } from "./hero.tsx";
import { notesHeight } from "./notes-place.ts";
import type { PopupProps } from "./popup-props.ts";
import { createNameOf, type NameOf } from "./service-name.ts";
import type { Say } from "./texts.tsx";
import { TopSites } from "./top-sites.tsx";
import { useAfterPaint } from "./use-after-paint.ts";
import { WeekBlock } from "./week-block.tsx";

type ReadyProps = PopupProps & { readonly summary: Summary; readonly say: Say };

/** Heights that fill 600 px in each arrangement: with strip and one line, two lines, or a banner in their place. */
const CHART_PX = { break: 118, rest: 106, banner: 133 };
const NOTES_PX = [150, 149, 122];
const EXTEND_MS = 30 * MINUTE_MS;

/** The popup with figures. */
export function Ready(props: ReadyProps): JSX.Element {
  const { summary, now, week, extras, width, say, on } = props;
  const later = useAfterPaint();
  const [areNotesKept, setAreNotesKept] = useState(false);
  const nameOf = createNameOf(summary, extras.names);
  const banner = bannerOf(summary, now);
  const areNotesDue = summary.notes.length > 0 && summary.status.state === "inside" && banner === null;
  const areNotesShown = areNotesDue && !areNotesKept;
  const row = actionRowOf(summary, now);
  const place = banner ? "banner" : areNotesShown ? "notes" : row.kind;
  const height = heightOf(place, summary.notes.length);
  return (
    <>
      <StateBanner {...props} nameOf={nameOf} />
      {areNotesShown && (
        <section class="banner notes" style={{ minHeight: `${notesHeight(summary.notes.length)}px` }}>
          {later && (
            <later.NotesBanner
              notes={summary.notes}
              locale={say.locale}
              onClear={(id) => void on.clearNote(id)}
              onKeep={() => setAreNotesKept(true)}
            />
          )}
        </section>
      )}
      <Today {...props} nameOf={nameOf} />
      {!banner && !areNotesShown && <Day {...props} row={row} />}
      <WeekBlock
        week={week}
        today={summary.today.day}
        width={width}
        height={height}
        say={say}
        onStep={on.showWeek}
      >
        {later && (
          <later.DayLinks days={week.days} locale={say.locale} onOpen={(path) => void on.open(path)} />
        )}
      </WeekBlock>
      <TopSites
        rows={summary.top3}
        limit={place === "banner" || (place === "notes" && summary.notes.length > 1) ? 2 : 3}
        say={say}
      >
        <HeadingLink
          hasTrouble={props.hasTrouble}
          keptNotes={areNotesDue && areNotesKept ? summary.notes.length : 0}
          needsNotifications={extras.needsNotifications}
          say={say}
          onOpen={(path) => void on.open(path)}
          onNotes={() => setAreNotesKept(false)}
        />
      </TopSites>
    </>
  );
}

function heightOf(place: "banner" | "notes" | "break" | "rest", noteCount: number): number {
  return place === "notes" ? (NOTES_PX[Math.min(noteCount, NOTES_PX.length) - 1] ?? 122) : CHART_PX[place];
}

/** The strip and the row under it; after a crisis its offer lies over both, so that nothing moves. */
function Day(props: ReadyProps & { readonly row: Row }): JSX.Element {
  const { summary, now, asides, width, row, say, on } = props;
  const later = useAfterPaint();
  return (
    <div class="day">
      <DayStrip summary={summary} now={now} width={width} say={say}>
        {later && <later.BlockTable summary={summary} locale={say.locale} />}
      </DayStrip>
      <ActionRow row={row} say={say} onStartBreak={() => void on.startBreak()} onPark={on.park} />
      {later && asides && (
        <later.GiveBack view={asides.giveBack} locale={say.locale} actions={asides.answers} />
      )}
    </div>
  );
}

type NamedProps = ReadyProps & { readonly nameOf: NameOf };

function Today({ summary, extras, asides, sheet, say, on, nameOf }: NamedProps): JSX.Element {
  const later = useAfterPaint();
  const score = later && asides?.score && !summary.today.isDayOff && (
    <later.ScoreButton
      score={asides.score}
      locale={say.locale}
      isOpen={sheet === "score"}
      onOpen={() => on.openSheet("score")}
    />
  );
  const isMenuOpen = sheet === "now";
  const onMenu = (): void => on.openSheet("now");
  return (
    <Hero summary={summary} score={score} isMenuOpen={isMenuOpen} say={say} nameOf={nameOf} onMenu={onMenu}>
      {later && (
        <later.WorkingFor facts={extras.menu} locale={say.locale} isMenuOpen={isMenuOpen} onMenu={onMenu} />
      )}
    </Hero>
  );
}

/** The box of a banner is there at once, so that nothing moves when its text has come. */
function StateBanner(props: NamedProps): JSX.Element | null {
  const kind = bannerOf(props.summary, props.now);
  return (
    kind && (
      <section class={`banner ${kind}`}>
        <BannerContent {...props} />
      </section>
    )
  );
}

function BannerContent({ summary, now, locale, on, nameOf }: NamedProps): JSX.Element | null {
  const later = useAfterPaint();
  const crisis = crisisAt(summary, now);
  const paused = pausedUntil(summary, now);
  if (!later) return null;
  if (crisis) {
    return (
      <later.CrisisBanner
        crisis={crisis}
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
