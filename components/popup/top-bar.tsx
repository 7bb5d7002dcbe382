import type { ComponentChildren, JSX } from "preact";
import { leftToShow, type Chip, type ChipKind } from "../../utils/domain/popup-view.ts";
import { Icon } from "../ui/icon.tsx";
import { BUOY, CUP, MOON, PAUSE, REPORT, SLIDERS, SUN, SUNSET, USER } from "../ui/icons.ts";
import type { Say } from "./texts.tsx";

const ICONS: Readonly<Record<ChipKind, string>> = {
  on: SUN,
  soon: SUNSET,
  "gap-soon": CUP,
  gap: CUP,
  off: MOON,
  "day-off": MOON,
  paused: PAUSE,
  personal: USER,
  crisis: BUOY,
};

type Words = { readonly title: string; readonly detail: string };

/** The state of the hours in a few words. */
export function chipWords(chip: Chip, { t, locale }: Say): Words {
  const at = (instant: number | null, key: "status.on.until" | "status.off.back"): string =>
    instant === null
      ? ""
      : t(key, { day: locale.dates.weekdayShort(instant), time: locale.dates.time(instant) });
  switch (chip.kind) {
    case "on":
      return { title: t("status.on"), detail: at(chip.until, "status.on.until") };
    case "soon":
      return { title: t("status.soon", { dur: locale.duration(leftToShow(chip.leftMs)) }), detail: "" };
    case "gap-soon":
      return { title: t("status.gap.soon", { dur: locale.duration(leftToShow(chip.leftMs)) }), detail: "" };
    case "gap":
      return {
        title: t("status.gap", { time: chip.until === null ? "" : locale.dates.time(chip.until) }),
        detail: "",
      };
    case "off":
      return { title: t("status.off"), detail: at(chip.until, "status.off.back") };
    case "day-off":
      return { title: t("status.dayoff"), detail: at(chip.until, "status.off.back") };
    case "paused":
      return { title: t("status.paused.short"), detail: at(chip.until, "status.on.until") };
    case "personal":
      return { title: t("action.personal"), detail: at(chip.until, "status.on.until") };
    case "crisis":
      return {
        title: t("status.crisis.short"),
        detail: t("status.left", { dur: locale.duration(leftToShow(chip.leftMs)) }),
      };
  }
}

type TopBarProps = {
  readonly chip: Chip | null;
  readonly isLoading: boolean;
  readonly say: Say;
  readonly onOpen: (path: string) => void;
  /** Stands before the links. */
  readonly children: ComponentChildren;
};

export function TopBar({ chip, isLoading, say, onOpen, children }: TopBarProps): JSX.Element {
  return (
    <header class="top">
      {chip && <StateChip chip={chip} say={say} />}
      {isLoading && <span class="sk sk-chip" />}
      <span class="sp">{children}</span>
      <PageLink path="report.html" name={say.t("popup.report")} icon={REPORT} onOpen={onOpen} />
      <PageLink path="options.html" name={say.t("popup.settings")} icon={SLIDERS} onOpen={onOpen} />
    </header>
  );
}

function StateChip({ chip, say }: { readonly chip: Chip; readonly say: Say }): JSX.Element {
  const { title, detail } = chipWords(chip, say);
  return (
    <span class={`chip ${chip.kind}`} title={[title, detail].filter(Boolean).join(" · ")}>
      <Icon path={ICONS[chip.kind]} size={16} />
      <span>
        {title}
        {detail && <small> · {detail}</small>}
      </span>
    </span>
  );
}

type PageLinkProps = {
  readonly path: string;
  readonly name: string;
  readonly icon: string;
  readonly onOpen: (path: string) => void;
};

function PageLink({ path, name, icon, onOpen }: PageLinkProps): JSX.Element {
  return (
    <a
      class="icb"
      href={path}
      target="_blank"
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.preventDefault();
        onOpen(path);
      }}
    >
      <Icon path={icon} />
    </a>
  );
}
