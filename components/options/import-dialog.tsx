import type { JSX } from "preact";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { DataModel } from "../../utils/models/data-model.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useWords } from "./words.tsx";

/** Says what a good file holds and what it takes the place of, before anything is changed. */
export function ImportDialog({ model }: { readonly model: DataModel<unknown> }): JSX.Element | null {
  const { data, locale } = useWords();
  const offer = model.offer.value;
  if (offer === null) return null;
  const countDays = (n: number): string => data(pluralKey("data.import.days", n, locale.language), { n });
  const { fileName: file, savedDay } = offer;
  const days = countDays(offer.days);
  return (
    <ConfirmDialog
      title={data("data.import.confirm")}
      confirm={data("data.import.do")}
      cancel={data("data.cancel")}
      onConfirm={() => void model.confirmImport()}
      onCancel={model.cancel}
    >
      <p>
        {savedDay === null
          ? data("data.import.file.nodate", { file, days })
          : data("data.import.file", { file, days, date: locale.dates.dayLong(savedDay) })}
      </p>
      <p>{data("data.import.replaces", { days: countDays(model.kept.value?.days ?? 0) })}</p>
    </ConfirmDialog>
  );
}
