import type { JSX } from "preact";
import type { EpochMs } from "../../utils/domain/time.ts";
import { isZone } from "../../utils/domain/zone.ts";
import { zoneName, zoneOffset } from "../../utils/i18n/zone-names.ts";
import type { ZoneModel } from "../../utils/models/zone-model.ts";
import { Card } from "../ui/card.tsx";
import { RadioCard } from "../ui/radio-card.tsx";
import { useWords } from "./words.tsx";
import { ZonePicker } from "./zone-picker.tsx";

type ZoneCardProps = { readonly zone: ZoneModel; readonly now: EpochMs };

/** In which zone the hours are read: the computer's, wherever it is, or always the same. */
export function ZoneCard({ zone, now }: ZoneCardProps): JSX.Element {
  const { zones } = useWords();
  const here = zone.here.value;
  const fixed = zone.fixed.value;
  const isUnknown = fixed !== null && !isZone(fixed);
  return (
    <Card id="zone" title={zones("zone.title")}>
      <div class="card-body zone-choice">
        <fieldset>
          <legend class="sr">{zones("zone.legend")}</legend>
          <RadioCard
            name="zone"
            isChosen={fixed === null}
            title={zones("zone.follow")}
            note={zones("zone.follow.note", { zone: zoneName(here), offset: zoneOffset(here, now) })}
            onChoose={zone.follow}
          />
          <RadioCard
            name="zone"
            isChosen={fixed !== null}
            title={zones("zone.fixed")}
            note={isUnknown ? zones("zone.unknown", { zone: zoneName(fixed) }) : zones("zone.fixed.note")}
            onChoose={() => zone.fix(here)}
          />
        </fieldset>
        {fixed === null ? null : <ZonePicker here={here} fixed={fixed} now={now} onPick={zone.fix} />}
      </div>
    </Card>
  );
}
