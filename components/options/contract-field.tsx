import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { noteId } from "../ui/field.tsx";
import { useWords } from "./words.tsx";

type ContractFieldProps = {
  /** Minutes a week; `null` when none were given. */
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
};

type Fields = { readonly hours: string; readonly minutes: string };

const MOST_MIN = 7 * 24 * 60;

/** Weekly hours by contract, exact to the minute. What cannot be stays in the fields with the reason. */
export function ContractField({ value, onChange }: ContractFieldProps): JSX.Element {
  const { t } = useWords();
  const [typed, setTyped] = useState<Fields | null>(null);
  const fields = typed ?? fieldsOf(value);
  const read = typed === null ? value : minutesOf(typed);
  const isBad = read === undefined;
  const describedBy = [noteId("contract"), isBad ? "contract-problem" : ""].filter(Boolean).join(" ");
  const leave = (): void => {
    if (typed === null || isBad) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  const input = (part: keyof Fields, most: number): JSX.Element => (
    <input
      id={part === "hours" ? "contract" : undefined}
      type="number"
      inputMode="numeric"
      min={0}
      max={most}
      value={fields[part]}
      aria-label={t(`rules.contract.${part}`)}
      aria-invalid={isBad}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) =>
        // A browser shows what is no number, and hands on nothing.
        setTyped({ ...fields, [part]: currentTarget.validity.badInput ? "?" : currentTarget.value })
      }
      onChange={leave}
    />
  );
  return (
    <div class="number contract">
      <span class="number-box">
        {input("hours", 168)}
        <span aria-hidden="true">{t("unit.hours")}</span>
        {input("minutes", 59)}
        <span aria-hidden="true">{t("unit.min")}</span>
      </span>
      {isBad ? (
        <small class="problem" id="contract-problem" role="alert">
          {t("rules.contract.bad")}
        </small>
      ) : null}
    </div>
  );
}

const fieldsOf = (value: number | null): Fields =>
  value === null
    ? { hours: "", minutes: "" }
    : { hours: String(Math.floor(value / 60)), minutes: String(value % 60).padStart(2, "0") };

/** `null` when both are empty, `undefined` for what cannot be. */
function minutesOf({ hours, minutes }: Fields): number | null | undefined {
  if (hours === "" && minutes === "") return null;
  const [whole, rest] = [Number(hours), Number(minutes)];
  const total = whole * 60 + rest;
  const isWhole = Number.isInteger(whole) && Number.isInteger(rest) && whole >= 0 && rest >= 0 && rest < 60;
  return isWhole && total > 0 && total <= MOST_MIN ? total : undefined;
}
