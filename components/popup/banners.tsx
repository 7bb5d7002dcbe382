import type { ComponentChildren, JSX } from "preact";
import type { Crisis } from "../../utils/domain/gate.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { canProlong } from "../../utils/domain/visits.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import { Icon } from "../ui/icon.tsx";
import { BUOY, LOCK, PAUSE } from "../ui/icons.ts";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

type BannerProps = {
  readonly icon: string;
  readonly title: string;
  readonly children: ComponentChildren;
};

/** What stands in the place that the page keeps for a banner. */
function Banner({ icon, title, children }: BannerProps): JSX.Element {
  return (
    <>
      <Icon path={icon} size={20} />
      <div class="banner-text">
        <b>{title}</b>
        {children}
      </div>
    </>
  );
}

type CrisisProps = LaterProps & {
  readonly crisis: Crisis;
  readonly leftMs: number;
  readonly onEnd: () => void;
  readonly onExtend: () => void;
};

export function CrisisBanner({ crisis, leftMs, locale, onEnd, onExtend }: CrisisProps): JSX.Element {
  const { t } = createLaterSay(locale);
  return (
    <Banner icon={BUOY} title={t("status.crisis", { dur: locale.duration(leftMs) })}>
      <p>{t("crisis.body")}</p>
      <div class="row">
        <button type="button" class="btn sec" onClick={onEnd}>
          {t("crisis.end")}
        </button>
        {canProlong(crisis) && (
          <button type="button" class="btn ghost" onClick={onExtend}>
            {t("crisis.add")}
          </button>
        )}
      </div>
    </Banner>
  );
}

type PausedProps = LaterProps & {
  readonly until: EpochMs;
  readonly onResume: () => void;
  readonly onExtend: () => void;
};

export function PausedBanner({ until, locale, onResume, onExtend }: PausedProps): JSX.Element {
  const { t } = createLaterSay(locale);
  return (
    <Banner icon={PAUSE} title={t("paused.title", { time: locale.dates.time(until) })}>
      <p>{t("paused.body")}</p>
      <div class="row">
        <button type="button" class="btn sec" onClick={onResume}>
          {t("action.resume")}
        </button>
        <button type="button" class="btn ghost" onClick={onExtend}>
          {t("paused.extend")}
        </button>
      </div>
    </Banner>
  );
}

/** More letters of names would not fit the button. */
const NAME_LETTERS = 31;

/** As many names as fit, at least one, and how many more there are. */
function namesThatFit(names: readonly string[]): readonly string[] {
  const fits = (count: number): boolean => names.slice(0, count).join(", ").length <= NAME_LETTERS;
  const counts = names.map((_, index) => names.length - index);
  return names.slice(0, counts.find(fits) ?? 1);
}

type PermissionProps = LaterProps & {
  readonly names: readonly string[];
  readonly onAllow: () => void;
};

export function PermissionBanner({ names, locale, onAllow }: PermissionProps): JSX.Element {
  const { t } = createLaterSay(locale);
  const shown = namesThatFit(names);
  const rest = names.length - shown.length;
  const sites = rest === 0 ? shown.join(", ") : t("perm.more", { sites: shown.join(", "), n: rest });
  return (
    <Banner
      icon={LOCK}
      title={t(pluralKey("perm.title", names.length, locale.language), { n: names.length })}
    >
      <p>{t("perm.body")}</p>
      <div class="row">
        <button type="button" class="btn pri" onClick={onAllow}>
          {t("perm.cta", { sites })}
        </button>
      </div>
    </Banner>
  );
}
