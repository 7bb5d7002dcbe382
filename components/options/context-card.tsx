import type { JSX } from "preact";
import type { ContextsModel } from "../../utils/models/contexts-model.ts";
import { Card } from "../ui/card.tsx";
import { ContainerRules } from "./container-rules.tsx";
import { PersonalWindows } from "./personal-windows.tsx";
import { ServiceRules } from "./service-rules.tsx";
import { useWords } from "./words.tsx";

type ContextCardProps = { readonly model: ContextsModel; readonly weekStart: number };

/** What is work and what is personal, whatever the hours: by site, by time, and by container where there are any. */
export function ContextCard({ model, weekStart }: ContextCardProps): JSX.Element {
  const { contexts } = useWords();
  return (
    <Card id="contexts" title={contexts("contexts.title")}>
      <div class="card-body">
        <p class="aside context-lead">{contexts("contexts.lead")}</p>
        <ServiceRules model={model} />
        <PersonalWindows model={model.personal} weekStart={weekStart} />
        {model.containers === null ? null : <ContainerRules model={model.containers} />}
      </div>
    </Card>
  );
}
