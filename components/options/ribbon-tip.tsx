import type { JSX } from "preact";
import type { ActiveDrag } from "./use-ribbon-drag.ts";
import { useWords } from "./words.tsx";

const DAY_MIN = 1440;

type RibbonTipProps = { readonly day: number; readonly drag: ActiveDrag };

/** The time under the pointer, and why it goes no further. */
export function RibbonTip({ day, drag }: RibbonTipProps): JSX.Element | null {
  const { t, locale } = useWords();
  const { hold, to, isStopped } = drag;
  if (to === null) return null;
  const { dates } = locale;
  const nextDay = dates.weekdayName((hold.day + 1) % 7, "long");
  // The end of a night may be dragged on the row of the next day.
  const shift = hold.day === day ? 0 : DAY_MIN;
  const at = { start: to.start, end: to.end, whole: (to.start + to.end) / 2, new: to.end }[hold.kind] - shift;
  const share = Math.min(1, Math.max(0, at / DAY_MIN));
  // Moved back by the same share of its own width, so that it never leaves the row.
  const style = { insetInlineStart: `${share * 100}%`, transform: `translateX(${-share * 100}%)` };
  return (
    <span class="ribbon-tip" style={style}>
      <b>
        {dates.minute(to.start)}–{dates.minute(to.end % DAY_MIN)}
      </b>
      {to.end > DAY_MIN ? <span>{t("hours.nextday", { day: nextDay })}</span> : null}
      {isStopped ? <span class="stop">{t("hours.drag.stop")}</span> : null}
    </span>
  );
}
