import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import type { Sheet } from "../../utils/models/popup-model.ts";
import { Icon } from "../ui/icon.tsx";
import { CLOSE } from "../ui/icons.ts";
import { createLaterSay, type LaterProps, type LaterSay } from "./later-texts.ts";

type Choice = { readonly text: string; readonly act: () => void; readonly isPreset?: boolean };

type SheetsProps = LaterProps & {
  readonly sheet: Sheet;
  readonly now: EpochMs;
  readonly nextStart: EpochMs | null;
  readonly onSnooze: (until: EpochMs) => void;
  readonly onPause: (until: EpochMs) => void;
  readonly onCrisis: (minutes: number) => void;
  readonly onClose: () => void;
};

const LENGTHS_MS: Readonly<Record<Sheet, readonly number[]>> = {
  snooze: [30 * MINUTE_MS, HOUR_MS],
  pause: [15 * MINUTE_MS, HOUR_MS],
  crisis: [30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS],
};

const TITLES = {
  snooze: "popup.snooze.title",
  pause: "popup.pause.title",
  crisis: "crisis.start",
} as const;

/** The choice of lengths for one action; each choice acts at once. Escape and a press beside it close it. */
export function Sheets(props: SheetsProps): JSX.Element {
  const { sheet, onClose } = props;
  const say = createLaterSay(props.locale);
  const dialog = useDialog(onClose);
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="sheet-title">
      <div class="sheet-head">
        <h2 id="sheet-title">{say.t(TITLES[sheet])}</h2>
        <button type="button" class="icb" aria-label={say.t("close")} onClick={onClose}>
          <Icon path={CLOSE} />
        </button>
      </div>
      {sheet === "crisis" && <p class="sheet-note">{say.t("crisis.body")}</p>}
      {sheet === "pause" && <p class="sheet-note">{say.t("paused.body")}</p>}
      <div class="choices">
        {choicesOf(props, say).map(({ text, act, isPreset }) => (
          <button type="button" key={text} class={isPreset ? "btn pri" : "btn sec"} onClick={act}>
            {text}
          </button>
        ))}
      </div>
    </dialog>
  );
}

/** Opens above everything; the focus starts on what was preset, else on the first choice. */
function useDialog(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const box = dialog.current;
    if (!box) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // Else the browser takes the key for the popup as a whole.
      event.preventDefault();
      close.current();
    };
    const onDown = (event: Event): void => {
      if (event.target === box) close.current();
    };
    box.addEventListener("keydown", onKey);
    box.addEventListener("pointerdown", onDown);
    box.showModal();
    (box.querySelector<HTMLElement>(".pri") ?? box.querySelector<HTMLElement>(".choices .btn"))?.focus();
    return () => {
      box.removeEventListener("keydown", onKey);
      box.removeEventListener("pointerdown", onDown);
      box.close();
    };
  }, []);
  return dialog;
}

function choicesOf(
  { sheet, now, nextStart, onSnooze, onPause, onCrisis }: SheetsProps,
  say: LaterSay,
): Choice[] {
  const { t, locale } = say;
  const choices: Choice[] = LENGTHS_MS[sheet].map((lengthMs) => ({
    text: locale.duration(lengthMs),
    isPreset: sheet === "crisis" && lengthMs === HOUR_MS,
    act: () => {
      if (sheet === "crisis") onCrisis(lengthMs / MINUTE_MS);
      else (sheet === "snooze" ? onSnooze : onPause)(now + lengthMs);
    },
  }));
  if (sheet === "crisis" || nextStart === null || nextStart <= now) return choices;
  const values = { day: locale.dates.weekdayShort(nextStart), time: locale.dates.time(nextStart) };
  const act = (): void => (sheet === "snooze" ? onSnooze : onPause)(nextStart);
  return [...choices, { text: t("popup.nextStart", values), act }];
}
