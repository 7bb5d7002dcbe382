import type { JSX } from "preact";
import type { TroubleModel, TroubleNews } from "../../utils/models/trouble-model.ts";
import { Card } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useWords, type OptionsWords } from "./words.tsx";

type TroubleCardProps = { readonly model: TroubleModel };

/** What is wrong with the database, and the ways out of it; nothing while all is well. */
export function TroubleCard({ model }: TroubleCardProps): JSX.Element {
  const words = useWords();
  const { data } = words;
  const trouble = model.trouble.value;
  const news = model.news.value;
  return (
    <>
      <div role="status">
        {news === null ? null : (
          <p class={isGood(news) ? "note-line good" : "note-line"}>{sayNews(news, words)}</p>
        )}
      </div>
      {trouble === null ? null : (
        <Card id="trouble" title={data("data.trouble.title")}>
          <div class="card-body">
            <p role="alert">{sayTrouble(trouble, words)}</p>
            <WaysOut model={model} />
          </div>
        </Card>
      )}
      {model.isAsking.value ? (
        <ConfirmDialog
          title={data("data.anew.confirm")}
          confirm={data("data.anew.do")}
          cancel={data("data.cancel")}
          isGrave
          onConfirm={() => void model.confirmAnew()}
          onCancel={model.cancel}
        >
          <p>{data("data.anew.body")}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function WaysOut({ model }: TroubleCardProps): JSX.Element {
  const { data, common } = useWords();
  return (
    <div class="ways-out">
      <button type="button" class="btn pri" onClick={() => void model.retry()}>
        {common("error.retry")}
      </button>
      <button type="button" class="btn sec" onClick={() => void model.salvage()}>
        {data("data.salvage")}
      </button>
      <button type="button" class="btn grave" onClick={model.askAnew}>
        {data("data.anew")}
      </button>
    </div>
  );
}

type Trouble = NonNullable<TroubleModel["trouble"]["value"]>;

function sayTrouble(trouble: Trouble, { data, common }: OptionsWords): string {
  switch (trouble) {
    case "quota":
      return common("error.full");
    case "blocked":
      return data("data.trouble.blocked");
    case "corrupt":
      return data("data.trouble.corrupt");
    case "unavailable":
      return common("error.read");
  }
}

const isGood = ({ kind }: TroubleNews): boolean => kind === "gone" || kind === "anew" || kind === "salvaged";

function sayNews(news: TroubleNews, { data }: OptionsWords): string {
  switch (news.kind) {
    case "gone":
    case "still":
      return data(`data.trouble.${news.kind}`);
    case "salvaged":
      return data(news.isWhole ? "data.salvage.done" : "data.salvage.part", { file: news.fileName });
    case "salvage-failed":
      return data("data.salvage.failed");
    case "anew":
      return data("data.anew.done");
    case "anew-failed":
      return data("data.anew.failed");
  }
}
