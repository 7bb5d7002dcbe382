import type { JSX } from "preact";
import type { Summary } from "../../utils/domain/summary.ts";
import { MEETING_LONGEST_MS, MEETING_SILENCE_MS } from "../../utils/domain/meeting-quiet.ts";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import type { Sheet } from "../../utils/models/popup-model.ts";
import { createLaterSay, type LaterSay } from "./later-texts.ts";
import { NowMenu } from "./now-menu.tsx";
import type { PopupProps } from "./popup-props.ts";
import { ScoreSheet } from "./score-sheet.tsx";
import { SheetHead } from "./sheet-head.tsx";
import { useDialog } from "./use-dialog.ts";

type SheetsProps = PopupProps & { readonly sheet: Sheet };

/** What lies over the popup: one at a time. */
export function Sheets(props: SheetsProps): JSX.Element | null {
  const { sheet, summary, extras, asides } = props;
  if (sheet === "score")
    return asides?.score ? <ScoreSheet {...props} score={asides.score} asides={asides} /> : null;
  if (sheet !== "now") return <Lengths {...props} sheet={sheet} />;
  return extras.menu && summary && <NowMenu {...props} summary={summary} facts={extras.menu} />;
}

type LengthSheet = Exclude<Sheet, "now" | "score">;
type LengthsProps = PopupProps & { readonly sheet: LengthSheet };
type Choice = { readonly text: string; readonly act: () => void; readonly isPreset?: boolean };

const LENGTHS_MS: Readonly<Record<LengthSheet, readonly number[]>> = {
  snooze: [30 * MINUTE_MS, HOUR_MS],
  pause: [15 * MINUTE_MS, HOUR_MS],
  crisis: [30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS],
};

const TITLES = {
  snooze: "popup.snooze.title",
  pause: "popup.pause.title",
  crisis: "crisis.start",
} as const;

/** The choice of lengths for one action; each choice acts at once. The focus starts on what was preset. */
function Lengths(props: LengthsProps): JSX.Element {
  const { sheet, on } = props;
  const say = createLaterSay(props.locale);
  const close = (): void => on.openSheet(null);
  const dialog = useDialog(close, [".pri", ".choices .btn"]);
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="sheet-title">
      <SheetHead title={say.t(TITLES[sheet])} say={say} onClose={close} />
      {sheet === "crisis" && <p class="sheet-note">{say.t("crisis.body")}</p>}
      {sheet === "pause" && <p class="sheet-note">{say.t("paused.body")}</p>}
      <div class="choices">
        {choicesOf(props, say).map(({ text, act, isPreset }) => (
          <button
            type="button"
            key={text}
            class={isPreset ? "btn pri" : "btn sec"}
            onClick={() => {
              close();
              act();
            }}
          >
            {text}
          </button>
        ))}
      </div>
      {sheet === "snooze" && <Meeting {...props} say={say} onClose={close} />}
    </dialog>
  );
}

type MeetingProps = LengthsProps & { readonly say: LaterSay; readonly onClose: () => void };

/** For the meetings that no extension can tell without further permissions. */
function Meeting({ asides, say, onClose }: MeetingProps): JSX.Element | null {
  const meeting = asides?.meeting;
  if (!meeting) return null;
  const values = {
    dur: say.locale.duration(MEETING_SILENCE_MS),
    most: say.locale.duration(MEETING_LONGEST_MS),
  };
  return (
    <div class="choices">
      <button
        type="button"
        class="btn sec"
        aria-describedby="meeting-note"
        onClick={() => {
          onClose();
          void meeting.set(true);
        }}
      >
        {say.t("popup.meeting.start")}
      </button>
      <p class="sheet-note" id="meeting-note">
        {say.t("popup.meeting.body", values)}
      </p>
    </div>
  );
}

function choicesOf(props: LengthsProps, { t, locale }: LaterSay): readonly Choice[] {
  const { sheet, now, on } = props;
  const until = (end: EpochMs): void => void (sheet === "snooze" ? on.snooze(end) : on.pause(end));
  const choices: Choice[] = LENGTHS_MS[sheet].map((lengthMs) => ({
    text: locale.duration(lengthMs),
    isPreset: sheet === "crisis" && lengthMs === HOUR_MS,
    act: () => {
      if (sheet === "crisis") void on.startCrisis(lengthMs / MINUTE_MS);
      else until(now + lengthMs);
    },
  }));
  const nextStart = props.extras.nextStart ?? startAhead(props.phase === "ready" ? props.summary : null);
  if (sheet === "crisis" || nextStart === null || nextStart <= now) return choices;
  const values = { day: locale.dates.weekdayShort(nextStart), time: locale.dates.time(nextStart) };
  return [...choices, { text: t("popup.nextStart", values), act: () => until(nextStart) }];
}

/** Outside the hours the next change is the next start. */
function startAhead(summary: Summary | null): EpochMs | null {
  return summary === null || summary.status.state === "inside" ? null : summary.status.until;
}
