// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { alertToast, watchAlerts } from "../../../entrypoints/shield.content/alerts.ts";
import type { AlertNotice } from "../../../utils/domain/alert-notice.ts";
import type { PageMessage, PageMoment } from "../../../utils/messaging/protocol.ts";

const NOTICE: AlertNotice = {
  id: "break:5",
  title: "Time for a short break",
  body: "50 min on LinkedIn.",
  buttons: ["Start break", "In 10 min"],
};
const MOMENT: PageMoment = { lastTypedAt: 7, isFullScreen: false };

let sent: unknown[];
let tell: (message: PageMessage) => PageMoment | null;

beforeEach(() => {
  sent = [];
  vi.stubGlobal("chrome", {
    runtime: {
      id: "x",
      sendMessage: async (message: unknown) => {
        sent.push(message);
        return { ok: true };
      },
      onMessage: {
        addListener: (
          listener: (message: PageMessage, sender: unknown, respond: (answer: PageMoment) => void) => void,
        ) => {
          tell = (message) => {
            let answer: PageMoment | null = null;
            listener(message, {}, (given) => (answer = given));
            return answer;
          };
        },
      },
    },
  });
});

describe("alerts in the page", () => {
  it("answer what goes on, and show what the background says", () => {
    const shown: AlertNotice[] = [];
    watchAlerts(
      () => MOMENT,
      (notice) => void shown.push(notice),
    );
    expect(tell({ relache: "moment" })).toEqual(MOMENT);
    expect(shown).toEqual([]);
    expect(tell({ relache: "toast", notice: NOTICE })).toEqual(MOMENT);
    expect(shown).toEqual([NOTICE]);
  });

  it("send the answer with the number of its button, and go", () => {
    const done = vi.fn();
    const { actions, key, title } = alertToast(NOTICE, done);
    expect([key, title, actions.map(({ label }) => label)]).toEqual([
      "break:5",
      "Time for a short break",
      ["Start break", "In 10 min", "OK"],
    ]);
    actions[1]?.run();
    expect(sent).toEqual([{ relache: "alert.answer", data: { id: "break:5", button: 1 } }]);
    actions[2]?.run();
    expect([sent.length, done.mock.calls.length]).toEqual([1, 2]);
  });
});
