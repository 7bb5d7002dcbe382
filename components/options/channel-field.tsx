import type { JSX } from "preact";
import type { AlertChannel } from "../../utils/domain/settings.ts";
import { Field, noteId } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { useWords } from "./words.tsx";

type ChannelFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly channel: AlertChannel;
  readonly onChange: (channel: AlertChannel) => void;
};

const CHANNELS: readonly AlertChannel[] = ["system", "page", "badge", "none"];

/** Where one alert is shown, if anywhere. */
export function ChannelField({ name, label, note, channel, onChange }: ChannelFieldProps): JSX.Element {
  const { t } = useWords();
  const id = `alert-${name}`;
  return (
    <Field id={id} label={label} note={note}>
      <Select
        id={id}
        describedBy={note === undefined ? undefined : noteId(id)}
        value={channel}
        choices={CHANNELS.map((value) => ({ value, label: t(`alerts.${value}`) }))}
        onChange={onChange}
      />
    </Field>
  );
}
