import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { FormKind } from "../../utils/models/exception-form.ts";
import type { ExceptionsModel, RecoveryOffer } from "../../utils/models/exceptions-model.ts";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { PLUS, SUN } from "../ui/icons.ts";
import { Popover } from "../ui/popover.tsx";
import { ExceptionsForm } from "./exceptions-form.tsx";
import { ExceptionsList } from "./exceptions-list.tsx";
import { sayDay } from "./exceptions-words.ts";
import { useWords } from "./words.tsx";

const KINDS: readonly FormKind[] = ["leave", "special", "campaign", "on-call"];

type ExceptionsCardProps = {
  readonly model: ExceptionsModel;
  readonly now: EpochMs;
  readonly nextStart: EpochMs | null;
};

/** What is coming and what was, with the form that adds to it. */
export function ExceptionsCard({ model, now, nextStart }: ExceptionsCardProps): JSX.Element {
  const { ex } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const form = model.form.form.value;
  const recovery = model.recovery.value;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // What held the focus is gone: the list shows what became of it.
    if (wasOpen.current && form === null) list.current?.focus();
    wasOpen.current = form !== null;
  }, [form]);
  return (
    <Card id="exceptions" title={ex("ex.list")} aside={<AddMenu onStart={model.form.start} />}>
      {form === null ? null : (
        <ExceptionsForm model={model} form={form} key={`${form.kind}-${form.id}`} nextStart={nextStart} />
      )}
      <div role="status">{recovery === null ? null : <Recovery model={model} offer={recovery} />}</div>
      <div class="card-body ex-list" ref={list} tabIndex={-1}>
        <ExceptionsList model={model} now={now} onGone={() => list.current?.focus()} />
      </div>
    </Card>
  );
}

function AddMenu({ onStart }: { readonly onStart: (kind: FormKind) => void }): JSX.Element {
  const { ex } = useWords();
  return (
    <Popover
      buttonClass="btn sec"
      label={ex("ex.add")}
      button={
        <>
          <Icon path={PLUS} size={16} />
          {ex("ex.add")}
        </>
      }
    >
      {(close) => (
        <ul class="template-list">
          {KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  close();
                  onStart(kind);
                }}
              >
                <b>{ex(`ex.kind.${kind}`)}</b>
                <small>{ex(`ex.note.${kind}`)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

type RecoveryProps = { readonly model: ExceptionsModel; readonly offer: RecoveryOffer };

/** After a campaign, one click makes its first working day one of rest. */
function Recovery({ model, offer }: RecoveryProps): JSX.Element {
  const { ex, locale } = useWords();
  const { campaign } = offer;
  const day = sayDay(offer.day, model.today.value, locale);
  const label = campaign === "" ? ex("ex.recovery.label.plain") : ex("ex.recovery.label", { campaign });
  return (
    <div class="note-line calm">
      <Icon path={SUN} size={20} />
      <div>
        <h3>{ex("ex.recovery.title")}</h3>
        <p>
          {campaign === ""
            ? ex("ex.recovery.body.plain", { day })
            : ex("ex.recovery.body", { campaign, day })}
        </p>
        <div class="ways-out">
          <button type="button" class="btn sec" onClick={() => model.acceptRecovery(label)}>
            {ex("ex.recovery.yes")}
          </button>
          <button type="button" class="btn ghost" onClick={model.declineRecovery}>
            {ex("ex.recovery.no")}
          </button>
        </div>
      </div>
    </div>
  );
}
