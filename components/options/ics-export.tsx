import type { JSX } from "preact";
import type { DayKey } from "../../utils/domain/time.ts";
import type { IcsModel } from "../../utils/models/ics-model.ts";
import { Card } from "../ui/card.tsx";
import { Field } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { DOWNLOAD } from "../ui/icons.ts";
import { Select } from "../ui/select.tsx";
import { useWords } from "./words.tsx";

const WEEKS = [4, 8, 12, 26] as const;

type IcsExportProps = { readonly model: IcsModel; readonly today: DayKey };

/** The off-hours as a calendar file, for those who would otherwise not know of them. */
export function IcsExport({ model, today }: IcsExportProps): JSX.Element {
  const { cal } = useWords();
  const news = model.news.value;
  const save = (): void => {
    const words = { name: cal("out.name"), off: cal("out.off"), leave: cal("out.leave") };
    void model.exportFile(words, cal("out.file", { day: today }));
  };
  return (
    <Card id="ics-out" title={cal("out.title")}>
      <div class="card-body">
        <p>{cal("out.note")}</p>
        <div class="ex-out">
          <Field id="ics-weeks" label={cal("out.weeks")}>
            <Select
              id="ics-weeks"
              value={String(model.weeks.value)}
              choices={WEEKS.map((n) => ({ value: String(n), label: cal("out.weeks.n", { n }) }))}
              onChange={(weeks) => {
                model.weeks.value = Number(weeks);
              }}
            />
          </Field>
          <button type="button" class="btn sec" onClick={save}>
            <Icon path={DOWNLOAD} />
            {cal("out.save")}
          </button>
        </div>
        <div role="status">
          {news?.kind === "exported" ? (
            <p class="note-line good">{cal("ics.news.exported", { file: news.fileName })}</p>
          ) : null}
          {news?.kind === "export-failed" ? <p class="note-line">{cal("ics.news.export-failed")}</p> : null}
        </div>
      </div>
    </Card>
  );
}
