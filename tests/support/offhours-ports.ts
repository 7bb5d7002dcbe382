import type { ShieldState } from "../../utils/domain/shield-state.ts";
import type { CommandName, Send } from "../../utils/messaging/protocol.ts";
import type { OffhoursPorts } from "../../utils/models/offhours-model.ts";

export type FakeOffhours = {
  readonly ports: OffhoursPorts;
  readonly sent: [CommandName, unknown][];
  readonly opened: string[];
  left: number;
  /** What commands answer; an Error is thrown. */
  readonly replies: Partial<Record<CommandName, unknown>>;
  /** Lets time pass in steps of a second, running what falls due. */
  readonly pass: (ms: number) => void;
  readonly see: (isVisible: boolean) => void;
  readonly tell: (state: ShieldState | null) => void;
};

/** A browser for the off-hours page, with a clock that the test moves. */
export function fakeOffhours(start: number, read: () => Promise<ShieldState | null>): FakeOffhours {
  let now = start;
  let isVisible = true;
  let due: { at: number; run: () => void }[] = [];
  let tell: (state: ShieldState | null) => void = () => undefined;
  let sight = (): void => undefined;
  const sent: [CommandName, unknown][] = [];
  const opened: string[] = [];
  const replies: Partial<Record<CommandName, unknown>> = {};
  const send: Send = async (name, data) => {
    sent.push([name, data]);
    const reply = replies[name] ?? { ok: true };
    if (reply instanceof Error) throw reply;
    return reply as Awaited<ReturnType<typeof send<typeof name>>>;
  };
  const step = (ms: number): void => {
    now += ms;
    const ripe = due.filter(({ at }) => at <= now);
    due = due.filter(({ at }) => at > now);
    for (const { run } of ripe) run();
  };
  const fake: FakeOffhours = {
    sent,
    opened,
    left: 0,
    replies,
    pass: (ms) => {
      for (let left = ms; left > 0; left -= 1000) step(Math.min(1000, left));
    },
    see: (next) => {
      isVisible = next;
      sight();
    },
    tell: (state) => tell(state),
    ports: {
      now: () => now,
      mono: () => now - start,
      isVisible: () => isVisible,
      after: (delayMs, run) => {
        const entry = { at: now + delayMs, run };
        due.push(entry);
        return () => {
          due = due.filter((each) => each !== entry);
        };
      },
      readShield: read,
      watchShield: (listener) => {
        tell = listener;
        return () => undefined;
      },
      watchSight: (listener) => {
        sight = listener;
        return () => undefined;
      },
      report: () => undefined,
      send,
      open: (address) => void opened.push(address),
      leave: async () => {
        fake.left += 1;
      },
      openOptions: async () => undefined,
    },
  };
  return fake;
}
