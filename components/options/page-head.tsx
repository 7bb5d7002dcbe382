import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dayAndTime } from "../../utils/i18n/locale.ts";
import type { OptionsModel, PageStatus } from "../../utils/models/options-model.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { SaveState } from "../ui/save-state.tsx";
import type { SectionId } from "./sections.ts";
import { useWords, type OptionsWords } from "./words.tsx";

type PageHeadProps = { readonly model: OptionsModel; readonly section: SectionId };

/** The title of the section, which takes the focus when the section is changed, and the state of saving. */
export function PageHead({ model, section }: PageHeadProps): JSX.Element {
  const words = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const heading = titleOf(section, words);
  useEffect(() => {
    document.title = words.t("page.title", { section: heading.title });
    // The first section of a visit leaves the focus where the browser put it.
    if (document.activeElement !== document.body) title.current?.focus();
  }, [heading.title]);
  const status = model.status.value;
  return (
    <header class="page-head">
      <div class="page-title">
        <h1 ref={title} tabIndex={-1}>
          {heading.title}
        </h1>
        <p class="lead">{heading.lead}</p>
      </div>
      <SaveState
        tone={toneOf(status)}
        text={sayStatus(status, model.store.nextStart.value, words)}
        undo={words.t("save.undo")}
        canUndo={model.canUndo.value}
        onUndo={() => void model.undo()}
      />
      {status.kind === "failed" ? (
        <button type="button" class="btn sec" onClick={() => void model.store.saver.retry()}>
          {words.t("save.retry")}
        </button>
      ) : null}
    </header>
  );
}

function titleOf(section: SectionId, { t, ex, sites, clients, data }: OptionsWords) {
  switch (section) {
    case "exceptions":
      return { title: ex("ex.title"), lead: ex("ex.lead") };
    case "sites":
      return { title: sites("sites.title"), lead: sites("sites.lead") };
    case "clients":
      return { title: clients("clients.title"), lead: clients("clients.lead") };
    case "data":
      return { title: data("data.title"), lead: data("data.lead") };
    case "hours":
    case "breaks":
    case "alerts":
    case "display":
      return { title: t(`${section}.title`), lead: t(`${section}.lead`) };
  }
}

function toneOf({ kind }: PageStatus): "quiet" | "good" | "trouble" {
  if (kind === "idle" || kind === "saving") return "quiet";
  return kind === "saved" || kind === "undone" || kind === "delayed" ? "good" : "trouble";
}

function sayStatus(status: PageStatus, nextStart: EpochMs | null, words: OptionsWords): string {
  const { t, locale } = words;
  switch (status.kind) {
    case "idle":
      return "";
    case "saving":
      return t("save.saving");
    case "saved":
      return t("save.saved");
    case "undone":
      return t("save.undone");
    case "waiting":
      return t("save.waiting");
    case "delayed":
      return sayDelayed(status.from, nextStart, words);
    case "closed":
      return nextStart === null ? t("save.closed.nodate") : t("save.closed", dayAndTime(locale, nextStart));
    case "failed":
    case "refused":
      return t("save.failed");
  }
}

/** Where the new hours of that day are over by then, as in another zone, the next ones that begin are named too. */
function sayDelayed(from: EpochMs, nextStart: EpochMs | null, { t, locale }: OptionsWords): string {
  const applies = dayAndTime(locale, from);
  if (nextStart === null || nextStart <= from) return t("save.delayed", applies);
  const { day, time } = dayAndTime(locale, nextStart);
  return t("save.delayed.later", { ...applies, nextDay: day, nextTime: time });
}
