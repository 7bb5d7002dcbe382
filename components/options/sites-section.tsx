import type { ComponentChildren, JSX } from "preact";
import type { Levels } from "../../utils/domain/plan.ts";
import type { SiteGroup, SiteRow } from "../../utils/models/site-rows.ts";
import type { SitesModel } from "../../utils/models/sites-model.ts";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { INFO } from "../ui/icons.ts";
import { CatalogueSearch } from "./catalogue-search.tsx";
import { OwnSite } from "./own-site.tsx";
import { SiteLine } from "./site-line.tsx";
import { SocialRule } from "./social-rule.tsx";
import { useWords } from "./words.tsx";

type SitesSectionProps = {
  readonly model: SitesModel;
  readonly levels: Levels;
  /** Comes after the two rules, before the sites. */
  readonly children?: ComponentChildren;
};

const GROUPS: readonly SiteGroup[] = ["platforms", "tools", "own"];

/** What is measured, what the browser allows, and what happens there outside the hours. */
export function SitesSection({ model, levels, children }: SitesSectionProps): JSX.Element {
  const { sites, locale } = useWords();
  const lost = model.lost.value;
  return (
    <>
      {lost.length === 0 ? null : (
        <div class="note-line" role="status">
          <Icon path={INFO} size={20} />
          <p>{sites("sites.lost", { sites: locale.list(lost.map(({ name }) => name)) })}</p>
        </div>
      )}
      {model.isRefused.value ? (
        <div class="note-line" role="alert">
          <Icon path={INFO} size={20} />
          <p>{sites("sites.refused")}</p>
        </div>
      ) : null}
      <SocialRule levels={levels} onSocial={model.setSocial} onTools={model.setTools} />
      {children}
      {GROUPS.map((group) => (
        <GroupCard
          key={group}
          group={group}
          rows={model.rows.value.filter((row) => row.group === group)}
          model={model}
        />
      ))}
      <CatalogueSearch model={model} />
      <OwnSite onAdd={model.addOwn} />
    </>
  );
}

type GroupCardProps = {
  readonly group: SiteGroup;
  readonly rows: readonly SiteRow[];
  readonly model: SitesModel;
};

function GroupCard({ group, rows, model }: GroupCardProps): JSX.Element | null {
  const { sites } = useWords();
  if (rows.length === 0) return null;
  const onCount = rows.filter(({ isOn, access }) => isOn && access !== "missing").length;
  return (
    <Card
      id={`group-${group}`}
      title={sites(`sites.${group}`)}
      aside={<span class="per-week">{sites("sites.count", { n: onCount, total: rows.length })}</span>}
    >
      <ul class="card-body site-list">
        {rows.map((row) => (
          <SiteLine
            key={row.id}
            row={row}
            onToggle={(isOn) => model.toggle(row.id, isOn)}
            onLevel={(level) => model.setLevel(row.id, level)}
            onAllow={() => void model.allow(row.id)}
            onRemove={() => void model.remove(row.id)}
          />
        ))}
      </ul>
    </Card>
  );
}
