import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { PersonalHours } from "../../utils/models/personal-hours.ts";
import { Icon } from "../ui/icon.tsx";
import { PLUS } from "../ui/icons.ts";
import { PersonalWindow } from "./personal-window.tsx";
import { useWords } from "./words.tsx";

type PersonalWindowsProps = { readonly model: PersonalHours; readonly weekStart: number };

/** The hours of the week in which all but professional places is personal. */
export function PersonalWindows({ model, weekStart }: PersonalWindowsProps): JSX.Element {
  const { contexts } = useWords();
  const adder = useRef<HTMLButtonElement>(null);
  const problems = model.problems.value;
  return (
    <section class="context-part" aria-labelledby="contexts-window">
      <h3 id="contexts-window">{contexts("contexts.window")}</h3>
      <p class="aside">{contexts("contexts.window.note")}</p>
      {model.windows.value.map((window, index) => (
        <PersonalWindow
          key={window.key}
          window={window}
          number={index + 1}
          weekStart={weekStart}
          problem={problems.find(({ key }) => key === window.key) ?? null}
          onDay={(day) => model.toggleDay(window.key, day)}
          onField={(edge, value) => model.setField(window.key, edge, value)}
          onLeave={model.flush}
          onRemove={() => {
            model.remove(window.key);
            adder.current?.focus();
          }}
        />
      ))}
      <button type="button" class="btn sec" ref={adder} onClick={model.add}>
        <Icon path={PLUS} size={16} />
        {contexts("contexts.window.add")}
      </button>
    </section>
  );
}
