import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DayKey } from "../../utils/domain/time.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { IcsModel, LeaveOffer, LeaveRow } from "../../utils/models/ics-model.ts";
import { Field, noteId } from "../ui/field.tsx";
import { Switch } from "../ui/switch.tsx";
import { capital } from "./capital.ts";
import { TickAll, TickRow } from "./exceptions-tick.tsx";
import { sayDays } from "./exceptions-words.ts";
import { useWords, type OptionsWords } from "./words.tsx";

type IcsOfferProps = {
  readonly model: IcsModel;
  readonly offer: LeaveOffer;
  readonly today: DayKey;
  /** The list closes, and the focus has to go on. */
  readonly onGone: () => void;
};

/** What a calendar file holds, to take over or leave. */
export function IcsOffer({ model, offer, today, onGone }: IcsOfferProps): JSX.Element {
  const words = useWords();
  const { cal, ex, locale } = words;
  const legend = useRef<HTMLLegendElement>(null);
  useLayoutEffect(() => {
    legend.current?.focus();
    return onGone;
  }, []);
  const { rows, fileName, isKeepingTitles } = offer;
  const count = (key: "ics.found" | "ics.add", n: number): string =>
    cal(pluralKey(key, n, locale.language), { n, file: fileName });
  const ticked = rows.filter(({ isTicked }) => isTicked).length;
  return (
    <div>
      <fieldset class="ex-ticks">
        <legend tabIndex={-1} ref={legend}>
          {count("ics.found", rows.length)}
        </legend>
        <TickAll onTick={model.tickAll} />
        <div class="ex-tick-list">
          {rows.map((row) => (
            <TickRow
              key={row.key}
              isTicked={row.isTicked}
              isBarred={row.problem !== null}
              title={capital(sayDays(row, today, words))}
              note={[row.title === "" ? cal("ics.untitled") : row.title, noteOf(row, words)]}
              onToggle={() => model.toggle(row.key)}
            />
          ))}
        </div>
      </fieldset>
      <LeftOutNote offer={offer} />
      <Field id="ics-titles" label={cal("ics.titles")} note={cal("ics.titles.note")}>
        <Switch
          isOn={isKeepingTitles}
          label={cal("ics.titles")}
          describedBy={noteId("ics-titles")}
          onToggle={model.keepTitles}
        />
      </Field>
      <div class="ways-out ex-end">
        <button type="button" class="btn pri" disabled={ticked === 0} onClick={() => void model.confirm()}>
          {ticked === 0 ? cal("ics.add.none") : count("ics.add", ticked)}
        </button>
        <button type="button" class="btn sec" onClick={model.cancel}>
          {ex("ex.cancel")}
        </button>
      </div>
    </div>
  );
}

function noteOf({ problem, isFree }: LeaveRow, { cal }: OptionsWords): string | null {
  if (problem === "taken" || problem === "too-long") return cal(`ics.${problem}`);
  if (problem !== null) return cal("ics.bad");
  return isFree ? cal("ics.free") : null;
}

/** Nothing is passed over in silence. */
function LeftOutNote({ offer }: { readonly offer: LeaveOffer }): JSX.Element | null {
  const { cal, locale } = useWords();
  const said = (["short", "past", "broken"] as const)
    .filter((kind) => offer.leftOut[kind] > 0)
    .map((kind) => {
      const n = offer.leftOut[kind];
      return cal(pluralKey(`ics.${kind}`, n, locale.language), { n });
    });
  return said.length === 0 ? null : <p class="aside">{said.join(" ")}</p>;
}
