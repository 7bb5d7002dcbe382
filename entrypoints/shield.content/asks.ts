import type { EpochMs } from "../../utils/domain/time.ts";
import { whenBack } from "../../utils/i18n/offhours-texts.ts";
import type { Outcome } from "../../utils/messaging/protocol.ts";
import { ask } from "./extension.ts";
import type { OverlayAsks } from "./overlay.ts";
import type { Place } from "./page-place.ts";
import type { Words } from "./texts.ts";

/** One click, no questions; the popup can end or prolong it. */
const CRISIS_MIN = 60;

export type AskedOf = {
  readonly now: EpochMs;
  readonly words: Words;
  readonly place: Pick<Place, "surface" | "name">;
};

/** Sends what the overlay's controls ask for, and puts refusals into words. What was granted shows by itself. */
export function createAsks(current: () => AskedOf | null): OverlayAsks {
  return {
    visit: async (reason, minutes) => {
      const asked = current();
      if (asked === null) return null;
      return refusal(
        await ask("visit.start", { service: asked.place.surface.service, minutes, reason }),
        asked,
      );
    },
    crisis: async () => refusal(await ask("crisis.start", { minutes: CRISIS_MIN }), current()),
    park: async (text) => {
      const reply = await ask("note.park", { text });
      const asked = current();
      if (!reply?.ok || asked === null) return { isKept: false, say: refusal(reply, asked) ?? "" };
      const { words } = asked;
      const { showAt } = reply;
      const say =
        showAt === null
          ? words.say("off.parked.none")
          : words.say("off.parked", whenBack(words.locale, showAt, asked.now));
      return { isKept: true, say };
    },
  };
}

/** What to say of a reply; `null` when it was granted. */
function refusal(reply: Outcome<object> | null, asked: AskedOf | null): string | null {
  if (asked === null || reply?.ok) return null;
  const { words, place } = asked;
  if (reply?.why === "no-visits-left") return words.say("gate.none");
  if (reply?.why === "private-window") return words.say("gate.private");
  return reply?.why === "closed" ? words.say("gate.closed", { site: place.name }) : words.say("off.trouble");
}
