import type { JSX } from "preact";
import type { OptionsModel } from "../../utils/models/options-model.ts";
import { ExceptionsCard } from "./exceptions-card.tsx";
import { HolidaysCard } from "./holidays-card.tsx";
import { HolidaysRenewal } from "./holidays-renewal.tsx";
import { IcsExport } from "./ics-export.tsx";
import { IcsImport } from "./ics-import.tsx";
import { useWords } from "./words.tsx";

/** Days that do not follow the typical week: leave, public holidays, other hours, campaigns, standby. */
export function ExceptionsSection({ model }: { readonly model: OptionsModel }): JSX.Element | null {
  const { common } = useWords();
  const { exceptions, store } = model;
  if (exceptions.state.value === "loading") return null;
  if (exceptions.state.value === "failed") {
    return (
      <div class="note-line" role="alert">
        <span>{common("error.read")}</span>
        <button type="button" class="btn sec" onClick={() => void exceptions.load()}>
          {common("error.retry")}
        </button>
      </div>
    );
  }
  return (
    <>
      <HolidaysRenewal model={exceptions.holidays} />
      <ExceptionsCard model={exceptions} now={store.now.value} nextStart={store.nextStart.value} />
      <HolidaysCard model={exceptions.holidays} today={exceptions.today.value} />
      <IcsImport model={exceptions.ics} today={exceptions.today.value} />
      <IcsExport model={exceptions.ics} today={exceptions.today.value} />
    </>
  );
}
