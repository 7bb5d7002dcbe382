import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { EpochMs, Zone } from "../../utils/domain/time.ts";
import { isZone } from "../../utils/domain/zone.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import { allZones, searchZones, zoneName, zoneOffset } from "../../utils/i18n/zone-names.ts";
import { Field, noteId } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { CHECK } from "../ui/icons.ts";
import { useWords } from "./words.tsx";

type ZonePickerProps = {
  /** The computer's own. */
  readonly here: Zone;
  readonly fixed: Zone;
  readonly now: EpochMs;
  readonly onPick: (zone: Zone) => void;
};

const MOST_SHOWN = 8;

/** The fixed zone, and a search for another one. Without a search, only it and the computer's own stand there. */
export function ZonePicker({ here, fixed, now, onPick }: ZonePickerProps): JSX.Element {
  const { zones, locale } = useWords();
  const [query, setQuery] = useState("");
  const all = useMemo(() => allZones([here, fixed]), [here, fixed]);
  const isSearching = query.trim() !== "";
  const found = isSearching ? searchZones(query, all, now, locale.language) : [];
  const shown = isSearching ? found.slice(0, MOST_SHOWN) : [...new Set([fixed, here])].filter(isZone);
  return (
    <>
      <Field id="zone-search" label={zones("zone.search")} note={zones("zone.search.hint")}>
        <input
          id="zone-search"
          type="search"
          class="text-input zone-search"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={noteId("zone-search")}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </Field>
      <ul class="zone-list">
        {shown.map((zone) => (
          <li key={zone}>
            <button
              type="button"
              aria-pressed={zone === fixed}
              onClick={() => {
                setQuery("");
                if (zone !== fixed) onPick(zone);
              }}
            >
              <b>{zoneName(zone)}</b>
              <span>
                {zoneOffset(zone, now)}
                {zone === here ? ` · ${zones("zone.here")}` : ""}
              </span>
              {zone === fixed ? <Icon path={CHECK} size={16} /> : null}
            </button>
          </li>
        ))}
      </ul>
      <p class="aside" role="status">
        {isSearching ? <FoundLine count={found.length} /> : null}
      </p>
    </>
  );
}

function FoundLine({ count }: { readonly count: number }): JSX.Element {
  const { zones, locale } = useWords();
  if (count === 0) return <>{zones("zone.none")}</>;
  if (count > MOST_SHOWN) return <>{zones("zone.found.some", { n: count, shown: MOST_SHOWN })}</>;
  return <>{zones(pluralKey("zone.found", count, locale.language), { n: count })}</>;
}
