import type { JSX } from "preact";
import { personalUntil } from "../../utils/domain/popup-view.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import type { MenuChoice } from "../../utils/models/popup-menu.ts";
import type { MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import type { LaterSay } from "./later-texts.ts";

type PersonalGroupProps = {
  readonly summary: Summary;
  readonly facts: MenuFacts;
  readonly now: EpochMs;
  readonly say: LaterSay;
  readonly choose: (choice: MenuChoice) => void;
};

const SHORT_MS = 30 * MINUTE_MS;

/** Two ways out of what counts: this tab until it closes, everything for a while. What is on says so and can be ended. */
export function PersonalGroup({ summary, facts, now, say, choose }: PersonalGroupProps): JSX.Element {
  const { t, locale } = say;
  const tabId = summary.counting.kind === "counting" ? summary.counting.tabId : null;
  const until = personalUntil(summary, now);
  return (
    <div class="group" role="group" aria-labelledby="menu-personal">
      <h3 id="menu-personal">{t("menu.personal")}</h3>
      <div class="turns">
        {tabId !== null && (
          <Turn
            text={t("menu.tab")}
            end={facts.isTabPersonal ? t("menu.tab.end") : null}
            onTurn={() => choose({ kind: "tab", tabId, isPersonal: !facts.isTabPersonal })}
          />
        )}
        <Turn
          text={
            until === null
              ? t("menu.short", { dur: locale.duration(SHORT_MS) })
              : t("menu.short.on", { time: locale.dates.time(until) })
          }
          end={until === null ? null : t("menu.short.end")}
          onTurn={() => choose({ kind: "short", until: until === null ? now + SHORT_MS : null })}
        />
      </div>
    </div>
  );
}

type TurnProps = {
  readonly text: string;
  /** How to end what is on; `null` while it is off. */
  readonly end: string | null;
  readonly onTurn: () => void;
};

function Turn({ text, end, onTurn }: TurnProps): JSX.Element {
  if (end === null) {
    return (
      <button type="button" class="btn sec" onClick={onTurn}>
        {text}
      </button>
    );
  }
  return (
    <p class="turn">
      {text}
      <button type="button" class="btn sec" onClick={onTurn}>
        {end}
      </button>
    </p>
  );
}
