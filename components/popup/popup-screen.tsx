import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Summary } from "../../utils/domain/summary.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { Sheet } from "../../utils/models/popup-model.ts";
import {
  bannerOf,
  chipOf,
  crisisAt,
  isEmpty,
  pausedUntil,
  personalUntil,
  snoozedUntil,
} from "../../utils/domain/popup-view.ts";
import type { PopupProps } from "./popup-props.ts";
import { QuickActions, type QuickName, type QuickState } from "./quick-actions.tsx";
import { EmptyScreen } from "./empty-screen.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Ready } from "./ready.tsx";
import { createSay, type Say } from "./texts.tsx";
import { chipWords, TopBar } from "./top-bar.tsx";
import { useAfterPaint } from "./use-after-paint.ts";

const NOTHING_ON: QuickState = { isSnoozed: false, isCrisis: false, isPaused: false, isPersonal: false };

export function PopupScreen(props: PopupProps): JSX.Element {
  const { phase, summary, now, asides, sheet, flash, on } = props;
  const { locale } = props;
  const say = createSay(locale);
  const later = useAfterPaint();
  const shown = phase === "ready" ? summary : null;
  const screen = useRef<HTMLElement>(null);
  const press = usePress(props, screen);
  useWeekKeys(on.showWeek, sheet !== null || shown === null);
  return (
    <main class="pop" ref={screen}>
      <div class="body">
        <TopBar
          chip={shown && chipOf(shown, now)}
          isLoading={phase === "loading"}
          say={say}
          onOpen={(path) => void on.open(path)}
        >
          {later && asides?.openAtSide && <later.SideButton locale={locale} onOpen={asides.openAtSide} />}
        </TopBar>
        <StateNews summary={shown} now={now} say={say} />
        <Body {...props} say={say} />
      </div>
      {later && <later.FlashLine flash={flash} locale={locale} />}
      <QuickActions
        state={shown ? quickState(shown, now, asides) : NOTHING_ON}
        open={sheet}
        say={say}
        onPress={press}
      />
      {sheet && later && <later.Sheets key={sheet} {...props} sheet={sheet} />}
    </main>
  );
}

function Body(props: PopupProps & { readonly say: Say }): JSX.Element | null {
  const { phase, summary, now, locale, say, on } = props;
  const later = useAfterPaint();
  if (phase === "error") {
    const openData = (): void => void on.open("options.html#data");
    return later && <later.Trouble locale={locale} onRetry={on.retry} onSettings={openData} />;
  }
  if (phase === "loading" || summary === null) return <Skeleton say={say} />;
  if (isEmpty(summary) && bannerOf(summary, now) === null)
    return <EmptyScreen say={say} onSites={() => void on.open("options.html#sites")} />;
  return <Ready {...props} summary={summary} />;
}

const isMeetingQuiet = (asides: PopupProps["asides"], now: EpochMs): boolean =>
  (asides?.meeting?.until ?? 0) > now;

function quickState(summary: Summary, now: EpochMs, asides: PopupProps["asides"]): QuickState {
  return {
    isSnoozed: snoozedUntil(summary, now) !== null || isMeetingQuiet(asides, now),
    isCrisis: crisisAt(summary, now) !== null,
    isPaused: pausedUntil(summary, now) !== null,
    isPersonal:
      personalUntil(summary, now) !== null ||
      (summary.counting.kind === "counting" && summary.counting.context === "personal"),
  };
}

/** What the buttons of the bar do. When a sheet has gone, the focus goes back to what opened it. */
function usePress(
  { summary, now, asides, sheet, on }: PopupProps,
  screen: { readonly current: HTMLElement | null },
): (name: QuickName) => void {
  const opened = useRef<Sheet | null>(null);
  useEffect(() => {
    if (sheet === null && opened.current !== null)
      screen.current?.querySelector<HTMLElement>(`[data-action="${opened.current}"]`)?.focus();
    opened.current = sheet;
  }, [sheet]);
  return (name) => {
    const state = summary ? quickState(summary, now, asides) : NOTHING_ON;
    if (name === "personal") void on.togglePersonal();
    else if (name === "snooze" && isMeetingQuiet(asides, now)) void asides?.meeting?.set(false);
    else if (name === "snooze" && state.isSnoozed) void on.snooze(null);
    else if (name === "crisis" && state.isCrisis) void on.endCrisis();
    else if (name === "pause" && state.isPaused) void on.pause(null);
    else on.openSheet(name);
  };
}

/** The left and right arrows turn the weeks, unless they move within a field. */
function useWeekKeys(showWeek: (step: -1 | 1) => void, isOff: boolean): void {
  useEffect(() => {
    if (isOff) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (isField || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "ArrowLeft") showWeek(-1);
      if (event.key === "ArrowRight") showWeek(1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [showWeek, isOff]);
}

type StateNewsProps = { readonly summary: Summary | null; readonly now: EpochMs; readonly say: Say };

/** Speaks when the state changes, and only then: minutes pass in silence. */
function StateNews({ summary, now, say }: StateNewsProps): JSX.Element {
  const chip = summary && chipOf(summary, now);
  const spoken = useRef({ kind: chip?.kind, text: "" });
  if (chip && chip.kind !== spoken.current.kind) {
    const { title, detail } = chipWords(chip, say);
    spoken.current = { kind: chip.kind, text: [title, detail].filter(Boolean).join(" · ") };
  }
  return (
    <p class="sr" role="status">
      {spoken.current.text}
    </p>
  );
}
