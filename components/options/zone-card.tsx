import type { JSX } from "preact";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import { offsetMsAt } from "../../utils/domain/zone.ts";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { GLOBE } from "../ui/icons.ts";
import { useWords } from "./words.tsx";

export function ZoneCard({ now }: { readonly now: EpochMs }): JSX.Element {
  const { t, locale } = useWords();
  const offset = offsetText(offsetMsAt(now, locale.zone) / MINUTE_MS);
  return (
    <Card id="zone" title={t("zone.title")}>
      <div class="card-body fact">
        <Icon path={GLOBE} size={20} />
        <p>
          <b>{t("zone.follow")}</b>
          <span>{t("zone.note", { zone: locale.zone, offset })}</span>
        </p>
      </div>
    </Card>
  );
}

/** `UTC+1`, `UTC−3:30`, `UTC+0`. */
function offsetText(minutes: number): string {
  if (minutes === 0) return "UTC+0";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${minutes > 0 ? "+" : "−"}${Math.floor(size / 60)}${rest}`;
}
