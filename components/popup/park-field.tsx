import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

type ParkFieldProps = LaterProps & {
  /** Resolves to whether the note was kept. */
  readonly onPark: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Takes the row's place: a thought is put down without leaving the popup. */
export function ParkField({ locale, onPark, onClose }: ParkFieldProps): JSX.Element {
  const { t } = createLaterSay(locale);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async (): Promise<void> => {
    const text = field.current?.value ?? "";
    if (text.trim() === "" || (await onPark(text))) onClose();
  };
  return (
    <form
      class="brk park"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="t">
        <span class="park-label">{t("popup.park.label")}</span>
        <input
          ref={field}
          type="text"
          maxLength={280}
          autocomplete="off"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }}
        />
      </label>
      <button type="submit" class="btn pri">
        {t("popup.park.save")}
      </button>
    </form>
  );
}
