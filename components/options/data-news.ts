import { dayAndTime } from "../../utils/i18n/locale.ts";
import type { DataNews } from "../../utils/models/data-model.ts";
import type { OptionsWords } from "./words.tsx";

/** What became of an export, an import or an erasure, as a sentence. */
export function sayNews(
  news: DataNews,
  { data, locale }: OptionsWords,
): { readonly text: string; readonly isTrouble: boolean } {
  switch (news.kind) {
    case "exported":
      return { text: data("data.export.done", { file: news.fileName }), isTrouble: false };
    case "imported":
      return { text: sayImported(news, data, locale), isTrouble: false };
    case "erased":
      return { text: data("data.delete.done"), isTrouble: false };
    case "export-failed":
      return { text: data("data.export.failed"), isTrouble: true };
    case "import-failed":
      return { text: data("data.import.failed"), isTrouble: true };
    case "erase-failed":
      return { text: data("data.delete.failed"), isTrouble: true };
    case "import-problem":
      return { text: sayProblem(news.problem, data), isTrouble: true };
  }
}

/** What came in, and what waits or stayed because it would have opened something off-hours. */
function sayImported(
  { rulesFrom, areSettingsKept }: Extract<DataNews, { kind: "imported" }>,
  data: OptionsWords["data"],
  locale: OptionsWords["locale"],
): string {
  const sentences = [
    data("data.import.done"),
    rulesFrom === null ? null : data("data.import.waits", dayAndTime(locale, rulesFrom)),
    areSettingsKept ? data("data.import.kept") : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

type ImportProblem = Extract<DataNews, { kind: "import-problem" }>["problem"];

function sayProblem(problem: ImportProblem, data: OptionsWords["data"]): string {
  return problem.kind === "place"
    ? data("data.import.bad.place", { place: problem.place })
    : data(`data.import.bad.${problem.kind}`);
}
