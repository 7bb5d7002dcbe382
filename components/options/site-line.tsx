import type { JSX } from "preact";
import { monogram } from "../../utils/domain/monogram.ts";
import type { ServiceLevel } from "../../utils/domain/plan.ts";
import type { SiteAccess, SiteRow } from "../../utils/models/site-rows.ts";
import { Icon } from "../ui/icon.tsx";
import { CHECK, INFO } from "../ui/icons.ts";
import { Select } from "../ui/select.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "./words.tsx";

type SiteLineProps = {
  readonly row: SiteRow;
  readonly onToggle: (isOn: boolean) => void;
  readonly onLevel: (level: ServiceLevel | null) => void;
  readonly onAllow: () => void;
  readonly onRemove: () => void;
};

const LEVELS = ["off", "personal-open", "remind", "gate", "closed"] as const;

/** Where its context cannot be told, there is no personal use to leave open. */
function levelsFor({ isContextTold, level }: SiteRow): readonly ServiceLevel[] {
  return LEVELS.filter((each) => each !== "personal-open" || isContextTold || level === each);
}

export function SiteLine({ row, onToggle, onLevel, onAllow, onRemove }: SiteLineProps): JSX.Element {
  const { sites } = useWords();
  const { name } = row;
  return (
    <li class="site-line">
      <Switch isOn={row.isOn} label={sites("sites.switch", { name })} onToggle={onToggle} />
      <span class="mono" aria-hidden="true">
        {monogram(row.id, name)}
      </span>
      <span class="site-name">
        <b>{name}</b>
        <small title={row.hosts.join(", ")}>{row.hosts[0]}</small>
      </span>
      <span class="site-access">
        <Access access={row.access} />
        {row.access === "allowed" ? null : (
          <button
            type="button"
            class="btn sec small"
            aria-label={sites("sites.allow.name", { name })}
            onClick={onAllow}
          >
            {sites("sites.allow")}
          </button>
        )}
        {!row.isRemovable ? null : (
          <button
            type="button"
            class="link"
            aria-label={sites("sites.remove.name", { name })}
            onClick={onRemove}
          >
            {sites("sites.remove")}
          </button>
        )}
      </span>
      <Select
        label={sites("sites.level", { name })}
        value={row.level ?? "rule"}
        choices={[
          { value: "rule", label: sites("sites.level.rule") },
          ...levelsFor(row).map((level) => ({ value: level, label: sites(`sites.level.${level}`) })),
        ]}
        onChange={(value) => onLevel(value === "rule" ? null : value)}
      />
    </li>
  );
}

function Access({ access }: { readonly access: SiteAccess }): JSX.Element {
  const { sites } = useWords();
  return (
    <span class={`access ${access}`}>
      <Icon path={access === "allowed" ? CHECK : INFO} size={16} />
      {sites(`sites.${access}`)}
    </span>
  );
}
