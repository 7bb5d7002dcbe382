import type { JSX } from "preact";
import type { Retention, Settings } from "../../utils/domain/settings.ts";
import { Card } from "../ui/card.tsx";
import { Field, noteId } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { useWords } from "./words.tsx";

type RetentionCardProps = {
  readonly retention: Retention;
  readonly onSave: (patch: Partial<Settings>) => void;
};

const SPANS = [
  { value: "30", days: 30 },
  { value: "90", days: 90 },
  { value: "365", days: 365 },
  { value: "ever", days: null },
] as const;

/** How long the two kinds of records are kept. Sums are never let go before the time that they add up. */
export function RetentionCard({ retention, onSave }: RetentionCardProps): JSX.Element {
  const { data } = useWords();
  const { spansDays, rollUpMonths } = retention;
  const save = (change: Partial<Retention>): void => onSave({ retention: { ...retention, ...change } });
  const isDaysOpen = spansDays !== null;
  return (
    <Card id="keep" title={data("data.keep.title")}>
      <div class="card-body">
        <Field id="keep-spans" label={data("data.keep.spans")} note={data("data.keep.spans.note")}>
          <Select
            id="keep-spans"
            value={String(spansDays ?? "ever")}
            choices={SPANS.map(({ value }) => ({ value, label: data(`data.keep.${value}`) }))}
            describedBy={noteId("keep-spans")}
            onChange={(value) =>
              save({ spansDays: SPANS.find((each) => each.value === value)?.days ?? null })
            }
          />
        </Field>
        <Field id="keep-days" label={data("data.keep.days")} note={data("data.keep.days.note")}>
          <Select
            id="keep-days"
            value={isDaysOpen && rollUpMonths !== null ? "25" : "ever"}
            choices={(["25", "ever"] as const)
              .filter((value) => isDaysOpen || value === "ever")
              .map((value) => ({ value, label: data(`data.keep.${value}`) }))}
            describedBy={noteId("keep-days")}
            onChange={(value) => save({ rollUpMonths: value === "ever" ? null : 25 })}
          />
        </Field>
        <p class="aside">{data("data.keep.when")}</p>
      </div>
    </Card>
  );
}
